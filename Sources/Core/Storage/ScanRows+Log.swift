/// Looking through the log of scans.
extension ScanRows {
    /// Scans that `query` asks for, newest first.
    /// - Parameters:
    ///   - first: the oldest row to look at; nil for the whole log.
    ///   - before: only older rows; nil begins with the newest.
    static func page(
        _ query: ScanLogQuery, from first: ScanID?, before: ScanID?, limit: Int, _ session: SQLSession
    ) throws -> [ScanRecord] {
        var conditions: [String] = []
        var arguments: [SQLArgument] = []
        func require(_ condition: String, _ values: SQLArgument...) {
            conditions.append(condition)
            arguments += values
        }
        if let before { require("s.id < ?", .integer(before.value)) }
        if let first { require("s.id >= ?", .integer(first.value)) }
        if let person = query.person { require("s.account_id = ?", .integer(person.value)) }
        if let terminal = query.terminal { require("s.terminal = ?", .text(terminal)) }
        if let kinds = query.outcomes.kinds {
            let marks = kinds.map { _ in "?" }.joined(separator: ", ")
            conditions.append("s.outcome IN (\(marks))")
            arguments += kinds.map { .text($0.rawValue) }
        }
        let search = query.search.trimmingWhitespace().lowercased()
        if !search.isEmpty {
            let pattern = SQLArgument.text("%\(LogRows.escaped(search))%")
            let columns = ["s.raw", "s.message", "s.by_name", "s.terminal", "coalesce(o.number, '')"]
            conditions.append(
                "(" + columns.map { "lower(\($0)) LIKE ? ESCAPE '!'" }.joined(separator: " OR ") + ")")
            arguments += columns.map { _ in pattern }
        }
        let filter = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
        return try session.all(
            """
            SELECT s.id, s.at, s.raw, s.outcome, s.message, s.by_name, s.terminal, s.order_id, o.number
            FROM scans s LEFT JOIN orders o ON o.id = s.order_id \(filter) ORDER BY s.id DESC LIMIT ?
            """, arguments + [.integer(Int64(limit))]
        ) { row in
            ScanRecord(
                id: ScanID(row.integer(0)), at: row.instant(1), raw: SafeText.visible(row.text(2)),
                kind: try row.word(3), message: row.text(4), by: row.text(5), terminal: row.text(6),
                order: row.optionalInteger(7).map { OrderID($0) },
                number: row.optionalText(8).map { OrderNumber($0) })
        }
    }

    /// How many scans of each kind there are from a row on; `isHere` where they were on that terminal.
    static func counts(from first: ScanID, on terminal: String, _ session: SQLSession) throws -> [(
        kind: ScanOutcome.Kind, isHere: Bool, count: Int
    )] {
        try session.all(
            """
            SELECT outcome, CASE WHEN terminal = ? THEN 1 ELSE 0 END AS here, count(*) FROM scans WHERE id >= ?
            GROUP BY outcome, here ORDER BY outcome, here
            """, [.text(terminal), .integer(first.value)]
        ) { (try $0.word(0), $0.flag(1), $0.int(2)) }
    }

    /// The terminals of the last `limit` scans, by name.
    static func terminals(ofLast limit: Int, _ session: SQLSession) throws -> [String] {
        try session.all(
            """
            SELECT DISTINCT terminal FROM (SELECT terminal FROM scans ORDER BY id DESC LIMIT ?) AS latest
            ORDER BY terminal
            """, [.integer(Int64(limit))]
        ) { $0.text(0) }
    }
}
