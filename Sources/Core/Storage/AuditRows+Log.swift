/// Looking through the audit trail.
extension AuditRows {
    /// Lines that `query` asks for, newest first.
    /// - Parameters:
    ///   - first: the oldest line to look at.
    ///   - before: only older lines.
    static func page(
        _ query: AuditQuery, from first: AuditID, before: AuditID, limit: Int, _ session: SQLSession
    ) throws -> [AuditRecord] {
        var conditions = ["a.id >= ?", "a.id < ?"]
        var arguments: [SQLArgument] = [.integer(first.value), .integer(before.value)]
        if let person = query.person {
            conditions.append("a.account_id = ?")
            arguments.append(.integer(person.value))
        }
        if !query.kinds.isEmpty {
            let kinds = query.kinds.map(\.rawValue).sorted()
            conditions.append("a.kind IN (\(kinds.map { _ in "?" }.joined(separator: ", ")))")
            arguments += kinds.map { .text($0) }
        }
        let search = query.search.trimmingWhitespace().lowercased()
        if !search.isEmpty {
            let columns = [
                "a.detail", "a.by_name", "a.terminal", "coalesce(o.number, t.number, '')",
                "coalesce(m.name, '')", "coalesce(e.note, '')",
            ]
            conditions.append(
                "(" + columns.map { "lower(\($0)) LIKE ? ESCAPE '!'" }.joined(separator: " OR ") + ")")
            arguments += columns.map { _ in .text("%\(LogRows.escaped(search))%") }
        }
        return try session.all(
            """
            SELECT a.id, a.at, a.kind, a.by_name, a.via, a.terminal, a.order_id, coalesce(o.number, t.number),
                e.kind, m.name, e.note, a.detail, a.hash,
                CASE WHEN a.first_event IS NOT NULL AND o.id IS NULL THEN 1 ELSE 0 END
            FROM audit a LEFT JOIN orders o ON o.id = a.order_id
                LEFT JOIN tombstones t ON t.order_id = a.order_id
                LEFT JOIN events e ON e.id = a.first_event AND e.order_id = a.order_id
                    AND a.last_event = a.first_event
                LEFT JOIN milestones m ON m.id = e.milestone_id
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY a.id DESC LIMIT ?
            """, arguments + [.integer(Int64(limit))]
        ) { row in
            AuditRecord(
                id: AuditID(row.integer(0)), at: row.instant(1), kind: try row.word(2), by: row.text(3),
                via: row.isNull(4) ? nil : try row.word(4) as Via, terminal: row.text(5),
                order: row.optionalInteger(6).map { OrderID($0) },
                number: row.optionalText(7).map { OrderNumber($0) },
                event: row.optionalText(8).map {
                    AuditRecord.Event(kind: $0, milestone: row.optionalText(9), note: row.optionalText(10))
                },
                isHistoryGone: row.flag(13), detail: row.text(11), hash: try row.hash(12))
        }
    }
}
