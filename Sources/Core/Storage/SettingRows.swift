/// The shop's settings, by name.
enum SettingRows {
    static func all(_ session: SQLSession) throws -> [String: String] {
        let pairs = try session.all("SELECT name, value FROM settings ORDER BY name") {
            ($0.text(0), $0.text(1))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    static func value(_ name: String, _ session: SQLSession) throws -> String? {
        try session.first("SELECT value FROM settings WHERE name = ?", [.text(name)]) { $0.text(0) }
    }

    static func set(_ name: String, _ value: String, _ session: SQLSession) throws {
        try session.run(
            """
            INSERT INTO settings (name, value) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """, [.text(name), .text(value)])
    }

    static func remove(_ name: String, _ session: SQLSession) throws {
        try session.run("DELETE FROM settings WHERE name = ?", [.text(name)])
    }
}
