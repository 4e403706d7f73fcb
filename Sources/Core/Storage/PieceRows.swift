/// Reading and writing the pieces of an order.
enum PieceRows {
    private static let fields = SpecificationField.allCases
    private static let specificationColumns = fields.map(\.column)

    static func pieces(of order: OrderID, _ session: SQLSession) throws -> [Piece] {
        let fabrics = try FabricRows.fabrics(of: order, session)
        return try session.all(
            """
            SELECT id, product_codes, description, quantity, \(specificationColumns.joined(separator: ", "))
            FROM pieces WHERE order_id = ? ORDER BY position, id
            """, [.integer(order.value)]
        ) { row in
            var specification = Specification()
            for (index, field) in fields.enumerated() where !row.isNull(index + 4) {
                switch field.kind {
                case .flag: specification.set(field, row.flag(index + 4))
                case .choice, .text: specification.set(field, row.text(index + 4))
                }
            }
            let id = PieceID(row.integer(0))
            return Piece(
                id: id,
                productCodes: row.text(1).split(separator: "\n").map(String.init),
                description: row.text(2), quantity: row.int(3), specification: specification,
                fabrics: fabrics[id] ?? [])
        }
    }

    static func order(of piece: PieceID, _ session: SQLSession) throws -> OrderID? {
        try session.first("SELECT order_id FROM pieces WHERE id = ?", [.integer(piece.value)]) {
            OrderID($0.integer(0))
        }
    }

    static func insert(
        _ entry: OrderDraft.PieceEntry, position: Int, order: OrderID, at: Instant, _ session: SQLSession
    ) throws {
        let columns = specificationColumns.joined(separator: ", ")
        let places = fields.map { _ in "?" }.joined(separator: ", ")
        let id = PieceID(
            try session.insert(
                """
                INSERT INTO pieces (order_id, position, product_codes, description, quantity, \(columns))
                VALUES (?, ?, ?, ?, ?, \(places)) RETURNING id
                """, [.integer(order.value)] + arguments(entry, position)))
        if !entry.fabrics.isEmpty { try FabricRows.set(entry.fabrics, of: id, at: at, session) }
    }

    static func update(
        _ id: PieceID, _ entry: OrderDraft.PieceEntry, position: Int, at: Instant, _ session: SQLSession
    ) throws {
        let assignments = specificationColumns.map { "\($0) = ?" }.joined(separator: ", ")
        try session.run(
            """
            UPDATE pieces SET position = ?, product_codes = ?, description = ?, quantity = ?, \(assignments)
            WHERE id = ?
            """, arguments(entry, position) + [.integer(id.value)])
        try FabricRows.set(entry.fabrics, of: id, at: at, session)
    }

    static func delete(_ id: PieceID, _ session: SQLSession) throws {
        try session.run("DELETE FROM fabrics WHERE piece_id = ?", [.integer(id.value)])
        // Its photos stay with the order.
        try session.run("UPDATE attachments SET piece_id = NULL WHERE piece_id = ?", [.integer(id.value)])
        try session.run("DELETE FROM pieces WHERE id = ?", [.integer(id.value)])
    }

    private static func arguments(_ entry: OrderDraft.PieceEntry, _ position: Int) -> [SQLArgument] {
        [
            .integer(Int64(position)), .text(entry.productCodes.joined(separator: "\n")),
            .text(entry.description), .integer(Int64(entry.quantity)),
        ]
            + fields.map { field in
                switch field.kind {
                case .flag: entry.specification.flag(field).map { SQLArgument($0) } ?? .null
                case .choice, .text: SQLArgument(entry.specification.answer(field))
                }
            }
    }
}
