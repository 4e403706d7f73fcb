/// What a digest tells.
enum DigestRows {
    /// Open orders due before a day, the longest late first; `limit` of them at most.
    static func late(on day: CalendarDay, limit: Int, _ session: SQLSession) throws -> [(
        number: OrderNumber, customer: String, due: CalendarDay?
    )] {
        try session.all(
            """
            SELECT o.number, c.name, o.due FROM orders o JOIN customers c ON c.id = o.customer_id
            WHERE o.is_open = 1 AND o.due < ? ORDER BY o.due, o.id LIMIT ?
            """, [.integer(DueColumn.number(day)), .integer(Int64(limit))]
        ) { (OrderNumber($0.text(0)), $0.text(1), DueColumn.day($0.integer(2))) }
    }

    static func lateCount(on day: CalendarDay, _ session: SQLSession) throws -> Int {
        try session.first(
            "SELECT count(*) FROM orders WHERE is_open = 1 AND due < ?", [.integer(DueColumn.number(day))]
        ) { $0.int(0) } ?? 0
    }

    static func waitingCount(_ session: SQLSession) throws -> Int {
        try session.first("SELECT count(DISTINCT order_id) FROM waits") { $0.int(0) } ?? 0
    }

    /// The numbers of a customer's open orders, the first due first.
    static func openOrders(of customer: CustomerID, _ session: SQLSession) throws -> [OrderNumber] {
        try session.all(
            "SELECT number FROM orders WHERE is_open = 1 AND customer_id = ? ORDER BY due, id LIMIT 20",
            [.integer(customer.value)]
        ) { OrderNumber($0.text(0)) }
    }
}
