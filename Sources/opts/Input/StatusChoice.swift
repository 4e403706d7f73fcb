import ArgumentParser
import Core

/// What `--status` takes.
enum StatusChoice: String, CaseIterable, ExpressibleByArgument {
    case open, all, late
    case notStarted, inProgress, onHold, waitingOnClient, completed, cancelled

    /// The states; nil for `late`, which is not one.
    var statuses: Set<OrderStatus>? {
        switch self {
        case .open: OrderQuery.StatusFilter.open.statuses
        case .all: OrderQuery.StatusFilter.all.statuses
        case .late: nil
        case .notStarted: [.notStarted]
        case .inProgress: [.inProgress]
        case .onHold: [.onHold]
        case .waitingOnClient: [.waitingOnClient]
        case .completed: [.completed]
        case .cancelled: [.cancelled]
        }
    }
}

extension Priority: ExpressibleByArgument {}
extension WaitReason: ExpressibleByArgument {}
extension OrderQuery.SortColumn: ExpressibleByArgument {}
