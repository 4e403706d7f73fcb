/// Orders that are still to be brought in line with what happened to their customer. A customer can have very
/// many: they are done a few at a time, and what is left stands here, so that no end of a program loses it.
enum CustomerChangeRows {
    /// A place among a customer's orders.
    struct Place: Sendable {
        let due: Int64
        let order: OrderID
    }

    struct Rename: Sendable {
        let customer: CustomerID
        /// The last order that is done.
        let after: Place
    }

    struct Merge: Sendable {
        /// Who is on the way out, and who takes over.
        let from, into: CustomerID
        let note: String
        let at: Instant
        let account: AccountID
        let via: Via
        let terminal: String
    }

    static func keep(_ rename: Rename, _ session: SQLSession) throws {
        try session.run(
            """
            INSERT INTO customer_renames (customer_id, due, order_id) VALUES (?, ?, ?)
            ON CONFLICT (customer_id) DO UPDATE SET due = excluded.due, order_id = excluded.order_id
            """,
            [
                .integer(rename.customer.value), .integer(rename.after.due),
                .integer(rename.after.order.value),
            ])
    }

    static func nextRename(_ session: SQLSession) throws -> Rename? {
        try session.first(
            "SELECT customer_id, due, order_id FROM customer_renames ORDER BY customer_id LIMIT 1"
        ) { row in
            Rename(
                customer: CustomerID(row.integer(0)),
                after: Place(due: row.integer(1), order: OrderID(row.integer(2))))
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
            [
                .integer(merge.from.value), .integer(merge.into.value), .text(merge.note),
                SQLArgument(merge.at), .integer(merge.account.value), .text(merge.via.rawValue),
                .text(merge.terminal),
            ])
    }

    static func nextMerge(_ session: SQLSession) throws -> Merge? {
        try session.first(
            """
            SELECT customer_id, into_id, note, at, account_id, via, terminal FROM customer_merges
            ORDER BY customer_id LIMIT 1
            """
        ) { row in
            Merge(
                from: CustomerID(row.integer(0)), into: CustomerID(row.integer(1)), note: row.text(2),
                at: row.instant(3), account: AccountID(row.integer(4)), via: try row.word(5),
                terminal: row.text(6))
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
    /// - Parameter isRenamed: whether paper that was printed before carries another name.
    static func set(
        _ customer: CustomerID, key: String, isRenamed: Bool, of order: OrderID, _ session: SQLSession
    ) throws {
        try session.run(
            """
            UPDATE orders SET customer_id = ?, customer_key = ?, version = version + 1,
                revision = revision + is_open * ?
            WHERE id = ?
            """,
            [.integer(customer.value), .text(key), SQLArgument(isRenamed), .integer(order.value)])
    }
}
