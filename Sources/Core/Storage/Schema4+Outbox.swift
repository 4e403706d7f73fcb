/// Mail that is to be sent.
extension Schema {
    /// Which order, milestone and customer a letter is about is told by number alone: it stays when they are deleted
    /// or merged. Whoever sends it holds `lease` until `lease_until`. No row has a one-time code.
    ///
    /// The indexes have no more than what waits or has failed. Demos made before they were marked are known by their account.
    static let outbox = [
        """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            letter TEXT NOT NULL CHECK (letter IN ('registration', 'welcome', 'status', 'approvalRequest',
                'passwordReset', 'digest', 'clientCopy', 'test')),
            milestone_id INTEGER,
            day INTEGER,
            order_id INTEGER,
            customer_id INTEGER,
            account_id INTEGER REFERENCES accounts (id),
            name TEXT NOT NULL,
            email TEXT NOT NULL,
            message_id TEXT NOT NULL,
            state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'accepted', 'failed', 'cancelled')),
            attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            next_attempt INTEGER NOT NULL,
            give_up_at INTEGER NOT NULL,
            error TEXT,
            lease TEXT,
            lease_until INTEGER,
            since INTEGER NOT NULL,
            at INTEGER NOT NULL,
            by_account_id INTEGER REFERENCES accounts (id),
            by_name TEXT NOT NULL,
            via TEXT CHECK (via IN ('key', 'scan', 'commandLine', 'client')),
            terminal TEXT,
            CHECK ((milestone_id IS NOT NULL) = (letter IN ('status', 'approvalRequest'))),
            CHECK ((day IS NOT NULL) = (letter = 'digest'))
        ) STRICT
        """,
        "CREATE INDEX outbox_waiting ON outbox (next_attempt, id) WHERE state = 'waiting'",
        "CREATE INDEX outbox_failed ON outbox (id) WHERE state = 'failed'",
        """
        INSERT INTO settings (name, value)
        SELECT 'isDemo', 'yes' FROM accounts WHERE email_key = 'demo@example.com'
        ON CONFLICT (name) DO NOTHING
        """,
    ]
}
