import ArgumentParser
import Core

/// What `--status` takes.
enum StatusChoice: String, CaseIterable, ExpressibleByArgument {
    case open, all, late
    case notStarted, inProgress, onHold, waitingOnClient, completed, cancelled

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
