/// What open orders wait for: kept beside them, so that a board of a large shop is one look-up.
enum WaitRows {
    static func waits(of order: OrderID, _ session: SQLSession) throws -> [Wait] {
        let waits = try session.all(
            "SELECT reason, since, detail FROM waits WHERE order_id = ?", [.integer(order.value)]
        ) { Wait(reason: try $0.word(0), since: $0.instant(1), detail: $0.text(2)) }
        return WaitReason.allCases.compactMap { reason in waits.first { $0.reason == reason } }
    }

    /// Brings what is kept in line with the order; to be called whenever its fabrics, deposit, approvals, holds or
    /// status have changed.
    static func refresh(_ id: OrderID, _ session: SQLSession) throws {
        guard let order = try OrderRows.order(id, session) else { return }
        let depositSince = try session.first(
            "SELECT deposit_since FROM orders WHERE id = ?", [.integer(id.value)]
        ) { $0.optionalInteger(0).map { Instant(milliseconds: $0) } }
        let now = order.waitsNow(depositSince: depositSince ?? nil)
        guard now != order.waits else { return }
        for wait in order.waits where !now.contains(where: { $0.reason == wait.reason }) {
            try session.run(
                "DELETE FROM waits WHERE order_id = ? AND reason = ?",
                [.integer(id.value), .text(wait.reason.rawValue)])
        }
        for wait in now {
            try session.run(
                """
                INSERT INTO waits (order_id, reason, since, detail) VALUES (?, ?, ?, ?)
                ON CONFLICT (order_id, reason) DO UPDATE SET since = excluded.since, detail = excluded.detail
                """,
                [
                    .integer(id.value), .text(wait.reason.rawValue), SQLArgument(wait.since),
                    .text(wait.detail),
                ])
        }
        try OrderRows.listsHaveChanged(session)
    }
}
