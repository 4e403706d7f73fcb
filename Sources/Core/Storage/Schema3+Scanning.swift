/// Scans that go together, and badges that sign in, in migration 3.
extension Schema {
    /// A badge that is nobody's is scanned by nobody: then `account_id` is null. `command` is the number of the card
    /// whose mode a scan set or was taken in, or whose question it left open; `subject` the event or milestone of that
    /// question.
    ///
    /// The one index is for what a person scanned last, which every scan looks at. A day is found in the log without
    /// one, since rows are added in the order of time.
    static let scanning = [
        """
        CREATE TABLE new_scans (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            raw TEXT NOT NULL,
            outcome TEXT NOT NULL,
            message TEXT NOT NULL,
            order_id INTEGER,
            account_id INTEGER REFERENCES accounts (id),
            by_name TEXT NOT NULL,
            terminal TEXT NOT NULL,
            command INTEGER CHECK (command BETWEEN 1 AND 7),
            subject INTEGER
        ) STRICT
        """,
        """
        INSERT INTO new_scans (id, at, raw, outcome, message, order_id, account_id, by_name, terminal)
        SELECT id, at, raw, outcome, message, order_id, account_id, by_name, terminal FROM scans
        """,
        "DROP TABLE scans",
        "ALTER TABLE new_scans RENAME TO scans",
        "CREATE INDEX scans_of_account ON scans (account_id, id)",
    ]
}
