import GRDB

/// The audit trail.
extension Schema {
    /// `hash` is SHA-256 of the line before's hash and of this line's other columns; `digest` that of the events which
    /// the line stands for: all of that order's from `first_event` to `last_event`. An index would be one more page in
    /// every scan's commit.
    static let audit = [
        """
        CREATE TABLE audit (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('order', 'deletion', 'customer', 'signIn', 'signInRefused',
                'signOut', 'account', 'settings', 'catalogue', 'print', 'mail', 'data')),
            account_id INTEGER,
            by_name TEXT NOT NULL,
            via TEXT CHECK (via IN ('key', 'scan', 'commandLine', 'client')),
            terminal TEXT NOT NULL,
            order_id INTEGER,
            first_event INTEGER,
            last_event INTEGER CHECK (last_event >= first_event),
            detail TEXT NOT NULL,
            digest TEXT,
            hash TEXT NOT NULL,
            CHECK ((first_event IS NULL) = (last_event IS NULL) AND (first_event IS NULL) = (digest IS NULL)),
            CHECK (first_event IS NULL OR order_id IS NOT NULL)
        ) STRICT
        """,
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
        let nobody = AuditAuthor(account: nil, name: "", terminal: "", via: nil)
        for (order, last, count) in orders {
            let detail = "history from before the audit trail, \(count == 1 ? "1 event" : "\(count) events")"
            try AuditRows.coverHistory(of: order, detail, at: last, by: nobody, session)
        }
    }
}
