/// What open orders wait for: kept beside them, so that a board of a large shop is one look-up.
enum WaitRows {
    static func waits(of order: OrderID, _ session: SQLSession) throws -> [Wait] {
        let waits = try session.all(
            "SELECT reason, since, detail FROM waits WHERE order_id = ?", [.integer(order.value)]
        ) { Wait(reason: try $0.word(0), since: $0.instant(1), detail: $0.text(2)) }
        return WaitReason.allCases.compactMap { reason in waits.first { $0.reason == reason } }
    }

    static func reasons(of order: OrderID, _ session: SQLSession) throws -> [WaitReason] {
        let reasons: [WaitReason] = try session.all(
            "SELECT reason FROM waits WHERE order_id = ?", [.integer(order.value)]
        ) { try $0.word(0) }
        return WaitReason.allCases.filter(reasons.contains)
    }

    static func count(_ reason: WaitReason, _ session: SQLSession) throws -> Int {
        try session.first("SELECT count(*) FROM waits WHERE reason = ?", [.text(reason.rawValue)]) {
            $0.int(0)
        } ?? 0
    }

    /// The orders that have waited on that longest, the longest first; `limit` of them at most.
    static func longest(_ reason: WaitReason, limit: Int, _ session: SQLSession) throws -> [WaitingOrder] {
        try session.all(
            """
            SELECT w.since, w.detail, o.id, o.number, c.name, o.due, o.priority
            FROM waits w JOIN orders o ON o.id = w.order_id JOIN customers c ON c.id = o.customer_id
            WHERE w.reason = ? ORDER BY w.since, w.order_id LIMIT ?
            """, [.text(reason.rawValue), .integer(Int64(limit))]
        ) { row in
            WaitingOrder(
                wait: Wait(reason: reason, since: row.instant(0), detail: row.text(1)),
                order: OrderID(row.integer(2)), number: OrderNumber(row.text(3)), customer: row.text(4),
                due: DueColumn.day(row.integer(5)), priority: try row.word(6))
        }
    }

    /// What is to be kept of an order.
    static func following(_ order: Order, _ session: SQLSession) throws -> [Wait] {
        let depositSince = try session.first(
            "SELECT deposit_since FROM orders WHERE id = ?", [.integer(order.id.value)]
        ) { $0.optionalInteger(0).map { Instant(milliseconds: $0) } }
        return order.waitsNow(depositSince: depositSince ?? nil)
    }

    /// The orders for which something is kept though they are not open.
    static func ofClosedOrders(_ session: SQLSession) throws -> [(number: OrderNumber, status: OrderStatus)] {
        try session.all(
            """
            SELECT DISTINCT o.id, o.number, o.status FROM waits w JOIN orders o ON o.id = w.order_id
            WHERE o.is_open = 0 ORDER BY o.id
            """
        ) { (OrderNumber($0.text(1)), try $0.word(2)) }
    }

    /// Brings what is kept in line with the order; to be called whenever its fabrics, deposit, approvals, holds or
    /// status have changed.
    static func refresh(_ id: OrderID, _ session: SQLSession) throws {
        guard let order = try OrderRows.order(id, session) else { return }
        let now = try following(order, session)
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
