/// A scan in the log, as a later one looks back on it.
struct PastScan: Sendable {
    let raw: String
    let kind: ScanOutcome.Kind
    let order: OrderID?
    let at: Instant
    /// The mode that it set or that it was taken in, or the card whose question it left open.
    let command: ScanCommand?
    /// The event or milestone of that question.
    let subject: Int64?

    var reading: ScanReading { ScanReading.read(raw) }

    /// The card that it was of.
    var card: ScanCommand? {
        guard case .code(let code) = reading, code.kind == .command else { return nil }
        return ScanCommand(rawValue: code.number)
    }

    /// Whether it named nothing, so that it says nothing of what is meant.
    var isUnreadable: Bool {
        switch kind {
        case .damaged, .layout, .notACode, .unknown: true
        case .completed, .started, .undone, .held, .shown, .already, .refused: false
        }
    }
}
