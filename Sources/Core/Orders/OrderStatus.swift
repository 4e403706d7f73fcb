/// Where an order stands; it follows from its milestones and is never set by hand, but for `cancelled`.
/// Being late is not a status: a late order still is in progress or on hold (`Order.isLate`).
package enum OrderStatus: String, Sendable, CaseIterable {
    case notStarted, inProgress, onHold, waitingOnClient, completed, cancelled

    /// Whether the shop still has to do something about it.
    package var isOpen: Bool { self != .completed && self != .cancelled }

    package var words: String {
        switch self {
        case .notStarted: "not started"
        case .inProgress: "in progress"
        case .onHold: "on hold"
        case .waitingOnClient: "waiting on client"
        case .completed: "completed"
        case .cancelled: "cancelled"
        }
    }
}
