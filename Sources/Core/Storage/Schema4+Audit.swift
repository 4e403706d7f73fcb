import GRDB

/// The audit trail.
extension Schema {
    /// `hash` is SHA-256 of the line before's hash and of this line's other columns; `digest` that of the events which
    /// the line stands for, all of that order's from `first_event` to `last_event`; `state` that of the account
    /// `subject_id` which it stands for, as it was then. An index would be one more page in
    /// every scan's commit.
    static let audit = [
        """
        CREATE TABLE audit (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('order', 'deletion', 'customer', 'signIn', 'signInRefused',
                'signOut', 'session', 'account', 'settings', 'catalogue', 'print', 'mail', 'data')),
            account_id INTEGER,
            by_name TEXT NOT NULL,
            via TEXT CHECK (via IN ('key', 'scan', 'commandLine', 'client')),
            terminal TEXT NOT NULL,
            order_id INTEGER,
            first_event INTEGER,
            last_event INTEGER CHECK (last_event >= first_event),
            detail TEXT NOT NULL,
            digest TEXT,
            subject_id INTEGER,
            state TEXT,
            hash TEXT NOT NULL,
            CHECK ((first_event IS NULL) = (last_event IS NULL) AND (first_event IS NULL) = (digest IS NULL)),
            CHECK (first_event IS NULL OR order_id IS NOT NULL),
            CHECK ((subject_id IS NULL) = (state IS NULL))
        ) STRICT
        """,
        // Where an order's last event goes together with its line, this tells. An event changes its order's row anyhow.
        "ALTER TABLE orders ADD COLUMN events INTEGER NOT NULL DEFAULT 0 CHECK (events >= 0)",
        "UPDATE orders SET events = (SELECT count(*) FROM events e WHERE e.order_id = orders.id)",
        // One row or none: the number of the last line that stands for no events.
        """
        CREATE TABLE audit_end (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            last INTEGER NOT NULL
        ) STRICT
        """,
    ]

    /// Has the trail begin with the histories that the orders have already, a line an order.
    static func coverHistories(_ database: GRDB.Database) throws {
        let session = SQLSession(database)
        let orders = try session.all(
            "SELECT order_id, max(at), count(*) FROM events GROUP BY order_id ORDER BY order_id"
        ) { (order: OrderID($0.integer(0)), last: $0.instant(1), count: $0.int(2)) }
        for (order, last, count) in orders {
            let detail = "history from before the audit trail, \(count == 1 ? "1 event" : "\(count) events")"
            try AuditRows.coverHistory(of: order, detail, at: last, by: .nobody, session)
        }
    }

    /// Has the trail stand for the accounts that there are already, a line an account.
    static func coverAccounts(_ database: GRDB.Database) throws {
        let session = SQLSession(database)
        let accounts = try AccountRows.all(session).sorted { $0.id < $1.id }
        guard !accounts.isEmpty else { return }
        // No line is older than the one before it.
        let last = try session.first("SELECT max(at) FROM audit") { $0.optionalInteger(0) } ?? nil
        for account in accounts {
            let line = AuditRows.Line(
                kind: .account,
                detail: "account from before the audit trail: \(account.name), \(account.email)",
                account: account.id, at: Instant(milliseconds: last ?? 0), author: .nobody)
            try AuditRows.add(line, session)
        }
    }
}
