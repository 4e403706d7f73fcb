extension OrderListRows {
    /// The ids of a list, first to last; `limit` of them where it is given.
    static func ids(of list: OrderListSQL, limit: Int?, _ session: SQLSession) throws -> [OrderID] {
        try session.all(
            "SELECT id FROM orders WHERE \(list.condition) ORDER BY \(list.orderBy) LIMIT ?",
            list.arguments + [.integer(limit.map(Int64.init) ?? .max)]
        ) { OrderID($0.integer(0)) }
    }
}
