/// What terminals have learnt of their keyboard layouts.
enum ScannerRows {
    static func letters(of terminal: String, _ session: SQLSession) throws -> ScannerLetters? {
        let stored = try session.first(
            "SELECT letters FROM scanner_letters WHERE terminal = ?", [.text(terminal)]
        ) { $0.text(0) }
        return stored.flatMap(ScannerLetters.init(stored:))
    }

    static func set(
        _ letters: ScannerLetters, terminal: String, at: Instant, by name: String, _ session: SQLSession
    ) throws {
        try session.run(
            """
            INSERT INTO scanner_letters (terminal, letters, learned_at, by_name) VALUES (?, ?, ?, ?)
            ON CONFLICT (terminal) DO UPDATE SET letters = excluded.letters, learned_at = excluded.learned_at,
                by_name = excluded.by_name
            """, [.text(terminal), .text(letters.stored), SQLArgument(at), .text(name)])
    }

    static func remove(terminal: String, _ session: SQLSession) throws {
        try session.run("DELETE FROM scanner_letters WHERE terminal = ?", [.text(terminal)])
    }
}
