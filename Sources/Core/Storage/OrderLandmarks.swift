/// The sort keys of every 8,192nd order of a list: from the nearest one, any position is a short walk along
/// an index, where counting from the start would take a million steps. Found as far as they are needed.
struct OrderLandmarks: Sendable {
    static let stride = 8192

    private let list: OrderListSQL
    /// `keys[i]` is the key of the order at position `i * stride`.
    private var keys: [[SQLArgument]] = []
    /// Set once the end has been reached.
    private(set) var count: Int?

    init(_ list: OrderListSQL) { self.list = list }

    /// The ids of `limit` orders from `position`, which counts from 0.
    mutating func ids(at position: Int, limit: Int, _ session: SQLSession) throws -> [OrderID] {
        let block = position / Self.stride
        try extend(to: block, session)
        guard block < keys.count else { return [] }
        return try session.all(
            """
            SELECT id FROM orders WHERE \(list.condition) AND \(list.fromKey)
            ORDER BY \(list.orderBy) LIMIT ? OFFSET ?
            """,
            list.arguments + keys[block]
                + [.integer(Int64(limit)), .integer(Int64(position - block * Self.stride))]
        ) { OrderID($0.integer(0)) }
    }

    /// How many orders the list has.
    mutating func total(_ session: SQLSession) throws -> Int {
        try extend(to: .max, session)
        return count ?? 0
    }

    /// Where an order stands in the list; nil when it is not in it.
    mutating func position(of id: OrderID, _ session: SQLSession) throws -> Int? {
        guard
            let key = try session.first(
                """
                SELECT \(list.keyColumns.joined(separator: ", ")) FROM orders
                WHERE \(list.condition) AND id = ?
                """, list.arguments + [.integer(id.value)], { key($0) })
        else { return nil }
        // As far as a landmark that stands after it.
        while count == nil, keys.last.map({ precedes($0, key) }) ?? true {
            try extend(to: keys.count, session)
        }
        var low = 0
        var high = keys.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if precedes(keys[middle], key) { low = middle } else { high = middle }
        }
        guard low < keys.count else { return nil }
        let between = try session.first(
            """
            SELECT count(*) FROM (SELECT id FROM orders WHERE \(list.condition) AND \(list.fromKey)
            AND NOT \(list.fromKey) ORDER BY \(list.orderBy) LIMIT \(Self.stride)) AS part
            """, list.arguments + keys[low] + key
        ) { $0.int(0) }
        return low * Self.stride + (between ?? 0)
    }

    private mutating func extend(to block: Int, _ session: SQLSession) throws {
        while count == nil && keys.count <= block {
            let columns = list.keyColumns.joined(separator: ", ")
            let next =
                if let last = keys.last {
                    try key(after: last, session)
                } else {
                    try session.first(
                        "SELECT \(columns) FROM orders WHERE \(list.condition) ORDER BY \(list.orderBy) LIMIT 1",
                        list.arguments, { key($0) })
                }
            if let next { keys.append(next) } else { count = try countAfterLast(session) }
        }
    }

    /// The key `stride` places after `last`.
    private func key(after last: [SQLArgument], _ session: SQLSession) throws -> [SQLArgument]? {
        let columns = list.keyColumns.joined(separator: ", ")
        let first = list.keyColumns[0]
        // Comparing the first column alone makes each step along the index three times cheaper than
        // comparing the whole key; then those that share it and come before `last` are to be passed as well.
        let before =
            try session.first(
                """
                SELECT count(*) FROM (SELECT id FROM orders WHERE \(list.condition) AND \(first) = ?
                AND NOT \(list.fromKey) LIMIT \(Self.stride)) AS part
                """, list.arguments + [last[0]] + last
            ) { $0.int(0) } ?? 0
        let isShort = before < Self.stride
        return try session.first(
            """
            SELECT \(columns) FROM orders WHERE \(list.condition)
            AND \(isShort ? "\(first) \(list.ascending ? ">=" : "<=") ?" : list.fromKey)
            ORDER BY \(list.orderBy) LIMIT 1 OFFSET ?
            """,
            list.arguments + (isShort ? [last[0]] : last)
                + [.integer(Int64(Self.stride + (isShort ? before : 0)))],
            { key($0) })
    }

    private func countAfterLast(_ session: SQLSession) throws -> Int {
        guard let last = keys.last else { return 0 }
        let rest = try session.first(
            """
            SELECT count(*) FROM (SELECT id FROM orders WHERE \(list.condition) AND \(list.fromKey)
            ORDER BY \(list.orderBy) LIMIT \(Self.stride)) AS part
            """, list.arguments + last
        ) { $0.int(0) }
        return (keys.count - 1) * Self.stride + (rest ?? 0)
    }

    private func key(_ row: SQLRow) -> [SQLArgument] {
        list.keyColumns.enumerated().map { position, column in
            OrderListSQL.textColumns.contains(column)
                ? .text(row.text(position)) : .integer(row.integer(position))
        }
    }

    /// Whether `left` is `right` or comes before it in the list.
    private func precedes(_ left: [SQLArgument], _ right: [SQLArgument]) -> Bool {
        for (a, b) in zip(left, right) {
            let order: Int
            switch (a, b) {
            case (.integer(let a), .integer(let b)): order = a == b ? 0 : (a < b ? -1 : 1)
            // SQLite compares text by its UTF-8 bytes, as Swift's own order of strings does not.
            case (.text(let a), .text(let b)):
                order = a == b ? 0 : (a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1)
            default: order = 0
            }
            if order != 0 { return list.ascending ? order < 0 : order > 0 }
        }
        return true
    }
}
