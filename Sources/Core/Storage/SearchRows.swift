/// The full-text index over orders: SQLite's FTS5. Its text is folded (`SearchText.fold`) before it goes in.
enum SearchRows {
    static func set(_ text: String, order: OrderID, _ session: SQLSession) throws {
        try session.run("DELETE FROM order_search WHERE rowid = ?", [.integer(order.value)])
        try insert(text, order: order, session)
    }

    static func insert(_ text: String, order: OrderID, _ session: SQLSession) throws {
        try session.run(
            "INSERT INTO order_search (rowid, text) VALUES (?, ?)", [.integer(order.value), .text(text)])
    }

    /// Lets the index gather more before it writes, while very many orders are put in; or as usual again.
    static func setBulk(_ isBulk: Bool, _ session: SQLSession) throws {
        try session.run(
            "INSERT INTO order_search (order_search, rank) VALUES ('hashsize', ?)",
            [.integer(isBulk ? 64 << 20 : 1 << 20)])
    }

    /// The newest orders that have a word beginning with each of `terms`, which are folded words.
    static func newest(_ terms: [String], limit: Int, _ session: SQLSession) throws -> [OrderID] {
        // Folded words are letters and digits alone, so quoting them is enough to keep FTS5's grammar out.
        let expression = terms.map { "\"\($0)\"*" }.joined(separator: " AND ")
        return try session.all(
            "SELECT rowid FROM order_search WHERE order_search MATCH ? ORDER BY rowid DESC LIMIT ?",
            [.text(expression), .integer(Int64(limit))]
        ) { OrderID($0.integer(0)) }
    }

    static func has(_ terms: [String], order: OrderID, _ session: SQLSession) throws -> Bool {
        guard
            let text = try session.first(
                "SELECT text FROM order_search WHERE rowid = ?", [.integer(order.value)], { $0.text(0) })
        else { return false }
        return terms.allSatisfy { hasWord(beginning: $0, in: text) }
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
