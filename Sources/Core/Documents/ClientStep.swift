import Foundation

/// A milestone as the client reads it: what it is called, how far it is, and when; never who did it or why it
/// stopped.
package struct ClientStep: Sendable, Hashable {
    package enum Standing: Sendable, Hashable { case ahead, current, finished }

    package let name: String
    package let standing: Standing
    /// What there is to say of it; empty for what is still ahead.
    package let words: String

    init(_ milestone: Milestone, zone: TimeZone) {
        name = milestone.name
        standing =
            switch milestone.state {
            case .notStarted: milestone.approval == .pending ? .current : .ahead
            case .inProgress, .onHold: .current
            case .done, .skipped: .finished
            }
        words = ClientStep.words(milestone, zone)
    }

    private static func words(_ milestone: Milestone, _ zone: TimeZone) -> String {
        func day(_ kinds: Set<MilestoneEvent.Kind>) -> String? {
            milestone.history.last { kinds.contains($0.kind) }.map { PaperDate.date($0.at, zone) }
        }
        func with(_ words: String, _ day: String?) -> String { day.map { "\(words) \($0)" } ?? words }
        switch milestone.state {
        case .done: return with("Done", day([.completed, .approved]))
        case .skipped: return "Not needed"
        case .notStarted, .inProgress, .onHold: break
        }
        switch milestone.approval {
        case .pending: return "Waiting for your approval"
        case .declined: return with("You declined this", day([.declined]))
        case .approved where milestone.state == .notStarted:
            return with("You approved this", day([.approved]))
        case .approved, nil: break
        }
        switch milestone.state {
        case .inProgress: return with("In progress since", day([.started, .resumed, .reopened]))
        case .onHold: return onHold(milestone.history.last { $0.kind == .held }?.waitingOn)
        case .notStarted, .done, .skipped: return ""
        }
    }

    static func onHold(_ reason: WaitReason?) -> String {
        switch reason {
        case .fabric: "Waiting for fabric"
        case .deposit: "Waiting for your deposit"
        case .approval: "Waiting for your approval"
        case .subcontractor, nil: "Paused for the moment"
        }
    }
}
