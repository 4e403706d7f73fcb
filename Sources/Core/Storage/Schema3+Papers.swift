extension Schema {
    static let papers = badges + logo

    /// Of a badge the database has no letters, only their hash. A badge that was revoked stays, so that it can be
    /// said whose it was.
    private static let badges = [
        """
        CREATE TABLE badges (
            id INTEGER PRIMARY KEY,
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            hash TEXT NOT NULL UNIQUE,
            made_at INTEGER NOT NULL,
            made_by TEXT NOT NULL,
            revoked_at INTEGER
        ) STRICT
        """,
        "CREATE INDEX badges_account ON badges (account_id)",
    ]

    /// The shop's logo: one row or none; the JPEG in base 64.
    private static let logo = [
        """
        CREATE TABLE logo (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            jpeg TEXT NOT NULL,
            width INTEGER NOT NULL CHECK (width > 0),
            height INTEGER NOT NULL CHECK (height > 0)
        ) STRICT
        """
    ]
}
