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

    /// Looks through a long list once, so that its end and its middle are found at once afterwards.
    package func walk(_ query: OrderQuery, by actor: Actor) throws {
        try listing(query, actor) { list, session in try list.walk(session) }
    }

    package func orderTotals(by actor: Actor) throws -> OrderTotals {
        try read(.seeOrders, actor) { try OrderListRows.totals(today: today, $0) }
    }

    private func listing<T>(
        _ query: OrderQuery, _ actor: Actor, _ body: (inout OrderList, SQLSession) throws -> T
    ) throws -> T {
        let key = ListCache.Key(query, today: today)
        return try read(.seeOrders, actor) { session in
            let version = try OrderRows.listVersion(followsSteps: query.followsSteps, session)
            var list = lists.with { $0.list(key, version: version) } ?? OrderList(key)
            defer {
                let seen = list
                lists.with { $0.keep(seen, key, version: version) }
            }
            return try body(&list, session)
        }
    }
}
