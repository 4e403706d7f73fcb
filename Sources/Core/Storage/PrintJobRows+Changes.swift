/// Changing the print queue.
extension PrintJobRows {
    static func insert(
        _ request: PrintRequest, title: String, mark: String, printer: String?, at: Instant, by actor: Actor,
        _ session: SQLSession
    ) throws -> PrintJobID {
        PrintJobID(
            try session.insert(
                """
                INSERT INTO print_jobs (kind, title, mark, printer, state, next_attempt, since, at,
                    account_id, by_name, via, terminal, skipped_labels, days)
                VALUES (?, ?, ?, ?, 'queued', ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                """,
                [
                    .text(request.kind.rawValue), .text(title), .text(mark),
                    SQLArgument(printer), SQLArgument(at), SQLArgument(at), SQLArgument(at),
                    .integer(actor.account.id.value), .text(actor.account.name), .text(actor.via.rawValue),
                    .text(actor.terminal), .integer(Int64(request.skippedLabels)),
                    .integer(Int64(request.days)),
                ]))
    }

    static func addOrder(
        _ order: OrderID, event: EventID, position: Int, to job: PrintJobID, _ session: SQLSession
    ) throws {
        try session.run(
            "INSERT INTO print_job_orders (job_id, position, order_id, event_id) VALUES (?, ?, ?, ?)",
            [
                .integer(job.value), .integer(Int64(position)), .integer(order.value),
                .integer(event.value),
            ])
    }

    // MARK: The lease

    /// Takes a job that something is to be done for, if nobody else has it: until `until` nobody else will.
    /// - Returns: nil where somebody else has it, or nothing is to be done now.
    static func lease(
        _ id: PrintJobID, as lease: String, at: Instant, until: Instant, _ session: SQLSession
    ) throws -> Row? {
        let wasTaken = try session.first(
            """
            UPDATE print_jobs SET was_abandoned = CASE WHEN lease IS NULL THEN was_abandoned ELSE ? END, lease = ?,
                lease_until = ?
            WHERE id = ? AND (lease IS NULL OR lease_until < ?) AND next_attempt <= ? AND \(isOpen)
                AND (wish <> 'print' OR state = 'queued'
                    OR (is_released = 0 AND scheduler_job IS NOT NULL AND state <> 'failed'))
            RETURNING id
            """,
            [
                SQLArgument(at), .text(lease), SQLArgument(until), .integer(id.value), SQLArgument(at),
                SQLArgument(at),
            ]
        ) { _ in true }
        return wasTaken == true ? try row(id, session) : nil
    }

    static func holds(_ lease: String, _ id: PrintJobID, _ session: SQLSession) throws -> Bool {
        try session.first(
            "SELECT 1 FROM print_jobs WHERE id = ? AND lease = ?", [.integer(id.value), .text(lease)]
        ) { _ in true } ?? false
    }

    static func endLease(_ id: PrintJobID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE print_jobs SET lease = NULL, lease_until = NULL WHERE id = ?", [.integer(id.value)])
    }

    static func renew(_ id: PrintJobID, until: Instant, _ session: SQLSession) throws {
        try session.run(
            "UPDATE print_jobs SET lease_until = ? WHERE id = ?", [SQLArgument(until), .integer(id.value)])
    }

    /// A program may have begun to give the job away; look for what it left.
    static func noteAbandoned(_ id: PrintJobID, at: Instant, _ session: SQLSession) throws {
        try session.run(
            "UPDATE print_jobs SET was_abandoned = ? WHERE id = ?", [SQLArgument(at), .integer(id.value)])
    }

    // MARK: What became of it

    static func setJob(_ job: SchedulerJob?, of id: PrintJobID, _ session: SQLSession) throws {
        try session.run(
            """
            UPDATE print_jobs SET scheduler_printer = ?, scheduler_job = ?, is_released = 0 WHERE id = ?
            """,
            [SQLArgument(job?.printer), SQLArgument(job?.number), .integer(id.value)])
    }

    static func setReleased(_ id: PrintJobID, _ session: SQLSession) throws {
        try session.run("UPDATE print_jobs SET is_released = 1 WHERE id = ?", [.integer(id.value)])
    }

    static func setWish(_ wish: PrintWish, printer: String? = nil, of id: PrintJobID, _ session: SQLSession)
        throws
    {
        try session.run(
            "UPDATE print_jobs SET wish = ?, printer = coalesce(?, printer) WHERE id = ?",
            [.text(wish.rawValue), SQLArgument(printer), .integer(id.value)])
    }

    /// Puts the next attempt at `moment`, which may be now.
    static func setNextAttempt(_ moment: Instant, attempts: Int, of id: PrintJobID, _ session: SQLSession)
        throws
    {
        try session.run(
            "UPDATE print_jobs SET next_attempt = ?, attempts = ? WHERE id = ?",
            [SQLArgument(moment), .integer(Int64(attempts)), .integer(id.value)])
    }

    static func setState(
        _ state: PrintJobState, trouble: PrinterTrouble?, message: String?, of id: PrintJobID, at: Instant,
        _ session: SQLSession
    ) throws {
        try session.run(
            """
            UPDATE print_jobs SET since = CASE WHEN state = ? AND coalesce(trouble, '') = ? THEN since ELSE ? END,
                state = ?, trouble = ?, message = ? WHERE id = ?
            """,
            [
                .text(state.rawValue), .text(trouble?.rawValue ?? ""), SQLArgument(at),
                .text(state.rawValue), SQLArgument(trouble?.rawValue), SQLArgument(message),
                .integer(id.value),
            ])
    }
}
