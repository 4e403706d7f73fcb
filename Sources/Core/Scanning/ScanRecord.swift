/// A line of the scan log.
package struct ScanRecord: Sendable, Hashable {
    package let id: ScanID
    package let at: Instant
    /// What the scanner typed, made safe to show. Of a badge it has no letters.
    package let raw: String
    package let kind: ScanOutcome.Kind
    package let message: String
    /// Empty where it was nobody's: a badge that is not the shop's.
    package let by: String
    package let terminal: String
    package let order: OrderID?
    /// Nil where the order is gone, too.
    package let number: OrderNumber?

    package init(
        id: ScanID = ScanID(0), at: Instant, raw: String, kind: ScanOutcome.Kind, message: String, by: String,
        terminal: String, order: OrderID? = nil, number: OrderNumber? = nil
    ) {
        self.id = id
        self.at = at
        self.raw = raw
        self.kind = kind
        self.message = message
        self.by = by
        self.terminal = terminal
        self.order = order
        self.number = number
    }
}
