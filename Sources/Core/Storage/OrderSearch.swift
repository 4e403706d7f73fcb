/// Finding the orders of a list that have some words.
///
/// A word that very many orders have costs the index as many steps, but is found at every turn along the list; a rare
/// one is the other way round. So the head of the list decides which way is taken.
enum OrderSearch {
    /// The matches of a search in their list's order: all of them, or as many as are worth showing.
    struct Found: Sendable {
        let ids: [OrderID]
        let isExact: Bool
    }

    /// How many orders at the head of a list are looked at before the index is asked.
    private static let probe = 1500
    /// So many matches among them, and walking on finds more of them sooner than the index can.
    private static let dense = 32
    /// Where to stop walking: by then the search says "type more".
    private static let mostWalked = 6000
    private static let mostFound = 200
    /// How many orders are looked at in one step.
    private static let chunk = 500
    /// As many matches of the index are put in the list's order; of more, the newest.
    static let mostSorted = 2000
    /// As many matches of the index are held against the list's filter; of more, the newest.
    static let mostAsked = 4000

    /// Looks along the list from its head; nil where matches turn out to be too far apart.
    static func walk(
        _ terms: [String], ids: (_ position: Int, _ limit: Int) throws -> [OrderID], _ session: SQLSession
    ) throws -> Found? {
        var found: [OrderID] = []
        for start in stride(from: 0, to: mostWalked, by: chunk) {
            if start >= probe && found.count < dense { return nil }
            let next = try ids(start, chunk)
            for id in next where SearchRows.matches(try SearchRows.text(of: id, session), terms) {
                found.append(id)
            }
            if next.count < chunk { return Found(ids: found, isExact: true) }
            if found.count >= mostFound { break }
        }
        return Found(ids: found, isExact: false)
    }

    /// The matches of the index that a list has, the newest first: `most` of them, all where that is nil.
    /// - Parameter ids: where the list's orders are, if that is known.
    static func matches(
        _ terms: [String], _ list: OrderListSQL, among ids: ClosedRange<Int64>?, most: Int?,
        _ session: SQLSession
    ) throws -> Found {
        let asked = most == nil ? Int.max : mostAsked
        let matches = try SearchRows.newest(terms, among: ids, limit: asked, session)
        let passing = try list.condition == "1 = 1" ? matches : those(matches, passing: list, session)
        guard let most else { return Found(ids: passing, isExact: true) }
        return Found(
            ids: Array(passing.prefix(most)), isExact: matches.count < asked && passing.count <= most)
    }

    /// In the list's order.
    /// - Parameter passing: whether those that the list's filter does not let through are left out; else none is such.
    static func sorted(
        _ ids: [OrderID], _ list: OrderListSQL, passing: Bool = false, _ session: SQLSession
    ) throws -> [OrderID] {
        try session.uncached(
            """
            SELECT id FROM orders WHERE id IN (\(words(ids)))\(passing ? " AND \(list.condition)" : "")
            ORDER BY \(list.orderBy)
            """, passing ? list.arguments : []
        ) { OrderID($0.integer(0)) }
    }

    private static func those(_ ids: [OrderID], passing list: OrderListSQL, _ session: SQLSession) throws
        -> [OrderID]
    {
        var result: [OrderID] = []
        for start in stride(from: 0, to: ids.count, by: 5000) {
            result += try session.uncached(
                """
                SELECT id FROM orders WHERE id IN (\(words(ids[start..<min(ids.count, start + 5000)])))
                AND \(list.condition) ORDER BY id DESC
                """, list.arguments
            ) { OrderID($0.integer(0)) }
        }
        return result
    }

    private static func words(_ ids: some Sequence<OrderID>) -> String {
        ids.map { String($0.value) }.joined(separator: ", ")
    }
}
