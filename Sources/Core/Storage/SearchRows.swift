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

    /// The newest orders that have a word beginning with each of `terms`, which are folded words.
    static func newest(_ terms: [String], limit: Int, _ session: SQLSession) throws -> [OrderID] {
        // Folded words are letters and digits alone, so quoting them is enough to keep FTS5's grammar out.
        let expression = terms.map { "\"\($0)\"*" }.joined(separator: " AND ")
        return try session.all(
            "SELECT rowid FROM order_search WHERE order_search MATCH ? ORDER BY rowid DESC LIMIT ?",
            [.text(expression), .integer(Int64(limit))]) { OrderID($0.integer(0)) }
    }

    static func has(_ terms: [String], order: OrderID, _ session: SQLSession) throws -> Bool {
        guard
            let text = try session.first(
                "SELECT text FROM order_search WHERE rowid = ?", [.integer(order.value)], { $0.text(0) })
        else { return false }
        let words = text.utf8.split(separator: UInt8(ascii: " "))
        return terms.allSatisfy { term in words.contains { $0.starts(with: term.utf8) } }
    }
}
