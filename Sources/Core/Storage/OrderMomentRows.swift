/// What happened to orders as a whole.
enum OrderMomentRows {
    /// Oldest first.
    static func all(of order: OrderID, _ session: SQLSession) throws -> [OrderMoment] {
        let kinds = OrderMoment.Kind.allCases
        return try session.all(
            """
            SELECT kind, at, by_name, via, terminal, note FROM events
            WHERE order_id = ? AND milestone_id IS NULL
                AND kind IN (\(kinds.map { _ in "?" }.joined(separator: ", "))) ORDER BY id
            """, [.integer(order.value)] + kinds.map { .text($0.rawValue) }
        ) { row in
            OrderMoment(
                kind: try row.word(0), at: row.instant(1), by: row.text(2), via: try row.word(3),
                terminal: row.text(4), note: row.optionalText(5))
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
