extension Schema {
    /// What a terminal has learnt of its keyboard layout: what is typed for each letter of codes, in their order.
    static let scanners = [
        """
        CREATE TABLE scanner_letters (
            terminal TEXT NOT NULL PRIMARY KEY,
            letters TEXT NOT NULL,
            learned_at INTEGER NOT NULL,
            by_name TEXT NOT NULL
        ) STRICT
        """
    ]
}
