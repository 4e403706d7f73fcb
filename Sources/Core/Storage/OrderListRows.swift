/// Reading lists of orders.
enum OrderListRows {
    private static let columns = """
        o.id, o.number, o.invoice, c.name, o.due, o.priority, o.status, o.finished, o.total
        """

    private static func map(_ row: SQLRow) throws -> OrderSummary {
        OrderSummary(
            id: OrderID(row.integer(0)), number: OrderNumber(row.text(1)), invoice: row.optionalText(2),
            customer: row.text(3), due: DueColumn.day(row.integer(4)), priority: try row.word(5),
            status: try row.word(6), finished: row.int(7), total: row.int(8))
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

    /// As many matches are sorted as they should be; where there are more, the list is walked instead.
    static let mostSorted = 2000
    /// How far the list is walked for matches before the search says "type more".
    static let mostWalked = 10_000

    struct Found {
        let ids: [OrderID]
        let count: OrderCount
    }

    /// The orders of `list` that have every term, `limit` of them from `position`.
    static func search(
        _ terms: [String], in list: OrderListSQL, at position: Int, limit: Int, _ session: SQLSession
    ) throws -> Found {
        let matches = try SearchRows.newest(terms, limit: mostSorted + 1, session)
        guard matches.count > mostSorted else {
            return try sorted(matches, in: list, at: position, limit: limit, session)
        }
        return try walked(terms, in: list, at: position, limit: limit, session)
    }

    private static func sorted(
        _ matches: [OrderID], in list: OrderListSQL, at position: Int, limit: Int, _ session: SQLSession
    ) throws -> Found {
        guard !matches.isEmpty else { return Found(ids: [], count: OrderCount(value: 0, isExact: true)) }
        let ids = matches.map { String($0.value) }.joined(separator: ", ")
        let all = try session.uncached(
            """
            SELECT id FROM orders WHERE id IN (\(ids)) AND \(list.condition) ORDER BY \(list.orderBy)
            """, list.arguments) { OrderID($0.integer(0)) }
        return Found(
            ids: Array(all.dropFirst(position).prefix(limit)),
            count: OrderCount(value: all.count, isExact: true))
    }

    /// Where a term is in very many orders, few steps along the list find a page full of them.
    private static func walked(
        _ terms: [String], in list: OrderListSQL, at position: Int, limit: Int, _ session: SQLSession
    ) throws -> Found {
        let candidates = try session.all(
            "SELECT id FROM orders WHERE \(list.condition) ORDER BY \(list.orderBy) LIMIT ?",
            list.arguments + [.integer(Int64(mostWalked + 1))]) { OrderID($0.integer(0)) }
        var found: [OrderID] = []
        var seen = 0
        for id in candidates.prefix(mostWalked) {
            guard try SearchRows.has(terms, order: id, session) else { continue }
            seen += 1
            if seen > position { found.append(id) }
            // One more than asked for shows that there are more.
            if found.count > limit { break }
        }
        let complete = candidates.count <= mostWalked && found.count <= limit
        return Found(
            ids: Array(found.prefix(limit)), count: OrderCount(value: seen, isExact: complete))
    }
}
