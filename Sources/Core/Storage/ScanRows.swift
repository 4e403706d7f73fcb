/// The log of every scan, good or bad.
enum ScanRows {
    /// - Parameter account: whose scan it was; nil for a badge that is nobody's.
    static func add(
        raw: String, outcome: ScanOutcome, at: Instant, by account: Account?, on terminal: String,
        _ session: SQLSession
    ) throws {
        try session.run(
            """
            INSERT INTO scans (at, raw, outcome, message, order_id, account_id, by_name, terminal, command, subject)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                SQLArgument(at), .text(raw), .text(outcome.kind.rawValue), .text(outcome.message),
                SQLArgument(outcome.order?.id.value), SQLArgument(account?.id.value),
                .text(account?.name ?? ""), .text(terminal),
                SQLArgument((outcome.prompt?.command ?? outcome.mode)?.rawValue),
                SQLArgument(outcome.prompt?.subject ?? outcome.shownNext?.value),
            ])
    }

    /// What `actor` scanned on the same terminal since `since`, newest first: of the last `limit` scans on any.
    static func latest(of actor: Actor, since: Instant, limit: Int, _ session: SQLSession) throws
        -> [PastScan]
    {
        try session.all(
            """
            SELECT raw, outcome, order_id, at, command, subject FROM
                (SELECT * FROM scans WHERE account_id = ? ORDER BY id DESC LIMIT ?) AS latest
            WHERE terminal = ? AND at >= ? ORDER BY id DESC
            """,
            [
                .integer(actor.account.id.value), .integer(Int64(limit)), .text(actor.terminal),
                SQLArgument(since),
            ]
        ) { row in
            PastScan(
                raw: row.text(0), kind: try row.word(1),
                order: row.optionalInteger(2).map { OrderID($0) }, at: row.instant(3),
                command: row.optionalInteger(4).flatMap { ScanCommand(rawValue: Int($0)) },
                subject: row.optionalInteger(5))
        }
    }

    /// Has the last scan of `actor` on that terminal leave nothing open; the scan itself stays as it was.
    static func forgetPrompt(of actor: Actor, _ session: SQLSession) throws {
        try session.run(
            """
            UPDATE scans SET command = NULL, subject = NULL
            WHERE id = (SELECT id FROM scans WHERE account_id = ? AND terminal = ? ORDER BY id DESC LIMIT 1)
                AND (order_id IS NULL OR subject IS NOT NULL)
            """, [.integer(actor.account.id.value), .text(actor.terminal)])
    }

    /// The last scans, newest first.
    static func newest(limit: Int, _ session: SQLSession) throws -> [ScanRecord] {
        try page(ScanLogQuery(), from: nil, before: nil, limit: limit, session)
    }
}
