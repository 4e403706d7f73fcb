/// What happened to orders as a whole.
enum OrderMomentRows {
    /// Oldest first.
    static func all(of order: OrderID, _ session: SQLSession) throws -> [OrderMoment] {
        let kinds = OrderMoment.Kind.allCases
        return try session.all(
            """
            SELECT e.kind, e.at, e.by_name, e.via, e.terminal, e.note, j.state FROM events e
            LEFT JOIN print_job_orders p ON p.event_id = e.id
            LEFT JOIN print_jobs j ON j.id = p.job_id
            WHERE e.order_id = ? AND e.milestone_id IS NULL
                AND e.kind IN (\(kinds.map { _ in "?" }.joined(separator: ", "))) ORDER BY e.id
            """, [.integer(order.value)] + kinds.map { .text($0.rawValue) }
        ) { row in
            OrderMoment(
                kind: try row.word(0), at: row.instant(1), by: row.text(2), via: try row.word(3),
                terminal: row.text(4), note: row.optionalText(5),
                print: row.optionalText(6).flatMap { PrintJobState(rawValue: $0) })
        }
    }

    /// The event that cancelled an order last.
    static func lastCancellation(of order: OrderID, _ session: SQLSession) throws -> EventID? {
        try session.first(
            """
            SELECT id FROM events WHERE order_id = ? AND milestone_id IS NULL AND kind = 'cancelled'
            ORDER BY id DESC LIMIT 1
            """, [.integer(order.value)]
        ) { EventID($0.integer(0)) }
    }
}
