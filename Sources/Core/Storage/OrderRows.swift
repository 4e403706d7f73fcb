/// Reading and writing whole orders.
enum OrderRows {
    static func order(_ id: OrderID, _ session: SQLSession) throws -> Order? {
        let pieces = try PieceRows.pieces(of: id, session)
        let milestones = try MilestoneRows.milestones(of: id, session)
        let waits = try WaitRows.waits(of: id, session)
        let attachments = try AttachmentRows.attachments(of: id, session)
        return try session.first(selection, [.integer(id.value)]) { row in
            Order(
                id: id, number: OrderNumber(row.text(0)), invoice: row.optionalText(1),
                customer: try CustomerRows.map(row, from: 16), due: DueColumn.day(row.integer(2)),
                priority: try row.word(3), sidemark: row.optionalText(10), deposit: try row.word(11),
                fulfilment: row.isNull(12) ? nil : try row.word(12), route: row.optionalText(13),
                notes: row.optionalText(4), clientNotes: row.optionalText(5), status: try row.word(6),
                revision: row.int(7), version: row.int(15), createdAt: row.instant(8),
                updatedAt: row.instant(9),
                completedAt: row.optionalInteger(14).map { Instant(milliseconds: $0) }, waits: waits,
                pieces: pieces, milestones: milestones, attachments: attachments)
        }
    }

    private static let selection = """
        SELECT o.number, o.invoice, o.due, o.priority, o.notes, o.client_notes, o.status, o.revision,
            o.created_at, o.updated_at, o.sidemark, o.deposit, o.fulfilment, o.route, o.completed_at, o.version,
            \(CustomerRows.columns.split(separator: ", ").map { "c.\($0)" }.joined(separator: ", "))
        FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.id = ?
        """

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

    /// Everything but number and status, as a new version; raises the revision if paper printed before is now wrong.
    static func update(_ id: OrderID, _ values: Values, raisingRevision: Bool, _ session: SQLSession) throws {
        try session.run(
            """
            UPDATE orders SET invoice = ?, invoice_key = ?, invoice_sort = ?, customer_id = ?,
                customer_key = ?, due = ?, priority = ?, notes = ?, client_notes = ?,
                version = version + 1, revision = revision + ?, updated_at = ?,
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

    /// Where an order's list came from, as a new version; raises the revision, since its printed list is now wrong.
    static func setRoute(
        _ route: String?, of id: OrderID, at: Instant, by: String, _ session: SQLSession
    ) throws {
        try session.run(
            """
            UPDATE orders SET route = ?, version = version + 1, revision = revision + 1, updated_at = ?, updated_by = ?
            WHERE id = ?
            """,
            [SQLArgument(route), SQLArgument(at), .text(by), .integer(id.value)])
    }

    static func progress(of id: OrderID, _ session: SQLSession) throws -> OrderProgress? {
        try session.first(
            "SELECT number, status, finished, total, next_milestone FROM orders WHERE id = ?",
            [.integer(id.value)]
        ) {
            OrderProgress(
                number: OrderNumber($0.text(0)), status: try $0.word(1), finished: $0.int(2),
                total: $0.int(3), next: $0.optionalText(4))
        }
    }

    /// Brings an order's status and progress in line with its milestones. Each statement names the columns that change
    /// and no others: an index of a column that is named is written anew, whether the value differs or not.
    static func setProgress(
        _ new: OrderProgress, from old: OrderProgress, completedAt: Instant?, of id: OrderID,
        _ session: SQLSession
    ) throws {
        let counts: [SQLArgument] = [.integer(Int64(new.finished)), .integer(Int64(new.total))]
        if new.status != old.status && new.status.isOpen && old.status.isOpen {
            try session.run(
                "UPDATE orders SET finished = ?, total = ?, next_milestone = ?, status = ? WHERE id = ?",
                counts + [SQLArgument(new.next), .text(new.status.rawValue), .integer(id.value)])
            try listsHaveChanged(session)
        } else if new.status != old.status {
            try session.run(
                """
                UPDATE orders SET finished = ?, total = ?, next_milestone = ?, status = ?, is_open = ?,
                    completed_at = ?
                WHERE id = ?
                """,
                counts + [
                    SQLArgument(new.next), .text(new.status.rawValue), SQLArgument(new.status.isOpen),
                    SQLArgument(completedAt?.milliseconds), .integer(id.value),
                ])
            try listsHaveChanged(session)
        } else if new.next != old.next {
            try session.run(
                "UPDATE orders SET finished = ?, total = ?, next_milestone = ? WHERE id = ?",
                counts + [SQLArgument(new.next), .integer(id.value)])
        } else if new != old {
            try session.run(
                "UPDATE orders SET finished = ?, total = ? WHERE id = ?", counts + [.integer(id.value)])
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

    /// What grows with every change of which orders are in a list, and where.
    struct ListVersion: Sendable, Hashable {
        let lists: Int
        /// The last step of any order; nil for a list that a step cannot change unless it changes a status.
        let step: Int64?
    }

    /// - Parameter followsSteps: whether the list is ordered or filtered by how far orders have come. Each step adds an
    ///   event, so that the last one tells as much as a number of its own, without one more page in every commit.
    static func listVersion(followsSteps: Bool, _ session: SQLSession) throws -> ListVersion {
        let lists = try session.first("SELECT value FROM counters WHERE name = ?", [.text(listVersionName)]) {
            $0.int(0)
        }
        let step = followsSteps ? try session.first("SELECT max(id) FROM events") { $0.integer(0) } : nil
        return ListVersion(lists: lists ?? 0, step: step)
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
