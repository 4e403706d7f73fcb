import GRDB

/// Reading and writing tables as they travel, row by row and with their own numbers.
enum ExchangeRows {
    struct Row: Sendable {
        /// The row it belongs to; 0 where the table has no such column.
        let parent: Int64
        /// In the order of the table's columns.
        let values: [SQLArgument]
    }

    /// A row that the database refuses.
    struct Conflict: Error {
        /// The columns in which another row has the same; empty where that is not why.
        let twice: [String]
        /// The number of that row, where its table has numbers.
        let twin: Int64?
    }

    static func all(_ table: ExchangeTable, _ session: SQLSession) throws -> [Row] {
        try rows(table, "1 = 1", [], session)
    }

    /// The rows of the orders from one number to another.
    static func all(_ table: ExchangeTable, ofOrders range: ClosedRange<Int64>, _ session: SQLSession) throws
        -> [Row]
    {
        try rows(table, table.ofOrders, [.integer(range.lowerBound), .integer(range.upperBound)], session)
    }

    /// The next rows of a table that is in the order of its numbers.
    static func page(_ table: ExchangeTable, after id: Int64, limit: Int, _ session: SQLSession) throws
        -> [Row]
    {
        try rows(table, "id > ?", [.integer(id)], limit: limit, session)
    }

    static func sharedViews(_ session: SQLSession) throws -> [Row] {
        try rows(.views, "is_shared = 1", [], session)
    }

    /// The names of those orders' customers.
    static func customerNames(ofOrders range: ClosedRange<Int64>, _ session: SQLSession) throws -> [Int64:
        String]
    {
        let pairs = try session.all(
            """
            SELECT id, name FROM customers
            WHERE id IN (SELECT customer_id FROM orders WHERE id BETWEEN ? AND ?) ORDER BY id
            """, [.integer(range.lowerBound), .integer(range.upperBound)]
        ) { ($0.integer(0), $0.text(1)) }
        return Dictionary(pairs) { first, _ in first }
    }

    private static func rows(
        _ table: ExchangeTable, _ condition: String, _ arguments: [SQLArgument], limit: Int? = nil,
        _ session: SQLSession
    ) throws -> [Row] {
        let columns = (table.columns.map(\.name) + [table.parent ?? "0"]).joined(separator: ", ")
        let end = limit.map { " LIMIT \($0)" } ?? ""
        return try session.all(
            "SELECT \(columns) FROM \(table.name) WHERE \(condition) ORDER BY \(table.order)\(end)", arguments
        ) { row in
            Row(
                parent: row.integer(table.columns.count),
                values: table.columns.enumerated().map { place, column in
                    switch column.kind {
                    case .text, .word, .lines: SQLArgument(row.optionalText(place))
                    case .id, .code, .integer, .flag, .plainFlag, .answer, .moment, .day, .length, .width:
                        SQLArgument(row.optionalInteger(place))
                    }
                })
        }
    }

    /// Puts a row in; `further` are the columns that do not travel.
    /// - Throws: `Conflict`.
    static func insert(
        _ values: [SQLArgument], into table: ExchangeTable, _ further: [(String, SQLArgument)] = [],
        _ session: SQLSession
    ) throws {
        let columns = table.columns.map(\.name) + further.map(\.0)
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        do {
            try session.run(
                "INSERT INTO \(table.name) (\(columns.joined(separator: ", "))) VALUES (\(places))",
                values + further.map(\.1))
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            let twice = columnsThereTwice(error)
            let arguments = twice.compactMap { name in
                columns.firstIndex(of: name).map { (values + further.map(\.1))[$0] }
            }
            guard !twice.isEmpty, arguments.count == twice.count else {
                throw Conflict(twice: [], twin: nil)
            }
            throw Conflict(twice: twice, twin: try twin(in: table, twice, arguments, session))
        }
    }

    /// SQLite says `UNIQUE constraint failed: views.account_id, views.name_key`, of numbers as well.
    private static func columnsThereTwice(_ error: DatabaseError) -> [String] {
        let start = "UNIQUE constraint failed: "
        guard let message = error.message, message.hasPrefix(start) else { return [] }
        return message.dropFirst(start.count).split(separator: ", ").compactMap {
            $0.split(separator: ".").last.map(String.init)
        }
    }

    private static func twin(
        in table: ExchangeTable, _ columns: [String], _ arguments: [SQLArgument], _ session: SQLSession
    ) throws -> Int64? {
        guard table.columns.contains(where: { $0.name == "id" }), columns != ["id"] else { return nil }
        let condition = columns.map { "\($0) = ?" }.joined(separator: " AND ")
        return try session.first("SELECT id FROM \(table.name) WHERE \(condition)", arguments) {
            $0.integer(0)
        }
    }

    /// Takes out what a new shop starts with.
    static func clearLists(_ session: SQLSession) throws {
        for table in ["route_rules", "route_steps", "routes", "catalogue", "choices", "yardage", "views"] {
            try session.run("DELETE FROM \(table)")
        }
    }

    /// Takes out every setting but those, and how far the sequences have come.
    static func clearSettings(except kept: Set<String>, _ session: SQLSession) throws {
        for name in try SettingRows.all(session).keys where !kept.contains(name) {
            try session.run("DELETE FROM settings WHERE name = ?", [.text(name)])
        }
        try session.run("DELETE FROM counters WHERE name <> 'lists'")
    }

    static func count(_ table: ExchangeTable, _ session: SQLSession) throws -> Int {
        try session.first("SELECT count(*) FROM \(table.name)") { $0.int(0) } ?? 0
    }

    /// Whether nobody has put anything into the shop but what a new one starts with.
    static func isEmptyShop(_ session: SQLSession) throws -> Bool {
        for table in ["orders", "customers", "tombstones", "legacy"] {
            if try session.first("SELECT 1 FROM \(table) LIMIT 1", [], { _ in true }) != nil { return false }
        }
        return true
    }

    // MARK: Numbers

    /// How far the shop's sequences have come, without the lists' version, which is this database's own.
    static func sequences(_ session: SQLSession) throws -> [(name: String, value: Int64)] {
        try session.all("SELECT name, value FROM counters WHERE name <> 'lists' ORDER BY name") {
            ($0.text(0), $0.integer(1))
        }
    }

    /// The tables whose numbers are in printed codes: none is given twice, not even after its row is gone.
    static let numbered = ["orders", "pieces", "milestones"]

    /// SQLite keeps the highest number that a table ever gave in a table of its own.
    static func highest(_ session: SQLSession) throws -> [String: Int64] {
        let pairs = try session.all("SELECT name, seq FROM sqlite_sequence ORDER BY name") {
            ($0.text(0), $0.integer(1))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    static func setHighest(_ number: Int64, of table: String, _ session: SQLSession) throws {
        let most = try session.first("SELECT max(id) FROM \(table)") { $0.optionalInteger(0) } ?? nil
        guard number >= most ?? 0 else { return }
        let known = try highest(session)[table]
        guard number != known ?? 0 else { return }
        try session.run(
            known == nil
                ? "INSERT INTO sqlite_sequence (seq, name) VALUES (?, ?)"
                : "UPDATE sqlite_sequence SET seq = ? WHERE name = ?", [.integer(number), .text(table)])
    }
}
