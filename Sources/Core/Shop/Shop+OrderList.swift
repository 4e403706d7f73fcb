/// Looking through orders, however many there are.
extension Shop {
    /// `limit` rows of a list, from `position` (which counts from 0).
    package func orders(_ query: OrderQuery, from position: Int = 0, limit: Int, by actor: Actor) throws
        -> [OrderSummary]
    {
        try listing(query, actor) { list, session in
            try OrderListRows.summaries(list.ids(at: max(0, position), limit: limit, session), session)
        }
    }

    package func orderCount(_ query: OrderQuery, by actor: Actor) throws -> OrderCount {
        try listing(query, actor) { list, session in try list.count(session) }
    }

    /// Where an order stands in a list, from 0; nil when it is not in it.
    package func position(of order: OrderID, in query: OrderQuery, by actor: Actor) throws -> Int? {
        try listing(query, actor) { list, session in try list.position(of: order, session) }
    }

    package func orderTotals(by actor: Actor) throws -> OrderTotals {
        try read(.seeOrders, actor) { try OrderListRows.totals(today: today, $0) }
    }

    private func listing<T>(
        _ query: OrderQuery, _ actor: Actor, _ body: (inout OrderList, SQLSession) throws -> T
    ) throws -> T {
        let day = today
        var query = query
        let terms = SearchText.terms(query.search)
        query.search = ""
        return try read(.seeOrders, actor) { session in
            let version = try OrderRows.listVersion(session)
            let known = landmarks.with { $0.landmarks(query, today: day, version: version) }
            let sql = OrderListSQL(query, today: day)
            var list = OrderList(terms: terms, sql: sql, landmarks: known ?? OrderLandmarks(sql))
            defer {
                let found = list.landmarks
                landmarks.with { $0.keep(found, query, today: day, version: version) }
            }
            return try body(&list, session)
        }
    }
}

/// A list with or without a search.
private struct OrderList {
    let terms: [String]
    let sql: OrderListSQL
    var landmarks: OrderLandmarks

    mutating func ids(at position: Int, limit: Int, _ session: SQLSession) throws -> [OrderID] {
        guard !terms.isEmpty else { return try landmarks.ids(at: position, limit: limit, session) }
        return try OrderListRows.search(terms, in: sql, at: position, limit: limit, session).ids
    }

    mutating func count(_ session: SQLSession) throws -> OrderCount {
        guard !terms.isEmpty else {
            return OrderCount(value: try landmarks.total(session), isExact: true)
        }
        return try OrderListRows.search(
            terms, in: sql, at: 0, limit: OrderListRows.mostSorted, session
        ).count
    }

    mutating func position(of order: OrderID, _ session: SQLSession) throws -> Int? {
        guard !terms.isEmpty else { return try landmarks.position(of: order, session) }
        return try OrderListRows.search(
            terms, in: sql, at: 0, limit: OrderListRows.mostSorted, session
        ).ids.firstIndex(of: order)
    }
}
