/// Fabrics that are waited for, and what comes in of them.
extension FabricRows {
    /// The fabrics that open orders are short of, the longest wait first. Only the orders that wait for fabric are
    /// looked at, so it costs the same in a shop of a million orders.
    static func incoming(_ session: SQLSession) throws -> [IncomingFabric] {
        try session.all(
            """
            SELECT \(columns), o.id, o.number, c.name, o.due, o.status, p.id, p.description,
                (SELECT count(*) FROM pieces q WHERE q.order_id = o.id
                    AND (q.position < p.position OR q.position = p.position AND q.id < p.id)),
                (SELECT count(*) FROM fabrics g WHERE g.piece_id = p.id
                    AND (g.position < f.position OR g.position = f.position AND g.id < f.id))
            FROM waits w JOIN orders o ON o.id = w.order_id JOIN customers c ON c.id = o.customer_id
            JOIN pieces p ON p.order_id = o.id JOIN fabrics f ON f.piece_id = p.id
            WHERE w.reason = 'fabric' AND COALESCE(f.needed, f.ordered) > f.received
            ORDER BY f.since, o.id, p.position, p.id, f.position, f.id
            """, []
        ) { row in
            IncomingFabric(
                order: OrderID(row.integer(15)), number: OrderNumber(row.text(16)), customer: row.text(17),
                due: DueColumn.day(row.integer(18)), status: try row.word(19),
                pieceID: PieceID(row.integer(20)),
                piece: row.int(22), description: row.text(21), place: row.int(23), fabric: try map(row))
        }
    }

    static func order(of fabric: FabricID, _ session: SQLSession) throws -> OrderID? {
        try session.first(
            "SELECT p.order_id FROM fabrics f JOIN pieces p ON p.id = f.piece_id WHERE f.id = ?",
            [.integer(fabric.value)]
        ) { OrderID($0.integer(0)) }
    }

    static func setReceived(_ yards: Yards, of fabric: FabricID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE fabrics SET received = ? WHERE id = ?",
            [.integer(Int64(yards.hundredths)), .integer(fabric.value)])
    }

    static func setOrdered(_ yards: Yards?, of fabric: FabricID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE fabrics SET ordered = ? WHERE id = ?",
            [SQLArgument(yards?.hundredths), .integer(fabric.value)])
    }
}
