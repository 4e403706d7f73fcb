extension MilestoneEvent {
    /// What happened, in a few words: `on hold, waiting on fabric`, `done, against the rule`, `rework`,
    /// `approved, with the mailed code`.
    package var words: String {
        let waiting = waitingOn.map { ", waiting on \($0.words)" } ?? ""
        let rests = evidence.map { ", \($0.words)" } ?? ""
        return shortWords + waiting + rests + (isOverride ? ", against the rule" : "")
    }

    /// `done`, `rework`.
    package var shortWords: String { isRework ? "rework" : kind.words }
}

extension MilestoneEvent.Kind {
    /// `done`, `started` …
    package var words: String {
        switch self {
        case .started: "started"
        case .completed: "done"
        case .held: "on hold"
        case .resumed: "taken off hold"
        case .skipped: "skipped"
        case .reopened: "opened again"
        case .undone: "taken back"
        case .noted: "note"
        case .requested: "asked the client"
        case .approved: "approved"
        case .declined: "declined"
        }
    }
}

extension Milestone {
    /// The event that `undone` takes back; nil for what is no undo.
    package func takenBack(by undone: MilestoneEvent) -> MilestoneEvent? {
        guard undone.kind == .undone else { return nil }
        return history.first { $0.id == undone.undoes }
    }
}
