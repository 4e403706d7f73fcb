/// Reading and writing saved views.
enum ViewRows {
    /// A row as it stands, its query not read yet.
    struct Row: Sendable {
        let id: ViewID
        let owner: AccountID
        let ownerName: String
        let name: String
        let query: String
        let isShared: Bool
    }

    private static let select = """
        SELECT v.id, v.account_id, a.name, v.name, v.query, v.is_shared
        FROM views v JOIN accounts a ON a.id = v.account_id
        """

    private static func map(_ row: SQLRow) -> Row {
        Row(
            id: ViewID(row.integer(0)), owner: AccountID(row.integer(1)), ownerName: row.text(2),
            name: row.text(3), query: row.text(4), isShared: row.flag(5))
    }

    /// Somebody's own views and then the shared ones of others, each by name.
    static func views(for account: AccountID, _ session: SQLSession) throws -> [Row] {
        try session.all(
            """
            \(select) WHERE v.account_id = ? OR v.is_shared = 1
            ORDER BY CASE WHEN v.account_id = ? THEN 0 ELSE 1 END, v.name_key, v.id
            """, [.integer(account.value), .integer(account.value)], map)
    }

    static func view(_ id: ViewID, _ session: SQLSession) throws -> Row? {
        try session.first("\(select) WHERE v.id = ?", [.integer(id.value)], map)
    }

    static func view(of account: AccountID, key: String, _ session: SQLSession) throws -> Row? {
        try session.first(
            "\(select) WHERE v.account_id = ? AND v.name_key = ?", [.integer(account.value), .text(key)], map)
    }

    static func insert(
        _ name: String, key: String, of account: AccountID, query: String, isShared: Bool, at: Instant,
        _ session: SQLSession
    ) throws -> ViewID {
        ViewID(
            try session.insert(
                """
                INSERT INTO views (account_id, name, name_key, query, is_shared, at)
                VALUES (?, ?, ?, ?, ?, ?) RETURNING id
                """,
                [
                    .integer(account.value), .text(name), .text(key), .text(query), SQLArgument(isShared),
                    SQLArgument(at),
                ]))
    }

    /// Every view of the shop.
    static func all(_ session: SQLSession) throws -> [Row] {
        try session.all("\(select) ORDER BY v.id", [], map)
    }

    static func setQuery(_ query: String, of id: ViewID, at: Instant, _ session: SQLSession) throws {
        try session.run(
            "UPDATE views SET query = ?, at = ? WHERE id = ?",
            [.text(query), SQLArgument(at), .integer(id.value)])
    }

    static func setName(_ name: String, key: String, of id: ViewID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE views SET name = ?, name_key = ? WHERE id = ?",
            [.text(name), .text(key), .integer(id.value)])
    }

    static func setShared(_ isShared: Bool, of id: ViewID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE views SET is_shared = ? WHERE id = ?", [SQLArgument(isShared), .integer(id.value)])
    }

    static func delete(_ id: ViewID, _ session: SQLSession) throws {
        try session.run("DELETE FROM views WHERE id = ?", [.integer(id.value)])
    }
}
