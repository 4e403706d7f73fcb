/// Deleting orders, and what is left of them.
enum TombstoneRows {
    /// Takes away everything that belongs to an order, and leaves `tombstone` in its place. Scans keep the id:
    /// it is never given again, and finds the tombstone.
    static func delete(_ tombstone: Tombstone, account: AccountID, _ session: SQLSession) throws {
        let id = SQLArgument.integer(tombstone.order.value)
        try session.run(
            """
            INSERT INTO tombstones (order_id, number, customer, reason, at, account_id, by_name, terminal)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, .text(tombstone.number.text), .text(tombstone.customer), SQLArgument(tombstone.reason),
                SQLArgument(tombstone.at), .integer(account.value), .text(tombstone.by),
                .text(tombstone.terminal),
            ])
        try keepCodes(of: tombstone.order, session)
        try SearchRows.delete(tombstone.order, session)
        let ofPieces = "(SELECT id FROM pieces WHERE order_id = ?)"
        let ofMilestones = "(SELECT id FROM milestones WHERE order_id = ?)"
        for statement in [
            "DELETE FROM attachments WHERE order_id = ?",
            "DELETE FROM fabrics WHERE piece_id IN \(ofPieces)",
            "DELETE FROM pieces WHERE order_id = ?",
            "DELETE FROM waits WHERE order_id = ?",
            "DELETE FROM milestone_rules WHERE milestone_id IN \(ofMilestones)",
            "DELETE FROM milestones WHERE order_id = ?",
            // A job that has no order left ends by itself.
            "DELETE FROM print_job_orders WHERE order_id = ?",
            "DELETE FROM events WHERE order_id = ?",
            "DELETE FROM drafts WHERE order_id = ?",
            "DELETE FROM orders WHERE id = ?",
        ] {
            try session.run(statement, [id])
        }
    }

    /// The codes on the order's paper name its pieces and milestones: they find the tombstone from now on.
    private static func keepCodes(of order: OrderID, _ session: SQLSession) throws {
        for (kind, table) in [("milestone", "milestones"), ("piece", "pieces")] {
            try session.run(
                """
                INSERT INTO tombstone_codes (kind, id, order_id)
                SELECT '\(kind)', id, order_id FROM \(table) WHERE order_id = ?
                """, [.integer(order.value)])
        }
    }

    static func of(_ order: OrderID, _ session: SQLSession) throws -> Tombstone? {
        try session.first(
            "SELECT \(columns) FROM tombstones WHERE order_id = ?", [.integer(order.value)], map)
    }

    static func of(_ milestone: MilestoneID, _ session: SQLSession) throws -> Tombstone? {
        try ofCode("milestone", milestone.value, session)
    }

    static func of(_ piece: PieceID, _ session: SQLSession) throws -> Tombstone? {
        try ofCode("piece", piece.value, session)
    }

    private static func ofCode(_ kind: String, _ id: Int64, _ session: SQLSession) throws -> Tombstone? {
        try session.first(
            "SELECT order_id FROM tombstone_codes WHERE kind = ? AND id = ?", [.text(kind), .integer(id)]
        ) { OrderID($0.integer(0)) }.flatMap { try of($0, session) }
    }

    /// Whatever the case of its letters.
    static func numbered(_ number: String, _ session: SQLSession) throws -> Tombstone? {
        try session.first(
            "SELECT \(columns) FROM tombstones WHERE lower(number) = lower(?) ORDER BY order_id DESC",
            [.text(number)], map)
    }

    /// All of them, the newest on top.
    static func all(_ session: SQLSession) throws -> [Tombstone] {
        try session.all("SELECT \(columns) FROM tombstones ORDER BY at DESC, order_id DESC", [], map)
    }

    private static let columns = "order_id, number, customer, reason, at, by_name, terminal"

    private static func map(_ row: SQLRow) -> Tombstone {
        Tombstone(
            order: OrderID(row.integer(0)), number: OrderNumber(row.text(1)), customer: row.text(2),
            reason: row.optionalText(3), at: row.instant(4), by: row.text(5), terminal: row.text(6))
    }
}
