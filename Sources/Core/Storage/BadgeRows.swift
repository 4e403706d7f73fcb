/// Badges: made, taken back, and known again by their hash.
enum BadgeRows {
    static func insert(
        _ hash: ContentHash, of account: AccountID, at: Instant, by name: String, _ session: SQLSession
    ) throws {
        try session.run(
            "INSERT INTO badges (account_id, hash, made_at, made_by) VALUES (?, ?, ?, ?)",
            [.integer(account.value), .text(hash.text), SQLArgument(at), .text(name)])
    }

    /// Takes back every badge that an account has; gives how many those were.
    static func revoke(of account: AccountID, at: Instant, _ session: SQLSession) throws -> Int {
        try session.all(
            "UPDATE badges SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL RETURNING id",
            [SQLArgument(at), .integer(account.value)]
        ) { $0.integer(0) }.count
    }

    /// Whose badge has that hash, and whether it still counts; nil for none of this shop's.
    static func owner(of hash: ContentHash, _ session: SQLSession) throws -> (
        account: AccountID, isRevoked: Bool
    )? {
        try session.first(
            "SELECT account_id, revoked_at FROM badges WHERE hash = ?", [.text(hash.text)]
        ) { (AccountID($0.integer(0)), !$0.isNull(1)) }
    }

    /// Since when an account has the badge that counts; nil where it has none.
    static func since(of account: AccountID, _ session: SQLSession) throws -> Instant? {
        try session.first(
            "SELECT made_at FROM badges WHERE account_id = ? AND revoked_at IS NULL ORDER BY id DESC LIMIT 1",
            [.integer(account.value)]
        ) { $0.instant(0) }
    }
}
