/// What is left of an order that was deleted: its number is never given again.
package struct Tombstone: Sendable, Hashable {
    package let order: OrderID
    package let number: OrderNumber
    /// The customer's name, then.
    package let customer: String
    package let reason: String?
    package let at: Instant
    package let by: String
    package let terminal: String

    package init(
        order: OrderID, number: OrderNumber, customer: String, reason: String?, at: Instant, by: String,
        terminal: String
    ) {
        self.order = order
        self.number = number
        self.customer = customer
        self.reason = reason
        self.at = at
        self.by = by
        self.terminal = terminal
    }
}
