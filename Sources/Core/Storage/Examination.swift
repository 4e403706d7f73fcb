/// What `opts doctor` looks at.
struct Examination {
    private let path: String
    private let session: SQLSession

    /// A head of the audit trail that is known from paper.
    private let auditHead: AuditHead?

    init(path: String, auditHead: AuditHead?, _ session: SQLSession) throws {
        self.path = path
        self.auditHead = auditHead
        self.session = session
    }

    func report() throws -> ShopReport {
        let version = try word("SELECT sqlite_version()")
        // In a damaged file anything may fail; that is said, and the rest is looked at all the same.
        let checks: [() throws -> [String]] = [
            damage, danglingReferences, wrongTally, OrderExamination(session).problems,
            AuditExamination(session).found, wrongHead,
        ]
        let problems = checks.flatMap { check in
            do { return try check() } catch { return ["A part could not be read: \(words(error))"] }
        }
        return ShopReport(
            path: path, sqliteVersion: version, journalMode: try word("PRAGMA journal_mode"),
            journalReason: JournalPolicy.reason(sqliteVersion: version),
            synchronous: "FULL: what was accepted is on the disk",
            orders: count("orders"), customers: count("customers"), events: count("events"),
            auditHead: try? AuditRows.head(session),
            problems: problems)
    }

    private func wrongHead() throws -> [String] {
        try [auditHead].compactMap { head in
            try head.flatMap { try AuditExamination(session).finding(of: $0).problem(of: $0) }
        }
    }

    /// The tally that lists are counted by is what counting the orders gives.
    private func wrongTally() throws -> [String] {
        let wrong = try session.first(
            """
            SELECT count(*) FROM (
                SELECT due, status, priority, count(*) AS orders FROM orders GROUP BY due, status, priority
                EXCEPT SELECT due, status, priority, orders FROM tally) AS part
            """
        ) { $0.int(0) }
        let sums = try session.first(
            "SELECT (SELECT count(*) FROM orders), (SELECT coalesce(sum(orders), 0) FROM tally)"
        ) { ($0.int(0), $0.int(1)) }
        guard let sums, wrong != 0 || sums.0 != sums.1 else { return [] }
        return ["The counts of orders by due day, status and priority do not agree with the orders."]
    }

    private func words(_ error: any Error) -> String { SafeText.visible(String(describing: error)) }

    private func word(_ sql: String) throws -> String { try session.first(sql) { $0.text(0) } ?? "" }

    private func count(_ table: String) -> Int {
        (try? session.first("SELECT count(*) FROM \(table)") { $0.int(0) }) ?? 0
    }

    private func damage() throws -> [String] {
        try session.all("PRAGMA integrity_check(20)") { $0.text(0) }.filter { $0 != "ok" }
            .map { "The file is damaged: \(SafeText.visible($0))" }
    }

    private func danglingReferences() throws -> [String] {
        try session.all("PRAGMA foreign_key_check") { row in
            "A row of \(row.text(0)) names a row of \(row.text(2)) that is not there."
        }
    }
}

/// Why the database keeps a write-ahead log, whatever SQLite is installed.
enum JournalPolicy {
    static func reason(sqliteVersion: String) -> String {
        let fixed = hasSafeReset(sqliteVersion)
        let reason = "WAL: readers never wait, and a commit is one write to the disk."
        return fixed
            ? reason
            : reason + " SQLite \(sqliteVersion) has the WAL-reset bug; OPTS excludes it by holding one lock"
                + " around every write and every checkpoint."
    }

    /// Fixed in 3.51.3, and in 3.50.7 and 3.44.6 of their lines.
    static func hasSafeReset(_ version: String) -> Bool {
        let parts = version.split(separator: ".").compactMap { Int($0) }
        guard parts.count >= 3 else { return false }
        let (major, minor, patch) = (parts[0], parts[1], parts[2])
        return switch (major, minor) {
        case (3, 44): patch >= 6
        case (3, 50): patch >= 7
        case (3, 51): patch >= 3
        default: major > 3 || minor > 51
        }
    }
}
