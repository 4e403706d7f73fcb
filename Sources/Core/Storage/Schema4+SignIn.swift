extension Schema {
    /// `password_version` grows with each new password, which ends what is open under the one before. An attempt has
    /// no name but its hash; the table is kept short, since only the last minutes count.
    static let signIn = [
        "ALTER TABLE accounts ADD COLUMN signed_in_at INTEGER",
        "ALTER TABLE accounts ADD COLUMN password_version INTEGER NOT NULL DEFAULT 1 CHECK (password_version >= 1)",
        """
        CREATE TABLE sign_in_attempts (
            id INTEGER PRIMARY KEY,
            proof TEXT NOT NULL CHECK (proof IN ('password', 'code', 'letter')),
            name_hash TEXT NOT NULL,
            origin TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT
        """,
    ]
}
