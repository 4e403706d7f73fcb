import Core
import Terminal

extension ScanOutcome {
    /// The shape that goes with the outcome; outdated paper is a warning even where the scan did its work.
    package var bannerShape: Banner.Shape {
        if let prompt {
            if case .mode = prompt.kind { return .ready }
            return .again
        }
        if let job { return job.bannerShape }
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
        if let job { return job.bannerWord }
        return switch kind {
        case .completed: "DONE"
        case .started: "STARTED"
        case .undone: "UNDONE"
        case .held: "ON HOLD"
        case .shown:
            switch request {
            case .printWorkOrder: "PRINT"
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

extension PrintJob {
    /// Paper that is on its way is not a thing done.
    fileprivate var bannerShape: Banner.Shape {
        if state == .failed { return .cross }
        if needsAttention || isBeingCancelled || state == .cancelled { return .again }
        return state == .done ? .tick : .ready
    }

    fileprivate var bannerWord: String {
        if state == .failed || state == .cancelled { return "NOT PRINTED" }
        if needsAttention || isBeingCancelled { return "NOT YET" }
        return switch state {
        case .printing: "PRINTING"
        case .done: "PRINTED"
        case .held, .stopped: "NOT YET"
        case .queued, .pending, .cancelled, .failed: "SENT"
        }
    }
}
