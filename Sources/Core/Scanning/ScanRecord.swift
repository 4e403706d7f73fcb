/// A line of the scan log.
package struct ScanRecord: Sendable, Hashable {
    package let at: Instant
    /// What the scanner typed, made safe to show.
    package let raw: String
    package let kind: ScanOutcome.Kind
    package let message: String
    package let by: String
    package let terminal: String

    package init(
        at: Instant, raw: String, kind: ScanOutcome.Kind, message: String, by: String, terminal: String
    ) {
        self.at = at
        self.raw = raw
        self.kind = kind
        self.message = message
        self.by = by
        self.terminal = terminal
    }
}
