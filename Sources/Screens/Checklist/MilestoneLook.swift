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

extension MilestoneLook {
    /// As its state, but for one that waits for the client.
    static func glyph(_ milestone: Milestone, _ glyphs: Glyphs) -> Character {
        milestone.approval == .pending && milestone.state == .inProgress
            ? "?" : glyph(milestone.state, glyphs)
    }

    static func style(_ milestone: Milestone) -> Style {
        milestone.approval == .pending && milestone.state == .inProgress
            ? .statusWaiting : style(milestone.state)
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
