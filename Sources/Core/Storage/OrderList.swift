/// A list of orders as far as it has been looked at, with or without a search.
struct OrderList: Sendable {
    private let key: ListCache.Key
    private let terms: [String]
    private var parts: [OrderListPart]?
    private var found: OrderSearch.Found?

    init(_ key: ListCache.Key) {
        self.key = key
        terms = SearchText.terms(key.query.search)
    }

    mutating func ids(at position: Int, limit: Int, _ session: SQLSession) throws -> [OrderID] {
        guard terms.isEmpty else {
            return Array(try matches(session).ids.dropFirst(position).prefix(limit))
        }
        return try unsearched(at: position, limit: limit, session)
    }

    mutating func count(_ session: SQLSession) throws -> OrderCount {
        guard terms.isEmpty else {
            let matches = try matches(session)
            return OrderCount(value: matches.ids.count, isExact: matches.isExact)
        }
        var sum = 0
        try eachPart(session) { part, _ in
            sum += try part.count(session)
            return true
        }
        return OrderCount(value: sum, isExact: true)
    }

    mutating func position(of order: OrderID, _ session: SQLSession) throws -> Int? {
        guard terms.isEmpty else { return try matches(session).ids.firstIndex(of: order) }
        var start = 0
        var place: Int?
        try eachPart(session) { part, isLast in
            place = try part.position(of: order, session).map { start + $0 }
            if place != nil || isLast { return false }
            start += try part.count(session)
            return true
        }
        return place
    }

    /// Walks the parts that are not found whole, once: any position is near afterwards.
    mutating func walk(_ session: SQLSession) throws {
        guard terms.isEmpty else { return }
        try eachPart(session) { part, _ in
            try part.walk(session)
            return true
        }
    }

    /// The ids from the first on; `limit` of them where it is given. A search finds all, however many they are.
    mutating func all(limit: Int?, _ session: SQLSession) throws -> [OrderID] {
        let passing =
            terms.isEmpty
            ? nil
            : Set(
                try OrderSearch.matches(
                    terms, OrderListPlan.condition(key), among: OrderListPlan.ids(key, session), most: nil,
                    session
                ).ids)
        var ids: [OrderID] = []
        try eachPart(session) { part, _ in
            let wanted = limit.map { $0 - ids.count }
            let new = try part.first(passing == nil ? wanted : nil, session)
            ids += passing.map { passing in new.filter(passing.contains) } ?? new
            return limit.map { ids.count < $0 } ?? true
        }
        if passing != nil { ids = try OrderList.withFirst(named(session), ids) }
        return limit.map { Array(ids.prefix($0)) } ?? ids
    }

    // MARK: Parts

    private mutating func unsearched(at position: Int, limit: Int, _ session: SQLSession) throws -> [OrderID]
    {
        var ids: [OrderID] = []
        var start = 0
        try eachPart(session) { part, isLast in
            ids += try part.ids(at: max(0, position - start), limit: limit - ids.count, session)
            if ids.count == limit || isLast { return false }
            // Counting is left to where it is needed: the first page of a list needs none.
            start += try part.count(session)
            return true
        }
        return ids
    }

    /// Gives each part to `body`, and whether it is the last, until it answers false.
    private mutating func eachPart(
        _ session: SQLSession, _ body: (inout OrderListPart, _ isLast: Bool) throws -> Bool
    ) throws {
        var parts = try self.parts ?? OrderListPlan.parts(of: key, session)
        defer { self.parts = parts }
        for index in parts.indices where try !body(&parts[index], index == parts.count - 1) { return }
    }

    // MARK: Search

    private mutating func matches(_ session: SQLSession) throws -> OrderSearch.Found {
        if let found { return found }
        let matches =
            try OrderSearch.walk(
                terms, ids: { try unsearched(at: $0, limit: $1, session) }, session) ?? indexed(session)
        let new = OrderSearch.Found(
            ids: try OrderList.withFirst(named(session), matches.ids), isExact: matches.isExact)
        found = new
        return new
    }

    /// The orders of the list whose number or invoice number is what is searched for, to the last letter: whoever types
    /// a whole number means that order, and not one with such a product code.
    private func named(_ session: SQLSession) throws -> [OrderID] {
        let text = key.query.search.trimmingWhitespace()
        let numbered = try OrderRows.id(number: text, session).map { [$0] } ?? []
        let invoiced = try OrderRows.withInvoice(OrderRows.invoiceKey(text), session).map(\.0)
        let named = OrderList.withFirst(numbered, invoiced)
        return named.isEmpty
            ? [] : try OrderSearch.sorted(named, OrderListPlan.condition(key), passing: true, session)
    }

    private static func withFirst(_ first: [OrderID], _ ids: [OrderID]) -> [OrderID] {
        first.isEmpty ? ids : first + ids.filter { !first.contains($0) }
    }

    /// What the index finds, in the list's order.
    private mutating func indexed(_ session: SQLSession) throws -> OrderSearch.Found {
        let condition = OrderListPlan.condition(key)
        var isWhole = true
        var count = 0
        try eachPart(session) { part, _ in
            isWhole = isWhole && part.isGathered
            if part.isGathered { count += try part.count(session) }
            return isWhole
        }
        guard isWhole else {
            let matches = try OrderSearch.matches(
                terms, condition, among: OrderListPlan.ids(key, session), most: OrderSearch.mostSorted,
                session)
            return OrderSearch.Found(
                ids: try OrderSearch.sorted(matches.ids, condition, session), isExact: matches.isExact)
        }
        // All of the list is in memory: no row has to be read to see what is in it.
        let matches = try SearchRows.newest(
            terms, among: OrderListPlan.ids(key, session), limit: OrderSearch.mostAsked, session)
        let set = Set(matches)
        return OrderSearch.Found(
            ids: try unsearched(at: 0, limit: count, session).filter(set.contains),
            isExact: matches.count < OrderSearch.mostAsked)
    }
}

/// The lists looked at last, as long as nothing has changed that could change them.
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
    private var lists: [Key: (version: OrderRows.ListVersion, list: OrderList)] = [:]

    func list(_ key: Key, version: OrderRows.ListVersion) -> OrderList? {
        lists[key].flatMap { $0.version == version ? $0.list : nil }
    }

    mutating func keep(_ list: OrderList, _ key: Key, version: OrderRows.ListVersion) {
        if lists[key] == nil && lists.count >= ListCache.most { lists = [:] }
        lists[key] = (version, list)
    }
}
