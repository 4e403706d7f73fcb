/// How far a print job has come.
package enum PrintJobState: String, Sendable, CaseIterable {
    /// Not with the print system yet.
    case queued
    /// With the print system, which waits for the printer.
    case pending
    case printing
    /// Somebody holds it back in the print system.
    case held
    case stopped
    case done
    case cancelled
    /// The print system has refused it or given up. It is kept, and can be sent again.
    case failed

    /// Whether nothing more happens to it, and nobody needs to do anything.
    package var isSettled: Bool {
        switch self {
        case .done, .cancelled: true
        case .queued, .pending, .printing, .held, .stopped, .failed: false
        }
    }

    /// Whether the print system has it, and may still change it.
    var isWithPrintSystem: Bool {
        switch self {
        case .pending, .printing, .held, .stopped: true
        case .queued, .done, .cancelled, .failed: false
        }
    }

    package var words: String {
        switch self {
        case .queued: "queued"
        case .pending: "pending"
        case .printing: "printing"
        case .held: "held"
        case .stopped: "stopped"
        case .done: "done"
        case .cancelled: "cancelled"
        case .failed: "failed"
        }
    }
}
