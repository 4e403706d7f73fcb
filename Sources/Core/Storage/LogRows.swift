/// What logs have in common: tables whose rows are added in the order of time, and never taken away.
enum LogRows {
    enum Log: String { case scans, audit }

    /// The first row that was added at `moment` or later; one beyond the last where there is none. The log is halved
    /// until it is found, so that it needs no index by time. Where the clock was set back, rows of those minutes may be
    /// on the wrong side.
    static func first(in log: Log, since moment: Instant, _ session: SQLSession) throws -> Int64 {
        var (low, high): (Int64, Int64) = (0, try beyondLast(in: log, session))
        while low < high {
            let middle = low + (high - low) / 2
            let found = try session.first(
                "SELECT id, at FROM \(log.rawValue) WHERE id >= ? ORDER BY id LIMIT 1", [.integer(middle)]
            ) { (id: $0.integer(0), at: $0.instant(1)) }
            if let found, found.at < moment { low = found.id + 1 } else { high = middle }
        }
        return low
    }

    /// The number after the last row's.
    static func beyondLast(in log: Log, _ session: SQLSession) throws -> Int64 {
        let newest = try session.first("SELECT max(id) FROM \(log.rawValue)") { $0.optionalInteger(0) } ?? nil
        return (newest ?? 0) &+ 1
    }

    /// `text` to be looked for by LIKE with `ESCAPE '!'`.
    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { pattern, character in
            if "!%_".contains(character) { pattern.append("!") }
            pattern.append(character)
        }
    }
}
