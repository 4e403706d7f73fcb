import Core

/// A print that a PRINT card has asked for: it is said large how it stands, until something else is scanned.
struct FollowedPrint: Sendable, Equatable {
    /// In seconds: whoever waits for longer looks at the print queue.
    static let patience: Int64 = 60

    /// What the card said.
    let outcome: ScanOutcome
    let until: Instant
    /// Nil until it is in the print queue.
    var job: PrintJob?

    /// Nil where the outcome prints nothing.
    init?(_ outcome: ScanOutcome, at now: Instant) {
        guard outcome.request == .printWorkOrder, outcome.order != nil else { return nil }
        self.outcome = outcome
        until = now.adding(seconds: FollowedPrint.patience)
    }
}
