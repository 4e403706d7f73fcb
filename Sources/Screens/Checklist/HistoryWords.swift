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
        return "\(what(last)) \(shortMoment(last.at)) by \(SafeText.visible(last.by))"
    }

    /// What happened, in a few words: `on hold, waiting on fabric`, `done by override`.
    func verb(_ event: MilestoneEvent) -> String {
        let waiting = event.waitingOn.map { ", waiting on \($0.words)" } ?? ""
        return what(event) + waiting + (event.isOverride ? ", against the rule" : "")
    }

    private func what(_ event: MilestoneEvent) -> String { event.isRework ? "rework" : verb(event.kind) }

    /// `done`, `started` …
    private func verb(_ kind: MilestoneEvent.Kind) -> String {
        switch kind {
        case .started: "started"
        case .completed: "done"
        case .held: "on hold"
        case .resumed: "resumed"
        case .skipped: "skipped"
        case .reopened: "opened again"
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
