/// Reading a list to its end, for the command line and exports.
extension Shop {
    /// The ids of every order of a list, in its order, as the list is at one moment; `limit` of them at most.
    /// Where a search finds very many, this still finds them all, which a page of the list need not.
    package func orderIDs(_ query: OrderQuery, limit: Int? = nil, by actor: Actor) throws -> [OrderID] {
        try read(.seeOrders, actor) { session in
            var list = OrderList(ListCache.Key(query, today: today))
            return try list.all(limit: limit, session)
        }
    }

    /// The orders with these ids, in the same order; one that is gone is left out.
    package func orders(_ ids: some Sequence<OrderID>, by actor: Actor) throws -> [OrderSummary] {
        try read(.seeOrders, actor) { try OrderListRows.summaries(Array(ids), $0) }
    }
}
