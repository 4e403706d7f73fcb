/// The print queue, read.
enum PrintJobRows {
    /// A job as it stands, its orders not read yet.
    struct Row: Sendable {
        let id: PrintJobID
        let kind: DocumentKind
        let title: String
        let mark: String
        let printer: String?
        let job: SchedulerJob?
        /// Whether the print system has been told to print it.
        let isReleased: Bool
        let state: PrintJobState
        let trouble: PrinterTrouble?
        let message: String?
        let wish: PrintWish
        let attempts: Int
        let since: Instant
        let at: Instant
        let account: AccountID
        let by: String
        let via: Via
        let terminal: String
        let skippedLabels: Int
        let days: Int
    }

    private static let select = """
        SELECT id, kind, title, mark, printer, scheduler_printer, scheduler_job, is_released, state, trouble,
            message, wish, attempts, since, at, account_id, by_name, via,
            terminal, skipped_labels, days FROM print_jobs
        """

    private static func map(_ row: SQLRow) throws -> Row {
        var job: SchedulerJob?
        if let printer = row.optionalText(5), let number = row.optionalInteger(6) {
            job = SchedulerJob(printer: printer, number: Int(number))
        }
        return Row(
            id: PrintJobID(row.integer(0)), kind: try row.word(1), title: row.text(2), mark: row.text(3),
            printer: row.optionalText(4), job: job, isReleased: row.flag(7), state: try row.word(8),
            trouble: row.optionalText(9).flatMap { PrinterTrouble(rawValue: $0) },
            message: row.optionalText(10), wish: try row.word(11), attempts: row.int(12),
            since: row.instant(13), at: row.instant(14), account: AccountID(row.integer(15)),
            by: row.text(16), via: try row.word(17), terminal: row.text(18), skippedLabels: row.int(19),
            days: row.int(20))
    }

    static func row(_ id: PrintJobID, _ session: SQLSession) throws -> Row? {
        try session.first("\(select) WHERE id = ?", [.integer(id.value)], map)
    }

    static let isOpen = "state NOT IN ('done', 'cancelled')"

    /// Jobs that are not settled, oldest first.
    static func open(_ session: SQLSession) throws -> [Row] {
        try session.all("\(select) WHERE \(isOpen) ORDER BY id", [], map)
    }

    /// The newest jobs, newest first.
    static func newest(limit: Int, _ session: SQLSession) throws -> [Row] {
        try session.all("\(select) ORDER BY id DESC LIMIT ?", [.integer(Int64(limit))], map)
    }

    /// Jobs that somebody began to give to the print system after `moment` and did not say how that ended; without
    /// those that are being given to it at `now`.
    static func abandoned(after moment: Instant, now: Instant, _ session: SQLSession) throws -> [Row] {
        try session.all(
            """
            \(select) WHERE was_abandoned > ? AND (lease_until IS NULL OR lease_until < ?) ORDER BY id
            """, [SQLArgument(moment), SQLArgument(now)], map)
    }

    static func orders(of id: PrintJobID, _ session: SQLSession) throws -> [PrintJob.PrintedOrder] {
        try session.all(
            """
            SELECT o.id, o.number FROM print_job_orders p JOIN orders o ON o.id = p.order_id
            WHERE p.job_id = ? ORDER BY p.position
            """, [.integer(id.value)]
        ) { PrintJob.PrintedOrder(id: OrderID($0.integer(0)), number: OrderNumber($0.text(1))) }
    }

    /// How often an order was printed as this kind of document, up to and without the job `before`. What was
    /// cancelled or failed is not counted. Of an imported order the jobs stayed behind, but each event's note begins with the
    /// document; prints of earlier versions, which kept no jobs and noted no document, were work orders.
    static func prints(
        of order: OrderID, as kind: DocumentKind, before job: PrintJobID? = nil, _ session: SQLSession
    ) throws -> Int {
        try session.first(
            """
            SELECT count(*) FROM events e
            LEFT JOIN print_job_orders p ON p.event_id = e.id
            LEFT JOIN print_jobs j ON j.id = p.job_id
            WHERE e.order_id = ? AND e.kind = 'printed'
                AND CASE WHEN j.id IS NOT NULL THEN j.kind = ? AND j.state NOT IN ('cancelled', 'failed') AND j.id < ?
                    WHEN e.note LIKE '%, job %' THEN e.note LIKE ? ELSE ? = 1 END
            """,
            [
                .integer(order.value), .text(kind.rawValue), .integer(job?.value ?? .max),
                .text("\(kind.words), job %"), SQLArgument(kind == .workOrder),
            ]
        ) { $0.int(0) } ?? 0
    }
}
