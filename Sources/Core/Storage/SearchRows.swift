/// By which words an order is found: its folded text (`SearchText.fold`), and SQLite's FTS5 index over it.
enum SearchRows {
    static func set(_ text: String, order: OrderID, _ session: SQLSession) throws {
        let old = try session.first(
            "SELECT text FROM order_texts WHERE order_id = ?", [.integer(order.value)]
        ) { $0.text(0) }
        guard old != text else { return }
        if let old {
            // The index keeps no text of its own, so it has to be told what it is to forget.
            try session.run(
                "INSERT INTO order_search (order_search, rowid, text) VALUES ('delete', ?, ?)",
                [.integer(order.value), .text(old)])
        }
        try session.run(
            """
            INSERT INTO order_texts (order_id, text) VALUES (?, ?)
            ON CONFLICT (order_id) DO UPDATE SET text = excluded.text
            """, [.integer(order.value), .text(text)])
        try session.run(
            "INSERT INTO order_search (rowid, text) VALUES (?, ?)", [.integer(order.value), .text(text)])
    }

    /// As `SearchText.of` of the whole order, from no more than that needs: for very many orders.
    static func words(of order: OrderID, _ session: SQLSession) throws -> String? {
        let fabrics = try FabricRows.fabrics(of: order, session)
        let pieces = try session.all(
            "SELECT id, product_codes, description FROM pieces WHERE order_id = ? ORDER BY position, id",
            [.integer(order.value)]
        ) {
            (
                id: PieceID($0.integer(0)), codes: $0.text(1).split(separator: "\n").map(String.init),
                description: $0.text(2)
            )
        }
        let ofFabrics = pieces.flatMap { fabrics[$0.id] ?? [] }.flatMap { $0.details.searchWords }
        return try session.first(
            """
            SELECT o.number, o.invoice, c.name, o.sidemark, o.notes, o.client_notes
            FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.id = ?
            """, [.integer(order.value)]
        ) { row in
            SearchText.of(
                number: OrderNumber(row.text(0)), invoice: row.optionalText(1), customer: row.text(2),
                pieces: pieces.map { ($0.codes, $0.description) },
                notes: (3...5).compactMap { row.optionalText($0) } + ofFabrics)
        }
    }

    /// Forgets an order.
    static func delete(_ order: OrderID, _ session: SQLSession) throws {
        let old = try session.first(
            "SELECT text FROM order_texts WHERE order_id = ?", [.integer(order.value)]
        ) { $0.text(0) }
        guard let old else { return }
        try session.run(
            "INSERT INTO order_search (order_search, rowid, text) VALUES ('delete', ?, ?)",
            [.integer(order.value), .text(old)])
        try session.run("DELETE FROM order_texts WHERE order_id = ?", [.integer(order.value)])
    }

    /// As `set`, for an order that has no text yet.
    static func insert(_ text: String, order: OrderID, _ session: SQLSession) throws {
        for table in ["order_texts (order_id, text)", "order_search (rowid, text)"] {
            try session.run(
                "INSERT INTO \(table) VALUES (?, ?)", [.integer(order.value), .text(text)])
        }
    }

    /// Lets the index gather more before it writes, while very many orders are put in; or as usual again.
    static func setBulk(_ isBulk: Bool, _ session: SQLSession) throws {
        try session.run(
            "INSERT INTO order_search (order_search, rank) VALUES ('hashsize', ?)",
            [.integer(isBulk ? 64 << 20 : 1 << 20)])
    }

    /// The newest orders that have a word beginning with each of `terms`, which are folded words.
    /// - Parameter ids: nil is everywhere.
    static func newest(
        _ terms: [String], among ids: ClosedRange<Int64>? = nil, limit: Int, _ session: SQLSession
    ) throws -> [OrderID] {
        // Folded words are letters, their marks and digits alone, which the index keeps together (`categories`),
        // so quoting them is enough to keep FTS5's grammar out.
        let expression = terms.map { "\"\($0)\"*" }.joined(separator: " AND ")
        return try session.all(
            """
            SELECT rowid FROM order_search WHERE order_search MATCH ? AND rowid BETWEEN ? AND ?
            ORDER BY rowid DESC LIMIT ?
            """,
            [
                .text(expression), .integer(ids?.lowerBound ?? 0), .integer(ids?.upperBound ?? .max),
                .integer(Int64(limit)),
            ]
        ) { OrderID($0.integer(0)) }
    }

    /// The folded text of an order; empty where it has none.
    static func text(of order: OrderID, _ session: SQLSession) throws -> String {
        try session.first("SELECT text FROM order_texts WHERE order_id = ?", [.integer(order.value)]) {
            $0.text(0)
        } ?? ""
    }

    /// Whether `text`, which is folded, has a word beginning with each of `terms`.
    static func matches(_ text: String, _ terms: [String]) -> Bool {
        terms.allSatisfy { hasWord(beginning: $0, in: text) }
    }

    private static func hasWord(beginning term: String, in text: String) -> Bool {
        var text = text
        var term = term
        return text.withUTF8 { text in
            term.withUTF8 { term in
                var start = 0
                while start + term.count <= text.count {
                    if (0..<term.count).allSatisfy({ text[start + $0] == term[$0] }) { return true }
                    guard let space = text[start...].firstIndex(of: UInt8(ascii: " ")) else { return false }
                    start = space + 1
                }
                return false
            }
        }
    }
}
