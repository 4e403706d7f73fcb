/// Where a step of an order stands.
package enum MilestoneState: String, Sendable, CaseIterable {
    case notStarted, inProgress, done, onHold, skipped

    package var isFinished: Bool { self == .done || self == .skipped }

    package var words: String {
        switch self {
        case .notStarted: "not started"
        case .inProgress: "in progress"
        case .done: "done"
        case .onHold: "on hold"
        case .skipped: "skipped"
        }
    }
}
