/// The log of every scan, good or bad.
enum ScanRows {
    static func add(
        raw: String, outcome: ScanOutcome, order: OrderID?, at: Instant, by actor: Actor,
        _ session: SQLSession
    ) throws {
        try session.run(
            """
            INSERT INTO scans (at, raw, outcome, message, order_id, account_id, by_name, terminal)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                SQLArgument(at), .text(raw), .text(outcome.kind.rawValue), .text(outcome.message),
                SQLArgument(order?.value), .integer(actor.account.id.value), .text(actor.account.name),
                .text(actor.terminal),
            ])
    }

    /// A scan as a command card looks back on it.
    struct Past {
        let raw: String
        let kind: ScanOutcome.Kind
        let order: OrderID?
    }

    /// What `actor` scanned on the same terminal after `since`, newest first, a few at most.
    static func latest(of actor: Actor, since: Instant, _ session: SQLSession) throws -> [Past] {
        // Cards follow their order closely: looking back a little way over everybody's scans needs no index.
        try session.all(
            """
            SELECT raw, outcome, order_id FROM (SELECT * FROM scans ORDER BY id DESC LIMIT 5000) AS latest
            WHERE account_id = ? AND terminal = ? AND at > ? ORDER BY id DESC LIMIT 10
            """, [.integer(actor.account.id.value), .text(actor.terminal), SQLArgument(since)]
        ) { row in
            Past(
                raw: row.text(0), kind: try row.word(1),
                order: row.optionalInteger(2).map { OrderID($0) })
        }
    }

    /// The last scans, newest first.
    static func newest(limit: Int, _ session: SQLSession) throws -> [ScanRecord] {
        try session.all(
            """
            SELECT at, raw, outcome, message, by_name, terminal FROM scans ORDER BY id DESC LIMIT ?
            """, [.integer(Int64(limit))]
        ) { row in
            ScanRecord(
                at: row.instant(0), raw: SafeText.visible(row.text(1)), kind: try row.word(2),
                message: row.text(3), by: row.text(4), terminal: row.text(5))
        }
    }
}
