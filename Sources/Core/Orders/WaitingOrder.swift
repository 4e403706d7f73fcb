/// A card of the waiting-on board: an order and one thing that it waits for.
package struct WaitingOrder: Sendable, Hashable {
    package let wait: Wait
    package let order: OrderID
    package let number: OrderNumber
    package let customer: String
    package let due: CalendarDay?
    package let priority: Priority
}

/// What open orders wait for, by what it is.
package struct WaitingBoard: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
        package let reason: WaitReason
        /// How many orders wait on it, which may be more than `orders`.
        package let count: Int
        /// Those that have waited longest, the longest first.
        package let orders: [WaitingOrder]

        package init(reason: WaitReason, count: Int, orders: [WaitingOrder]) {
            self.reason = reason
            self.count = count
            self.orders = orders
        }
    }

    /// One for each reason, in their order.
    package let columns: [Column]

    package init(columns: [Column]) { self.columns = columns }
}
