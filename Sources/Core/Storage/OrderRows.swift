/// Reading and writing whole orders.
enum OrderRows {
    static func order(_ id: OrderID, _ session: SQLSession) throws -> Order? {
        let pieces = try PieceRows.pieces(of: id, session)
        let milestones = try MilestoneRows.milestones(of: id, session)
        let waits = try WaitRows.waits(of: id, session)
        let attachments = try AttachmentRows.attachments(of: id, session)
        let customerColumns = CustomerRows.columns.split(separator: ", ").map { "c.\($0)" }
        return try session.first(
            """
            SELECT o.number, o.invoice, o.due, o.priority, o.notes, o.client_notes, o.status, o.revision,
                o.created_at, o.updated_at, o.sidemark, o.deposit, o.fulfilment, o.route, o.completed_at,
                \(customerColumns.joined(separator: ", "))
            FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.id = ?
            """, [.integer(id.value)]
        ) { row in
            Order(
                id: id, number: OrderNumber(row.text(0)), invoice: row.optionalText(1),
                customer: try CustomerRows.map(row, from: 15), due: DueColumn.day(row.integer(2)),
                priority: try row.word(3), sidemark: row.optionalText(10), deposit: try row.word(11),
                fulfilment: row.isNull(12) ? nil : try row.word(12), route: row.optionalText(13),
                notes: row.optionalText(4), clientNotes: row.optionalText(5), status: try row.word(6),
                revision: row.int(7), createdAt: row.instant(8), updatedAt: row.instant(9),
                completedAt: row.optionalInteger(14).map { Instant(milliseconds: $0) }, waits: waits,
                pieces: pieces, milestones: milestones, attachments: attachments)
        }
    }

    /// Whatever the case of its letters; where two numbers differ by that alone, the one that is meant exactly.
    static func id(number: String, _ session: SQLSession) throws -> OrderID? {
        try session.first(
            """
            SELECT id FROM orders WHERE lower(number) = lower(?)
            ORDER BY CASE WHEN number = ? THEN 0 ELSE 1 END, id
            """, [.text(number), .text(number)]
        ) { OrderID($0.integer(0)) }
    }

    /// The numbers of the orders with an invoice number, oldest first, ten at most.
    static func withInvoice(_ key: String, _ session: SQLSession) throws -> [(OrderID, OrderNumber)] {
        try session.all(
            "SELECT id, number FROM orders WHERE invoice_key = ? ORDER BY id LIMIT 10", [.text(key)]
        ) { (OrderID($0.integer(0)), OrderNumber($0.text(1))) }
    }

    static func revision(_ id: OrderID, _ session: SQLSession) throws -> Int {
        try session.first("SELECT revision FROM orders WHERE id = ?", [.integer(id.value)]) { $0.int(0) } ?? 0
    }

    static func exist(_ session: SQLSession) throws -> Bool {
        try session.first("SELECT 1 FROM orders LIMIT 1") { _ in true } ?? false
    }

    /// Who saved the order last, and when.
    static func lastChange(_ id: OrderID, _ session: SQLSession) throws -> (at: Instant, by: String)? {
        try session.first("SELECT updated_at, updated_by FROM orders WHERE id = ?", [.integer(id.value)]) {
            ($0.instant(0), $0.text(1))
        }
    }

    /// What an order's own row holds.
    struct Values {
        var number: OrderNumber
        var invoice: String?
        var customer: CustomerID
        var customerKey: String
        var due: CalendarDay?
        var priority: Priority
        var sidemark: String?
        var deposit = Deposit.none
        var fulfilment: Fulfilment?
        var route: String?
        var notes: String?
        var clientNotes: String?
        var at: Instant
        var by: String
    }

    /// A new order.
    static func insert(
        _ values: Values, status: OrderStatus = .notStarted, finished: Int = 0, total: Int,
        next: String? = nil, completedAt: Instant? = nil, _ session: SQLSession
    ) throws -> OrderID {
        OrderID(
            try session.insert(
                """
                INSERT INTO orders (number, invoice, invoice_key, customer_id, customer_key, due, priority,
                    notes, client_notes, status, is_open, finished, total, revision, created_at, updated_at,
                    updated_by, sidemark, deposit, deposit_since, fulfilment, route, next_milestone,
                    completed_at, invoice_sort)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                RETURNING id
                """,
                [
                    .text(values.number.text), SQLArgument(values.invoice),
                    SQLArgument(values.invoice.map(invoiceKey)), .integer(values.customer.value),
                    .text(values.customerKey), .integer(DueColumn.number(values.due)),
                    .text(values.priority.rawValue), SQLArgument(values.notes),
                    SQLArgument(values.clientNotes), .text(status.rawValue), SQLArgument(status.isOpen),
                    .integer(Int64(finished)), .integer(Int64(total)), SQLArgument(values.at),
                    SQLArgument(values.at), .text(values.by), SQLArgument(values.sidemark),
                    .text(values.deposit.rawValue),
                    values.deposit == .awaited ? SQLArgument(values.at) : .null,
                    SQLArgument(values.fulfilment?.rawValue), SQLArgument(values.route), SQLArgument(next),
                    SQLArgument(completedAt?.milliseconds),
                    .text(values.invoice.map(invoiceKey) ?? InvoiceColumn.none),
                ]))
    }

    /// Everything but number and status; raises the revision if paper printed before is now wrong.
    static func update(_ id: OrderID, _ values: Values, raisingRevision: Bool, _ session: SQLSession) throws {
        try session.run(
            """
            UPDATE orders SET invoice = ?, invoice_key = ?, invoice_sort = ?, customer_id = ?,
                customer_key = ?, due = ?, priority = ?, notes = ?, client_notes = ?, revision = revision + ?, updated_at = ?,
                updated_by = ?, sidemark = ?, fulfilment = ?, route = ?,
                deposit_since = CASE WHEN ? <> 'awaited' THEN NULL WHEN deposit = 'awaited' THEN deposit_since
                    ELSE ? END,
                deposit = ?
            WHERE id = ?
            """,
            [
                SQLArgument(values.invoice), SQLArgument(values.invoice.map(invoiceKey)),
                .text(values.invoice.map(invoiceKey) ?? InvoiceColumn.none),
                .integer(values.customer.value), .text(values.customerKey),
                .integer(DueColumn.number(values.due)), .text(values.priority.rawValue),
                SQLArgument(values.notes), SQLArgument(values.clientNotes), SQLArgument(raisingRevision),
                SQLArgument(values.at), .text(values.by), SQLArgument(values.sidemark),
                SQLArgument(values.fulfilment?.rawValue), SQLArgument(values.route),
                .text(values.deposit.rawValue), SQLArgument(values.at), .text(values.deposit.rawValue),
                .integer(id.value),
            ])
    }

    /// Where an order's list came from; raises the revision, since its printed list is now wrong.
    static func setRoute(
        _ route: String?, of id: OrderID, at: Instant, by: String, _ session: SQLSession
    ) throws {
        try session.run(
            "UPDATE orders SET route = ?, revision = revision + 1, updated_at = ?, updated_by = ? WHERE id = ?",
            [SQLArgument(route), SQLArgument(at), .text(by), .integer(id.value)])
    }

    static func numberAndStatus(_ id: OrderID, _ session: SQLSession) throws -> (OrderNumber, OrderStatus)? {
        try session.first("SELECT number, status FROM orders WHERE id = ?", [.integer(id.value)]) {
            (OrderNumber($0.text(0)), try $0.word(1))
        }
    }

    /// Brings an order's status and progress in line with its milestones.
    static func setStatus(
        _ status: OrderStatus, from old: OrderStatus, standings: [MilestoneStanding], completedAt: Instant?,
        of id: OrderID, _ session: SQLSession
    ) throws {
        let finished = standings.count(where: \.state.isFinished)
        let next = status == .cancelled ? nil : standings.first { !$0.state.isFinished }?.name
        let before = try session.first(
            "SELECT next_milestone, finished FROM orders WHERE id = ?", [.integer(id.value)]
        ) { (next: $0.optionalText(0), finished: $0.int(1)) }
        try session.run(
            "UPDATE orders SET finished = ?, total = ?, next_milestone = ? WHERE id = ?",
            [
                .integer(Int64(finished)), .integer(Int64(standings.count)), SQLArgument(next),
                .integer(id.value),
            ])
        if status != old {
            try session.run(
                "UPDATE orders SET status = ?, is_open = ?, completed_at = ? WHERE id = ?",
                [
                    .text(status.rawValue), SQLArgument(status.isOpen),
                    SQLArgument(completedAt?.milliseconds), .integer(id.value),
                ])
        }
        // Lists can be sorted by progress as well.
        if status != old || next != before?.next || finished != before?.finished {
            try listsHaveChanged(session)
        }
    }

    /// Notes who did something to the order as a whole, and when.
    static func touch(_ id: OrderID, at: Instant, by: String, _ session: SQLSession) throws {
        try session.run(
            "UPDATE orders SET updated_at = ?, updated_by = ? WHERE id = ?",
            [SQLArgument(at), .text(by), .integer(id.value)])
    }

    // MARK: The lists' version

    private static let listVersionName = "lists"

    /// A number that grows with every change of which orders are in a list, and where: not with a step that
    /// leaves an order's status as it was.
    static func listVersion(_ session: SQLSession) throws -> Int {
        try session.first("SELECT value FROM counters WHERE name = ?", [.text(listVersionName)]) {
            $0.int(0)
        } ?? 0
    }

    static func listsHaveChanged(_ session: SQLSession) throws {
        _ = try nextSequence(listVersionName, session)
    }

    /// The next number of a sequence, from 1, without gaps: it is taken back with the transaction.
    static func nextSequence(_ name: String, _ session: SQLSession) throws -> Int {
        let next = try session.first(
            """
            INSERT INTO counters (name, value) VALUES (?, 1)
            ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value
            """, [.text(name)]
        ) { $0.int(0) }
        guard let next else { throw StorageProblem.other(code: 0, detail: "a counter gave no number") }
        return next
    }

    /// What each series of order numbers counts to next, by `OrderNumberPattern.sequenceName`.
    static func nextInSeries(_ session: SQLSession) throws -> [String: Int] {
        let pairs = try session.all(
            "SELECT name, value FROM counters WHERE name = 'order' OR name LIKE 'order-%' ORDER BY name"
        ) { ($0.text(0), $0.int(1) + 1) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// Has a sequence go on after `value`.
    static func setSequence(_ name: String, _ value: Int, _ session: SQLSession) throws {
        try session.run(
            """
            INSERT INTO counters (name, value) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """, [.text(name), .integer(Int64(value))])
    }

    /// Invoice numbers are found whatever their case.
    static func invoiceKey(_ invoice: String) -> String { invoice.lowercased() }
}
