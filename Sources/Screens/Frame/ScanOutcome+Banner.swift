import Core
import Terminal

extension ScanOutcome {
    /// The shape that goes with the outcome; outdated paper is a warning even where the scan did its work.
    package var bannerShape: Banner.Shape {
        if let prompt {
            if case .mode = prompt.kind { return .ready }
            return .again
        }
        return switch kind {
        case .completed, .started, .undone, .held: isStale ? .again : .tick
        case .shown: isStale ? .again : .ready
        case .already: .again
        case .unknown, .damaged, .layout, .notACode, .refused: .cross
        }
    }

    /// One short word to be read from three metres.
    package var bannerWord: String {
        if let prompt {
            if case .mode(let command) = prompt.kind { return command.words }
            return "\(prompt.command.words)?"
        }
        return switch kind {
        case .completed: "DONE"
        case .started: "STARTED"
        case .undone: "UNDONE"
        case .held: "ON HOLD"
        case .shown:
            switch request {
            case .printWorkOrder: "PRINTING"
            case .nextScreen, .signOut: "OK"
            case nil: order.map(\.number.text) ?? "OK"
            }
        case .already: "ALREADY"
        case .unknown: "UNKNOWN"
        case .damaged: "SCAN AGAIN"
        case .layout: "LAYOUT"
        case .notACode: "NO CODE"
        case .refused: "NO"
        }
    }
}
