/// Reading and writing the fabrics of pieces.
enum FabricRows {
    static let columns = """
        f.id, f.zone, f.source, f.vendor, f.pattern, f.color, f.width, f.vertical_repeat, f.horizontal_repeat,
        f.is_railroaded, f.needed, f.ordered, f.received, f.remnant, f.since
        """

    /// The fabrics of an order's pieces.
    static func fabrics(of order: OrderID, _ session: SQLSession) throws -> [PieceID: [Fabric]] {
        let rows = try session.all(
            """
            SELECT \(columns), f.piece_id FROM pieces p JOIN fabrics f ON f.piece_id = p.id
            WHERE p.order_id = ? ORDER BY p.position, p.id, f.position, f.id
            """, [.integer(order.value)]
        ) { (PieceID($0.integer(15)), try map($0)) }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    static func map(_ row: SQLRow) throws -> Fabric {
        var details = FabricDetails()
        details.zone = try row.word(1)
        details.source = try row.word(2)
        details.vendor = row.optionalText(3)
        details.pattern = row.optionalText(4)
        details.color = row.optionalText(5)
        details.width = row.optionalInteger(6).map { Inches(hundredths: Int($0)) }
        details.verticalRepeat = row.optionalInteger(7).map { Inches(hundredths: Int($0)) }
        details.horizontalRepeat = row.optionalInteger(8).map { Inches(hundredths: Int($0)) }
        details.isRailroaded = row.flag(9)
        details.needed = row.optionalInteger(10).map { Yards(hundredths: Int($0)) }
        details.ordered = row.optionalInteger(11).map { Yards(hundredths: Int($0)) }
        details.remnant = row.optionalInteger(13).map { Yards(hundredths: Int($0)) }
        return Fabric(
            id: FabricID(row.integer(0)), details: details, received: Yards(hundredths: row.int(12)),
            since: row.instant(14))
    }

    /// Makes a piece's fabrics what `entries` say; what has come in of a known one stays.
    static func set(
        _ entries: [OrderDraft.FabricEntry], of piece: PieceID, at: Instant, _ session: SQLSession
    ) throws {
        let known = Set(
            try session.all("SELECT id FROM fabrics WHERE piece_id = ?", [.integer(piece.value)]) {
                FabricID($0.integer(0))
            })
        let kept = Set(entries.compactMap(\.id)).intersection(known)
        for id in known.subtracting(kept) {
            try session.run("DELETE FROM fabrics WHERE id = ?", [.integer(id.value)])
        }
        for (position, entry) in entries.enumerated() {
            if let id = entry.id, kept.contains(id) {
                try update(id, entry.details, position: position, session)
            } else {
                try insert(entry, position: position, piece: piece, at: at, session)
            }
        }
    }

    private static func insert(
        _ entry: OrderDraft.FabricEntry, position: Int, piece: PieceID, at: Instant, _ session: SQLSession
    ) throws {
        try session.run(
            """
            INSERT INTO fabrics (zone, source, vendor, pattern, color, width, vertical_repeat, horizontal_repeat,
                is_railroaded, needed, ordered, remnant, position, piece_id, received, since)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            arguments(entry.details, position)
                + [.integer(piece.value), .integer(Int64(entry.received.hundredths)), SQLArgument(at)])
    }

    private static func update(
        _ id: FabricID, _ details: FabricDetails, position: Int, _ session: SQLSession
    ) throws {
        try session.run(
            """
            UPDATE fabrics SET zone = ?, source = ?, vendor = ?, pattern = ?, color = ?, width = ?,
                vertical_repeat = ?, horizontal_repeat = ?, is_railroaded = ?, needed = ?, ordered = ?,
                remnant = ?, position = ?
            WHERE id = ?
            """, arguments(details, position) + [.integer(id.value)])
    }

    private static func arguments(_ details: FabricDetails, _ position: Int) -> [SQLArgument] {
        [
            .text(details.zone.rawValue), .text(details.source.rawValue), SQLArgument(details.vendor?.orNil),
            SQLArgument(details.pattern?.orNil), SQLArgument(details.color?.orNil),
            SQLArgument(details.width?.hundredths), SQLArgument(details.verticalRepeat?.hundredths),
            SQLArgument(details.horizontalRepeat?.hundredths), SQLArgument(details.isRailroaded),
            SQLArgument(details.needed?.hundredths), SQLArgument(details.ordered?.hundredths),
            SQLArgument(details.remnant?.hundredths), .integer(Int64(position)),
        ]
    }
}
