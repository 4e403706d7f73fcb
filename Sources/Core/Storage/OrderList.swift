/// A list of orders as far as it has been looked at, with or without a search.
struct OrderList: Sendable {
    private let terms: [String]
    private let sql: OrderListSQL
    private var landmarks: OrderLandmarks
    private var found: OrderListRows.Found?
    /// Whether no index has the list's orders in their order: then they are sorted once, all of them.
    private let isUnsorted: Bool

    init(_ key: ListCache.Key) {
        terms = SearchText.terms(key.query.search)
        sql = OrderListSQL(key.query, today: key.today)
        landmarks = OrderLandmarks(sql)
        isUnsorted = (key.query.due != nil || key.query.customer != nil) && key.query.sort != .due
    }

    mutating func ids(at position: Int, limit: Int, _ session: SQLSession) throws -> [OrderID] {
        guard !terms.isEmpty || isUnsorted else {
            return try landmarks.ids(at: position, limit: limit, session)
        }
        return Array(try matches(session).ids.dropFirst(position).prefix(limit))
    }

    mutating func count(_ session: SQLSession) throws -> OrderCount {
        guard !terms.isEmpty || isUnsorted else {
            return OrderCount(value: try landmarks.total(session), isExact: true)
        }
        let matches = try matches(session)
        return OrderCount(value: matches.ids.count, isExact: matches.isExact)
    }

    mutating func position(of order: OrderID, _ session: SQLSession) throws -> Int? {
        guard !terms.isEmpty || isUnsorted else { return try landmarks.position(of: order, session) }
        return try matches(session).ids.firstIndex(of: order)
    }

    private mutating func matches(_ session: SQLSession) throws -> OrderListRows.Found {
        if let found { return found }
        let matches =
            terms.isEmpty
            ? OrderListRows.Found(ids: try OrderListRows.ids(of: sql, limit: nil, session), isExact: true)
            : try OrderListRows.search(terms, in: sql, session)
        found = matches
        return matches
    }
}

/// The lists looked at last, as long as no order has come in, moved or changed its status.
struct ListCache: Sendable {
    struct Key: Sendable, Hashable {
        let query: OrderQuery
        let today: CalendarDay

        init(_ query: OrderQuery, today: CalendarDay) {
            self.query = query
            self.today = today
        }
    }

    private static let most = 8
    private var version = 0
    private var lists: [Key: OrderList] = [:]

    func list(_ key: Key, version: Int) -> OrderList? { version == self.version ? lists[key] : nil }

    mutating func keep(_ list: OrderList, _ key: Key, version: Int) {
        if version != self.version || lists.count >= ListCache.most { lists = [:] }
        self.version = version
        lists[key] = list
    }
}
