import Core
import Terminal

extension OrderStatus {
    package var style: Style {
        switch self {
        case .notStarted: .statusNotStarted
        case .inProgress: .statusInProgress
        case .onHold: .statusOnHold
        case .waitingOnClient: .statusWaiting
        case .completed: .statusCompleted
        case .cancelled: .statusCancelled
        }
    }

    package func glyph(_ glyphs: Glyphs) -> Character {
        switch self {
        case .notStarted: glyphs.empty
        case .inProgress: glyphs.half
        case .onHold: glyphs.pause
        case .waitingOnClient: "?"
        case .completed: glyphs.tick
        case .cancelled: glyphs.cross
        }
    }
}
