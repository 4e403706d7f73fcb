/// Which row a number of the old system stands for here.
enum LegacyRows {
    enum Kind: String { case customer, order }

    static func newID(of old: Int64, _ kind: Kind, _ session: SQLSession) throws -> Int64? {
        try session.first(
            "SELECT new_id FROM legacy WHERE kind = ? AND old_id = ?", [.text(kind.rawValue), .integer(old)]
        ) { $0.integer(0) }
    }

    static func hasOrders(_ session: SQLSession) throws -> Bool {
        try session.first("SELECT 1 FROM legacy WHERE kind = 'order' LIMIT 1") { _ in true } ?? false
    }

    static func set(_ old: Int64, _ kind: Kind, to new: Int64, _ session: SQLSession) throws {
        try session.run(
            """
            INSERT INTO legacy (kind, old_id, new_id) VALUES (?, ?, ?)
            ON CONFLICT (kind, old_id) DO UPDATE SET new_id = excluded.new_id
            """, [.text(kind.rawValue), .integer(old), .integer(new)])
    }

    /// Fills what the shop does not know yet of a customer who came from elsewhere.
    static func complete(
        _ id: CustomerID, address: String?, notes: String?, _ session: SQLSession
    ) throws {
        try session.run(
            "UPDATE customers SET address = coalesce(address, ?), notes = coalesce(notes, ?) WHERE id = ?",
            [SQLArgument(address), SQLArgument(notes), .integer(id.value)])
    }

    /// When the order was last changed where it comes from.
    static func setUpdated(_ id: OrderID, at: Instant, _ session: SQLSession) throws {
        try session.run(
            "UPDATE orders SET updated_at = ? WHERE id = ?", [SQLArgument(at), .integer(id.value)])
    }

    static func setApproval(_ approval: Approval, of id: MilestoneID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE milestones SET approval = ? WHERE id = ?",
            [.text(approval.rawValue), .integer(id.value)])
    }
}
