import Core
import Foundation

/// A milestone's history in words.
struct HistoryWords {
    let zone: TimeZone
    let today: CalendarDay

    /// `done 14:02 by Ana`: where a milestone stands, and since when. Blank where nothing ever happened.
    func lastChange(of milestone: Milestone) -> String {
        let standing = MilestoneRules.standing(in: milestone.history)
        guard let last = standing.last ?? milestone.history.last else { return "" }
        return "\(last.shortWords) \(shortMoment(last.at)) by \(SafeText.visible(last.by))"
    }

    /// What a step just did: `Cutting: done.`, `Cutting: taken back: done 14:02 by Ana. It is in progress.`
    func done(_ milestone: Milestone) -> String {
        let name = SafeText.visible(milestone.name)
        switch milestone.history.last?.kind {
        case .noted?: return "\(name): the note is kept."
        case .requested?: return "\(name): waiting for the client's approval."
        case .approved?: return "\(name): approved, and done."
        case .declined?: return "\(name): declined; it must be asked for again."
        case .undone?:
            guard let last = milestone.history.last, let taken = milestone.takenBack(by: last) else { break }
            return
                "\(name): taken back: \(taken.words) \(shortMoment(taken.at)) by \(SafeText.visible(taken.by)). "
                + "It is \(milestone.words) now."
        default: break
        }
        return "\(name): \(milestone.words)."
    }

    /// The time alone for today, the day alone for any other.
    func shortMoment(_ instant: Instant) -> String {
        let day = instant.day(in: zone)
        return day == today ? instant.timeOfDay(in: zone) : DayWords.day(day, today: today)
    }

    /// `Tue 24 Nov 14:02`
    func moment(_ instant: Instant) -> String {
        "\(DayWords.day(instant.day(in: zone), today: today)) \(instant.timeOfDay(in: zone))"
    }
}
