/// One stretch of a list: orders in one order, either all found at once, or too many for that and walked along an
/// index as far as they are looked at.
struct OrderListPart: Sendable {
    private let sql: OrderListSQL
    /// All of them; nil where they are walked, or not found yet.
    private var ids: [OrderID]?
    private var landmarks: OrderLandmarks?
    private let known: Int?
    /// Whether every order of the shop is in it.
    private let isEverything: Bool

    /// - Parameter count: how many there are, where that is known.
    init(walking sql: OrderListSQL, count: Int?, isEverything: Bool = false) {
        self.sql = sql
        landmarks = OrderLandmarks(sql)
        known = count
        self.isEverything = isEverything
    }

    init(gathering sql: OrderListSQL) {
        self.sql = sql
        known = nil
        isEverything = false
    }

    var isGathered: Bool { landmarks == nil }

    mutating func count(_ session: SQLSession) throws -> Int {
        if let known { return known }
        if isEverything { return try TallyRows.total(session) }
        return try landmarks?.total(session) ?? gathered(session).count
    }

    mutating func ids(at position: Int, limit: Int, _ session: SQLSession) throws -> [OrderID] {
        guard landmarks != nil else {
            return Array(try gathered(session).dropFirst(position).prefix(limit))
        }
        if let known, position >= known { return [] }
        return try landmarks?.ids(at: position, limit: limit, session) ?? []
    }

    mutating func position(of order: OrderID, _ session: SQLSession) throws -> Int? {
        guard landmarks != nil else { return try gathered(session).firstIndex(of: order) }
        return try landmarks?.position(of: order, session) ?? nil
    }

    /// The ids from the first on, `limit` of them at most, without keeping any landmarks.
    mutating func first(_ limit: Int?, _ session: SQLSession) throws -> [OrderID] {
        guard landmarks != nil else { return try ids(at: 0, limit: limit ?? .max, session) }
        return try session.all(
            "SELECT id FROM orders WHERE \(sql.condition) ORDER BY \(sql.orderBy) LIMIT ?",
            sql.arguments + [.integer(limit.map(Int64.init) ?? .max)]
        ) { OrderID($0.integer(0)) }
    }

    /// Walks to the end once, so that any position is near a landmark afterwards.
    mutating func walk(_ session: SQLSession) throws { _ = try landmarks?.total(session) }

    private mutating func gathered(_ session: SQLSession) throws -> [OrderID] {
        if let ids { return ids }
        let found = try OrderListPart.gather(sql, session)
        ids = found
        return found
    }

    /// All orders that pass, put in order once they are found: OFFSET keeps the engine from looking for them in
    /// that order, which may be anywhere along an index.
    static func gather(_ sql: OrderListSQL, _ session: SQLSession) throws -> [OrderID] {
        let keys = sql.keyColumns.enumerated()
        let columns = keys.map { "\($1) AS k\($0)" }.joined(separator: ", ")
        let order = keys.map { "k\($0.offset) \(sql.ascending ? "ASC" : "DESC")" }.joined(separator: ", ")
        return try session.uncached(
            """
            SELECT id FROM (SELECT id, \(columns) FROM orders WHERE \(sql.condition)
            LIMIT \(Int32.max) OFFSET 0) AS part ORDER BY \(order)
            """, sql.arguments
        ) { OrderID($0.integer(0)) }
    }
}
