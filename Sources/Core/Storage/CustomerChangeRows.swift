/// Orders that are still to be brought in line with what happened to their customer. A customer can have very
/// many: they are done a few at a time, and what is left stands here, so that no end of a program loses it.
enum CustomerChangeRows {
    /// A place among a customer's orders.
    struct Place: Sendable {
        let due: Int64
        let order: OrderID
    }

    /// What the history of each order says of it.
    struct Event: Sendable {
        let note: String
        let at: Instant
        let account: AccountID
        let via: Via
        let terminal: String

        init(note: String, at: Instant, by actor: Actor) {
            self.note = note
            self.at = at
            account = actor.account.id
            via = actor.via
            terminal = actor.terminal
        }

        /// - Parameter first: the column of `note`; the others follow it.
        fileprivate init(_ row: SQLRow, from first: Int) throws {
            note = row.text(first)
            at = row.instant(first + 1)
            account = AccountID(row.integer(first + 2))
            via = try row.word(first + 3)
            terminal = row.text(first + 4)
        }

        fileprivate var arguments: [SQLArgument] {
            [
                .text(note), SQLArgument(at), .integer(account.value), .text(via.rawValue), .text(terminal),
            ]
        }
    }

    struct Rename: Sendable {
        let customer: CustomerID
        /// The last order that is done.
        let after: Place
        /// Nil where it was begun by a version that told of none.
        let event: Event?
        /// The order with which the name was saved: it has an event of its own.
        let told: OrderID?
    }

    struct Merge: Sendable {
        /// Who is on the way out, and who takes over.
        let from, into: CustomerID
        let event: Event
    }

    static func keep(_ rename: Rename, _ session: SQLSession) throws {
        try session.run(
            """
            INSERT OR REPLACE INTO customer_renames
                (customer_id, due, order_id, told, note, at, account_id, via, terminal)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(rename.customer.value), .integer(rename.after.due),
                .integer(rename.after.order.value), SQLArgument(rename.told?.value),
            ] + (rename.event?.arguments ?? Array(repeating: .null, count: 5)))
    }

    static func nextRename(_ session: SQLSession) throws -> Rename? {
        try session.first(
            """
            SELECT customer_id, due, order_id, told, note, at, account_id, via, terminal FROM customer_renames
            ORDER BY customer_id LIMIT 1
            """
        ) { row in
            Rename(
                customer: CustomerID(row.integer(0)),
                after: Place(due: row.integer(1), order: OrderID(row.integer(2))),
                event: row.optionalText(4) == nil ? nil : try Event(row, from: 4),
                told: row.optionalInteger(3).map { OrderID($0) })
        }
    }

    static func endRename(of customer: CustomerID, _ session: SQLSession) throws {
        try session.run("DELETE FROM customer_renames WHERE customer_id = ?", [.integer(customer.value)])
    }

    static func keep(_ merge: Merge, _ session: SQLSession) throws {
        try session.run(
            """
            INSERT INTO customer_merges (customer_id, into_id, note, at, account_id, via, terminal)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [.integer(merge.from.value), .integer(merge.into.value)] + merge.event.arguments)
    }

    static func nextMerge(_ session: SQLSession) throws -> Merge? {
        try session.first(
            """
            SELECT customer_id, into_id, note, at, account_id, via, terminal FROM customer_merges
            ORDER BY customer_id LIMIT 1
            """
        ) { row in
            Merge(
                from: CustomerID(row.integer(0)), into: CustomerID(row.integer(1)),
                event: try Event(row, from: 2))
        }
    }

    /// Whether this customer is on the way into another.
    static func isGoing(_ customer: CustomerID, _ session: SQLSession) throws -> Bool {
        try session.first(
            "SELECT 1 FROM customer_merges WHERE customer_id = ?", [.integer(customer.value)]
        ) { _ in true } ?? false
    }

    /// Has those who are on the way into `old` go into `new` instead.
    static func redirect(from old: CustomerID, to new: CustomerID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE customer_merges SET into_id = ? WHERE into_id = ?",
            [.integer(new.value), .integer(old.value)])
    }

    static func endMerge(of customer: CustomerID, _ session: SQLSession) throws {
        try session.run("DELETE FROM customer_merges WHERE customer_id = ?", [.integer(customer.value)])
    }

    /// Whether anything is left to do.
    static func exist(_ session: SQLSession) throws -> Bool {
        try session.first(
            """
            SELECT 1 WHERE EXISTS (SELECT 1 FROM customer_renames) OR EXISTS (SELECT 1 FROM customer_merges)
            """
        ) { _ in true } ?? false
    }

    /// A customer's orders after a place, in the order of the index that has them.
    static func orders(of customer: CustomerID, after place: Place?, limit: Int, _ session: SQLSession) throws
        -> [Place]
    {
        try session.all(
            """
            SELECT due, id FROM orders WHERE customer_id = ? AND (due, id) > (?, ?) ORDER BY due, id LIMIT ?
            """,
            [
                .integer(customer.value), .integer(place?.due ?? 0), .integer(place?.order.value ?? 0),
                .integer(Int64(limit)),
            ]
        ) { Place(due: $0.integer(0), order: OrderID($0.integer(1))) }
    }

    /// Gives an order to a customer, under the name that the lists are sorted by.
    /// - Parameters:
    ///   - isRenamed: whether paper that was printed before carries another name.
    ///   - event: by whom, and when; nil where that is not known.
    static func set(
        _ customer: CustomerID, key: String, isRenamed: Bool, of order: OrderID, event: Event?,
        by name: String?,
        _ session: SQLSession
    ) throws {
        try session.run(
            """
            UPDATE orders SET customer_id = ?, customer_key = ?, version = version + 1,
                revision = revision + is_open * ?, updated_at = coalesce(?, updated_at),
                updated_by = coalesce(?, updated_by)
            WHERE id = ?
            """,
            [
                .integer(customer.value), .text(key), SQLArgument(isRenamed),
                SQLArgument(event?.at.milliseconds), SQLArgument(name), .integer(order.value),
            ])
    }

    /// Open forms of a customer's orders show the details of before, and must not save them again.
    /// - Parameter told: the order with which they were saved.
    static func detailsChanged(
        of customer: CustomerID, apartFrom told: OrderID?, at: Instant, by name: String, _ session: SQLSession
    ) throws {
        try session.run(
            """
            UPDATE orders SET version = version + 1, updated_at = ?, updated_by = ?
            WHERE customer_id = ? AND is_open = 1 AND id IS NOT ?
            """,
            [SQLArgument(at), .text(name), .integer(customer.value), SQLArgument(told?.value)])
    }
}
