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

    /// Has letters to one customer be letters to another, who has become the same.
    static func move(from: CustomerID, to: CustomerID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE outbox SET customer_id = ? WHERE state = 'waiting' AND customer_id = ?",
            [.integer(to.value), .integer(from.value)])
    }

    /// Does not send what asks for an answer that is no longer wanted.
    static func cancelRequest(_ milestone: MilestoneID, at: Instant, _ session: SQLSession) throws {
        try session.run(
            """
            UPDATE outbox SET state = 'cancelled', error = ?, since = ?
            WHERE state = 'waiting' AND letter = 'approvalRequest' AND milestone_id = ?
            """, [.text("It is no longer asked."), SQLArgument(at), .integer(milestone.value)])
    }
}
