import Core
import Terminal

/// How an order's status looks on the checklist.
enum StatusLook {
    static func words(_ status: OrderStatus, _ glyphs: Glyphs) -> String {
        switch status {
        case .notStarted: "\(glyphs.empty) not started"
        case .inProgress: "\(glyphs.half) in progress"
        case .onHold: "\(glyphs.pause) on hold"
        case .waitingOnClient: "\(glyphs.half) waiting on client"
        case .completed: "\(glyphs.tick) completed"
        case .cancelled: "\(glyphs.cross) cancelled"
        }
    }

    static func style(_ status: OrderStatus) -> Style {
        switch status {
        case .notStarted: .statusNotStarted
        case .inProgress: .statusInProgress
        case .onHold: .statusOnHold
        case .waitingOnClient: .statusWaiting
        case .completed: .statusCompleted
        case .cancelled: .statusCancelled
        }
    }
}
