/// Letters to customers that have not been sent yet.
extension OutboxRows {
    static func isWaiting(
        _ kind: LetterKind, to customer: CustomerID, order: OrderID? = nil, _ session: SQLSession
    ) throws -> Bool {
        try session.first(
            """
            SELECT 1 FROM outbox WHERE state = 'waiting' AND letter = ? AND customer_id = ?
                AND (order_id = ? OR ? IS NULL)
            """,
            [
                .text(kind.rawValue), .integer(customer.value), SQLArgument(order?.value),
                SQLArgument(order?.value),
            ]
        ) { _ in true } ?? false
    }

    /// Whether a letter that asks about a step is still to be sent, by nobody yet: it goes to the address of then.
    static func isToAsk(_ milestone: MilestoneID, at: Instant, _ session: SQLSession) throws -> Bool {
        try session.first(
            """
            SELECT 1 FROM outbox WHERE state = 'waiting' AND letter = 'approvalRequest' AND milestone_id = ?
                AND (lease IS NULL OR lease_until < ?)
            """, [.integer(milestone.value), SQLArgument(at)]
        ) { _ in true } ?? false
    }

    /// Has letters to one customer be letters to another, who has become the same.
    static func move(from: CustomerID, to: CustomerID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE outbox SET customer_id = ? WHERE state = 'waiting' AND customer_id = ?",
            [.integer(to.value), .integer(from.value)])
    }
}
