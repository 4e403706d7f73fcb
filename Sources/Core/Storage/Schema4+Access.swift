/// Signing in: one-time codes, attempts, what belongs to a client.
extension Schema {
    static let access = clientAccounts + answers + oneTimeCodes

    /// A client's account belongs to the customer whose orders it may see; those who work in the shop have none.
    private static let clientAccounts = [
        "ALTER TABLE accounts ADD COLUMN customer_id INTEGER REFERENCES customers (id)",
        """
        UPDATE accounts SET customer_id = (SELECT c.id FROM customers c WHERE c.email_key = accounts.email_key)
        WHERE role = 'client'
        """,
        "CREATE INDEX accounts_customer ON accounts (customer_id)",
    ]

    /// What a client's answer rests on.
    private static let answers = [
        "ALTER TABLE events ADD COLUMN evidence TEXT CHECK (evidence IN ('login', 'code', 'telephone'))"
    ]

    /// `subject_id` is a customer's, an account's or a milestone's, as `purpose` has it. A code counts only while the
    /// address that it was sent to is still theirs. Codes that were used or have expired are deleted.
    private static let oneTimeCodes = [
        """
        CREATE TABLE one_time_codes (
            hash TEXT NOT NULL PRIMARY KEY,
            purpose TEXT NOT NULL CHECK (purpose IN ('registration', 'passwordReset', 'welcome', 'approval')),
            subject_id INTEGER NOT NULL,
            email_key TEXT NOT NULL,
            made_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > made_at)
        ) STRICT
        """,
        "CREATE INDEX one_time_codes_subject ON one_time_codes (purpose, subject_id)",
    ]
}
