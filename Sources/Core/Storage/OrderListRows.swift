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
            nextMilestone: row.optionalText(9))
    }

    static func summary(_ id: OrderID, _ session: SQLSession) throws -> OrderSummary? {
        try session.first(
            "SELECT \(columns) FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.id = ?",
            [.integer(id.value)], map)
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
            // Orders are numbered without gaps, so the newest one's place is close enough to a count and
            // free; the list itself counts exactly.
            all: try session.first("SELECT coalesce(max(id), 0) FROM orders") { $0.int(0) } ?? 0,
            open: try count("is_open = 1"),
            late: try count("is_open = 1 AND due < ?", [.integer(now)]),
            onHold: try count("status = 'onHold'"),
            dueThisWeek: try count(
                "is_open = 1 AND due BETWEEN ? AND ?", [.integer(now), .integer(today7)]))
    }

    // MARK: Search

    /// The matches of a search in their list's order: all of them, or as many as are worth showing.
    struct Found: Sendable {
        let ids: [OrderID]
        let isExact: Bool
    }

    /// How many orders at the head of a list are looked at before the index is asked.
    private static let probe = 3000
    /// So many matches among them, and walking on finds more of them sooner than the index can.
    private static let dense = 64
    /// Where to stop walking: by then the search says "type more".
    private static let mostWalked = 6000
    private static let mostFound = 200
    /// How many orders are looked at in one step.
    private static let chunk = 500
    /// As many matches of the index are put in the list's order; of more, the newest.
    private static let mostSorted = 2000

    /// The orders of `list` that have every term.
    ///
    /// A word that very many orders have costs the index as many steps, but is found at every turn along the
    /// list; a rare one is the other way round. So the head of the list decides which way is taken.
    static func search(_ terms: [String], in list: OrderListSQL, _ session: SQLSession) throws -> Found {
        if let walked = try walk(terms, list, session) { return walked }
        let matches = try SearchRows.newest(terms, in: list, limit: mostSorted + 1, session)
        guard !matches.isEmpty else { return Found(ids: [], isExact: true) }
        let ids = matches.prefix(mostSorted).map { String($0.value) }.joined(separator: ", ")
        let sorted = try session.uncached(
            "SELECT id FROM orders WHERE id IN (\(ids)) ORDER BY \(list.orderBy)", []
        ) { OrderID($0.integer(0)) }
        return Found(ids: sorted, isExact: matches.count <= mostSorted)
    }

    /// Looks along the list from its head; nil where matches turn out to be too far apart.
    private static func walk(_ terms: [String], _ list: OrderListSQL, _ session: SQLSession) throws -> Found?
    {
        let keys = list.keyColumns.joined(separator: ", ")
        var found: [OrderID] = []
        for start in stride(from: 0, to: mostWalked, by: chunk) {
            if start >= probe && found.count < dense { return nil }
            let texts = try session.all(
                """
                SELECT o.id, coalesce(t.text, '') FROM (SELECT \(keys) FROM orders WHERE \(list.condition)
                ORDER BY \(list.orderBy) LIMIT ? OFFSET ?) AS o
                LEFT JOIN order_texts t ON t.order_id = o.id ORDER BY \(list.orderBy(of: "o"))
                """, list.arguments + [.integer(Int64(chunk)), .integer(Int64(start))]
            ) { (OrderID($0.integer(0)), $0.text(1)) }
            for (id, text) in texts where SearchRows.matches(text, terms) { found.append(id) }
            if texts.count < chunk { return Found(ids: found, isExact: true) }
            if found.count >= mostFound { break }
        }
        return Found(ids: found, isExact: false)
    }
}
