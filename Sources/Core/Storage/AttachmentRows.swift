/// Reading and writing which files belong to an order.
enum AttachmentRows {
    private static let columns = "id, piece_id, name, hash, size, media_type, is_printed, at, by_name"

    /// Oldest first.
    static func attachments(of order: OrderID, _ session: SQLSession) throws -> [Attachment] {
        try session.all(
            "SELECT \(columns) FROM attachments WHERE order_id = ? ORDER BY id", [.integer(order.value)]
        ) { row in
            Attachment(
                id: AttachmentID(row.integer(0)), piece: row.optionalInteger(1).map { PieceID($0) },
                name: row.text(2), hash: row.text(3), size: row.int(4), mediaType: row.text(5),
                isPrinted: row.flag(6), at: row.instant(7), by: row.text(8))
        }
    }
}
