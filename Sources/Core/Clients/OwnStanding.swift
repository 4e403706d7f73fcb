/// How an order stands, as its client is told.
package enum OwnStanding: String, Sendable, CaseIterable {
    case waitingForYou, received, inWork, paused, done, cancelled

    init(_ status: OrderStatus, waitsForYou: Bool) {
        self =
            switch status {
            case .cancelled: .cancelled
            case .completed: .done
            case _ where waitsForYou: .waitingForYou
            case .notStarted: .received
            case .onHold: .paused
            case .inProgress, .waitingOnClient: .inWork
            }
    }

    package var words: String {
        switch self {
        case .waitingForYou: "waiting for you"
        case .received: "received"
        case .inWork: "in work"
        case .paused: "paused"
        case .done: "done"
        case .cancelled: "cancelled"
        }
    }

    package var isOpen: Bool { self != .done && self != .cancelled }
}
