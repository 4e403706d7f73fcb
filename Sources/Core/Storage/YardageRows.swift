/// The shop's own yardage table. A shop that has never changed it has no rows, and goes by the standard one.
enum YardageRows {
    static func table(_ session: SQLSession) throws -> YardageTable {
        let entries = try session.all("SELECT kind, name, value FROM yardage ORDER BY position, kind, name") {
            YardageEntry(try $0.word(0), $0.text(1), $0.int(2))
        }
        guard !entries.isEmpty else { return .standard }
        // What was imported may be no table that anything can be reckoned by.
        return (try? YardageTable(entries)) ?? .standard
    }

    static func set(_ table: YardageTable, _ session: SQLSession) throws {
        try session.run("DELETE FROM yardage")
        guard table != .standard else { return }
        for (position, entry) in table.entries.enumerated() {
            try session.run(
                "INSERT INTO yardage (kind, name, value, position) VALUES (?, ?, ?, ?)",
                [
                    .text(entry.kind.rawValue), .text(entry.name), .integer(Int64(entry.value)),
                    .integer(Int64(position)),
                ])
        }
    }
}
