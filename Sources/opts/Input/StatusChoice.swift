import ArgumentParser
import Core

/// What `--status` takes.
enum StatusChoice: String, CaseIterable, ExpressibleByArgument {
    case open, all, late
    case notStarted, inProgress, onHold, waitingOnClient, completed, cancelled

    /// Whether orders that the shop is done with are among them.
    var hasFinished: Bool { self == .all || self == .completed || self == .cancelled }

    var filter: OrderQuery.StatusFilter {
        switch self {
        case .open: .open
        case .all: .all
        case .late: .late
        case .notStarted: .only(.notStarted)
        case .inProgress: .only(.inProgress)
        case .onHold: .only(.onHold)
        case .waitingOnClient: .only(.waitingOnClient)
        case .completed: .only(.completed)
        case .cancelled: .only(.cancelled)
        }
    }
}
