/// Unsaved forms, one for each person and order; a new order's draft is kept under order 0.
enum DraftRows {
    static func keep(
        _ content: String, account: AccountID, order: OrderID?, at: Instant, _ session: SQLSession
    ) throws {
        try session.run(
            """
            INSERT INTO drafts (account_id, order_id, content, at) VALUES (?, ?, ?, ?)
            ON CONFLICT (account_id, order_id) DO UPDATE SET content = excluded.content, at = excluded.at
            """,
            [.integer(account.value), .integer(order?.value ?? 0), .text(content), SQLArgument(at)])
    }

    static func draft(account: AccountID, order: OrderID?, _ session: SQLSession) throws
        -> (content: String, at: Instant)?
    {
        try session.first(
            "SELECT content, at FROM drafts WHERE account_id = ? AND order_id = ?",
            [.integer(account.value), .integer(order?.value ?? 0)]
        ) { ($0.text(0), $0.instant(1)) }
    }

    static func discard(account: AccountID, order: OrderID?, _ session: SQLSession) throws {
        try session.run(
            "DELETE FROM drafts WHERE account_id = ? AND order_id = ?",
            [.integer(account.value), .integer(order?.value ?? 0)])
    }
}
