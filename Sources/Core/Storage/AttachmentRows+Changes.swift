/// Changing which files belong to an order.
extension AttachmentRows {
    static func insert(
        _ file: AttachedFile, name: String, piece: PieceID?, isPrinted: Bool, order: OrderID, at: Instant,
        by: String, _ session: SQLSession
    ) throws {
        try session.run(
            """
            INSERT INTO attachments (order_id, piece_id, name, hash, size, media_type, is_printed, at, by_name)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(order.value), SQLArgument(piece?.value), .text(name), .text(file.hash.text),
                .integer(Int64(file.content.count)), .text(file.mediaType.rawValue), SQLArgument(isPrinted),
                SQLArgument(at), .text(by),
            ])
    }

    static func setPrinted(_ isPrinted: Bool, _ id: AttachmentID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE attachments SET is_printed = ? WHERE id = ?",
            [SQLArgument(isPrinted), .integer(id.value)])
    }

    static func delete(_ id: AttachmentID, _ session: SQLSession) throws {
        try session.run("DELETE FROM attachments WHERE id = ?", [.integer(id.value)])
    }

    /// Whether a row of any order names that content.
    static func isNamed(_ hash: ContentHash, _ session: SQLSession) throws -> Bool {
        try session.first("SELECT 1 FROM attachments WHERE hash = ? LIMIT 1", [.text(hash.text)]) { _ in true
        }
            ?? false
    }

    /// A file with the number of its order.
    struct Placed {
        let number: String
        let attachment: Attachment
    }

    /// The files of all orders, oldest first.
    static func all(_ session: SQLSession) throws -> [Placed] {
        let orders = try session.all(
            """
            SELECT DISTINCT a.order_id, o.number FROM attachments a JOIN orders o ON o.id = a.order_id
            ORDER BY a.order_id
            """
        ) { (OrderID($0.integer(0)), $0.text(1)) }
        return try orders.flatMap { id, number in
            try attachments(of: id, session).map { Placed(number: number, attachment: $0) }
        }
    }

    /// Notes who changed the order's files; paper that shows another photo is outdated.
    static func noteChange(
        of order: OrderID, raisingRevision: Bool, at: Instant, by: String, _ session: SQLSession
    ) throws {
        try session.run(
            "UPDATE orders SET revision = revision + ?, updated_at = ?, updated_by = ? WHERE id = ?",
            [SQLArgument(raisingRevision), SQLArgument(at), .text(by), .integer(order.value)])
    }
}
