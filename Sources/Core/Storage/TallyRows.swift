/// How many orders there are of each due day, status and priority: the table `tally`, which triggers keep. It counts
/// a list of a million orders in the time of a few thousand days.
enum TallyRows {
    /// The counts of some days, by status and priority.
    struct Counts: Sendable {
        let rows: [(status: OrderStatus, priority: Priority, orders: Int)]

        func of(_ statuses: Set<OrderStatus>?, _ priorities: Set<Priority>?) -> Int {
            rows.reduce(0) { sum, row in
                let isIn =
                    statuses?.contains(row.status) ?? true && priorities?.contains(row.priority) ?? true
                return isIn ? sum + row.orders : sum
            }
        }
    }

    /// How many orders there are.
    static func total(_ session: SQLSession) throws -> Int {
        try session.first("SELECT coalesce(sum(orders), 0) FROM tally") { $0.int(0) } ?? 0
    }

    static func counts(_ days: ClosedRange<CalendarDay>?, _ session: SQLSession) throws -> Counts {
        let condition = days == nil ? "" : "WHERE due BETWEEN ? AND ?"
        return Counts(
            rows: try session.all(
                """
                SELECT status, priority, sum(orders) FROM tally \(condition)
                GROUP BY status, priority ORDER BY status, priority
                """, arguments(days)
            ) { (try $0.word(0), try $0.word(1), $0.int(2)) })
    }

    /// The counts of each day by status, days without orders left out.
    static func byDay(_ days: ClosedRange<CalendarDay>, _ session: SQLSession) throws
        -> [(day: CalendarDay, status: OrderStatus, orders: Int)]
    {
        try session.all(
            """
            SELECT due, status, sum(orders) FROM tally WHERE due BETWEEN ? AND ?
            GROUP BY due, status HAVING sum(orders) > 0 ORDER BY due, status
            """, arguments(days)
        ) { (DueColumn.day($0.integer(0)), try $0.word(1) as OrderStatus, $0.int(2)) }
        .compactMap { row in row.0.map { ($0, row.1, row.2) } }
    }

    static func arguments(_ days: ClosedRange<CalendarDay>?) -> [SQLArgument] {
        days.map {
            [.integer(DueColumn.number($0.lowerBound)), .integer(DueColumn.number($0.upperBound))]
        } ?? []
    }
}
