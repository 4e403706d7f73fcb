import Core
import Foundation
import Terminal

/// How a milestone's state looks: a sign and a style, so that nothing is told by colour alone.
enum MilestoneLook {
    static func glyph(_ state: MilestoneState, _ glyphs: Glyphs) -> Character {
        switch state {
        case .notStarted: glyphs.empty
        case .inProgress: glyphs.half
        case .done: glyphs.tick
        case .onHold: glyphs.pause
        case .skipped: glyphs.skip
        }
    }

    static func style(_ state: MilestoneState) -> Style {
        switch state {
        case .notStarted: .milestoneNotStarted
        case .inProgress: .milestoneInProgress
        case .done: .milestoneDone
        case .onHold: .milestoneOnHold
        case .skipped: .milestoneSkipped
        }
    }
}

/// A milestone's history in words.
struct HistoryWords {
    let zone: TimeZone
    let today: CalendarDay

    /// `done 14:02 by Ana`: where a milestone stands, and since when. Blank where nothing ever happened.
    func lastChange(of milestone: Milestone) -> String {
        let standing = MilestoneRules.standing(in: milestone.history)
        guard let last = standing.last ?? milestone.history.last else { return "" }
        return "\(verb(last.kind)) \(shortMoment(last.at)) by \(SafeText.visible(last.by))"
    }

    /// `done`, `started` …
    func verb(_ kind: MilestoneEvent.Kind) -> String {
        switch kind {
        case .started: "started"
        case .completed: "done"
        case .held: "on hold"
        case .resumed: "resumed"
        case .skipped: "skipped"
        case .reopened: "rework"
        case .undone: "taken back"
        case .noted: "note"
        case .requested: "asked the client"
        case .approved: "approved"
        case .declined: "declined"
        }
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
