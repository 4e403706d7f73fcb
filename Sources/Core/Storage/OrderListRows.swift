/// Reading lists of orders.
enum OrderListRows {
    private static let columns = """
        o.id, o.number, o.invoice, c.name, o.due, o.priority, o.status, o.finished, o.total, o.next_milestone
        """

    private static func map(_ row: SQLRow) throws -> OrderSummary {
        OrderSummary(
            id: OrderID(row.integer(0)), number: OrderNumber(row.text(1)), invoice: row.optionalText(2),
            customer: row.text(3), due: DueColumn.day(row.integer(4)), priority: try row.word(5),
            status: try row.word(6), finished: row.int(7), total: row.int(8),
            nextMilestone: row.optionalText(9), waiting: [])
    }

    static func summary(_ id: OrderID, _ session: SQLSession) throws -> OrderSummary? {
        let summary = try session.first(
            "SELECT \(columns) FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.id = ?",
            [.integer(id.value)], map)
        guard let summary, summary.status.isOpen else { return summary }
        let waiting = try WaitRows.reasons(of: id, session)
        return waiting.isEmpty ? summary : summary.waiting(on: waiting)
    }

    /// The orders with these ids, in the same order.
    static func summaries(_ ids: [OrderID], _ session: SQLSession) throws -> [OrderSummary] {
        try ids.compactMap { try summary($0, session) }
    }

    static func totals(today: CalendarDay, _ session: SQLSession) throws -> OrderTotals {
        func count(_ condition: String, _ arguments: [SQLArgument] = []) throws -> Int {
            try session.first("SELECT count(*) FROM orders WHERE \(condition)", arguments) { $0.int(0) } ?? 0
        }
        let today7 = DueColumn.number(today.adding(days: 6))
        let now = DueColumn.number(today)
        return OrderTotals(
            all: try TallyRows.total(session),
            open: try count("is_open = 1"),
            late: try count("is_open = 1 AND due < ?", [.integer(now)]),
            onHold: try count("status = 'onHold'"),
            dueThisWeek: try count(
                "is_open = 1 AND due BETWEEN ? AND ?", [.integer(now), .integer(today7)]))
    }
}
