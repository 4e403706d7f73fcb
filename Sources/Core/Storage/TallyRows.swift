/// How many orders there are of each due day, status and priority, and between which numbers and moments they lie: the
/// table `tally`, which triggers keep. It counts a list of a million orders in the time of a few thousand days.
enum TallyRows {
    /// The counts of some days, by status and priority.
    struct Counts: Sendable {
        struct Row: Sendable {
            let status: OrderStatus
            let priority: Priority
            let orders: Int
            let ids, created: ClosedRange<Int64>
        }

        let rows: [Row]

        func of(_ statuses: Set<OrderStatus>?, _ priorities: Set<Priority>?) -> Int {
            some(statuses, priorities).reduce(0) { $0 + $1.orders }
        }

        /// No order's id, or moment of creation, lies outside; nil where there is none.
        func bounds(
            _ range: (Row) -> ClosedRange<Int64>, _ statuses: Set<OrderStatus>?,
            _ priorities: Set<Priority>?
        ) -> ClosedRange<Int64>? {
            some(statuses, priorities).map(range).reduce(nil) { whole, next in
                guard let whole else { return next }
                return min(whole.lowerBound, next.lowerBound)...max(whole.upperBound, next.upperBound)
            }
        }

        private func some(_ statuses: Set<OrderStatus>?, _ priorities: Set<Priority>?) -> [Row] {
            rows.filter {
                statuses?.contains($0.status) ?? true && priorities?.contains($0.priority) ?? true
            }
        }
    }

    /// How many orders there are.
    static func total(_ session: SQLSession) throws -> Int {
        try session.first("SELECT coalesce(sum(orders), 0) FROM tally") { $0.int(0) } ?? 0
    }

    static func counts(_ days: ClosedRange<CalendarDay>?, _ session: SQLSession) throws -> Counts {
        // One stretch of the table after the other: grouping them all at once would put them in order first.
        var rows: [Counts.Row] = []
        for status in OrderStatus.allCases {
            for priority in Priority.allCases {
                let row = try session.first(
                    """
                    SELECT sum(orders), min(first_id), max(last_id), min(first_created), max(last_created)
                    FROM tally WHERE status = ? AND priority = ? AND due BETWEEN ? AND ? AND orders > 0
                    """,
                    [.text(status.rawValue), .text(priority.rawValue)] + arguments(days)
                ) { row -> Counts.Row? in
                    guard let orders = row.optionalInteger(0) else { return nil }
                    return Counts.Row(
                        status: status, priority: priority, orders: Int(orders),
                        ids: row.integer(1)...row.integer(2), created: row.integer(3)...row.integer(4))
                }
                if let row, let row { rows.append(row) }
            }
        }
        return Counts(rows: rows)
    }

    /// The counts of each day by status, days without orders left out.
    static func byDay(_ days: ClosedRange<CalendarDay>, _ session: SQLSession) throws
        -> [(day: CalendarDay, status: OrderStatus, orders: Int)]
    {
        try session.all(
            """
            SELECT due, status, sum(orders) FROM tally
            WHERE status IN (\(words(OrderStatus.self))) AND priority IN (\(words(Priority.self)))
                AND due BETWEEN ? AND ?
            GROUP BY due, status HAVING sum(orders) > 0 ORDER BY due, status
            """, arguments(days)
        ) { (DueColumn.day($0.integer(0)), try $0.word(1) as OrderStatus, $0.int(2)) }
        .compactMap { row in row.0.map { ($0, row.1, row.2) } }
    }

    /// The first and last of the days as `due` has them; all that it can hold where `days` is nil.
    static func arguments(_ days: ClosedRange<CalendarDay>?) -> [SQLArgument] {
        guard let days else { return [.integer(0), .integer(.max)] }
        return [.integer(DueColumn.number(days.lowerBound)), .integer(DueColumn.number(days.upperBound))]
    }

    /// Every value that the column can have, for a look-up in an index that begins with it.
    private static func words<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> String {
        type.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    }
}
