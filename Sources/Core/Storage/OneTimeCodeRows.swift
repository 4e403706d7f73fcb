/// One-time codes, of which only hashes are kept. A code that has been used, or has gone with another's use, is
/// deleted: it is unknown from then on, as one that never was.
enum OneTimeCodeRows {
    /// A code that counts.
    struct Found {
        let purpose: OneTimeCode.Purpose
        /// The address that it was sent to, folded. Whoever has another one now is not whom it was meant for.
        let emailKey: String
        let madeAt: Instant
    }

    /// A new code, to be sent to `address` and shown nowhere else. Those that were made for the same purpose before
    /// still count.
    static func make(
        for purpose: OneTimeCode.Purpose, sentTo address: EmailAddress, at: Instant, _ session: SQLSession
    ) throws -> OneTimeCode {
        try session.run("DELETE FROM one_time_codes WHERE expires_at <= ?", [SQLArgument(at)])
        let code = OneTimeCode.random()
        try session.run(
            """
            INSERT INTO one_time_codes (hash, purpose, subject_id, email_key, made_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .text(code.hash.text), .text(purpose.word), .integer(purpose.subject),
                .text(address.folded), SQLArgument(at), SQLArgument(at.adding(seconds: purpose.lifetime)),
            ])
        return code
    }

    /// What a code is for; nil for one that does not count: never made, used, or expired.
    static func find(_ code: OneTimeCode, at: Instant, _ session: SQLSession) throws -> Found? {
        try session.first(
            """
            SELECT purpose, subject_id, email_key, made_at FROM one_time_codes
            WHERE hash = ? AND expires_at > ?
            """, [.text(code.hash.text), SQLArgument(at)]
        ) { row in
            Found(
                purpose: try purpose(row.text(0), subject: row.integer(1)), emailKey: row.text(2),
                madeAt: row.instant(3))
        }
    }

    /// Ends every code for that purpose: one of them has been used, or what they were for is over.
    static func end(_ purpose: OneTimeCode.Purpose, _ session: SQLSession) throws {
        try session.run(
            "DELETE FROM one_time_codes WHERE purpose = ? AND subject_id = ?",
            [.text(purpose.word), .integer(purpose.subject)])
    }

    /// Has the codes for one purpose be codes for another, as when two customers become one.
    static func move(
        _ purpose: OneTimeCode.Purpose, to other: OneTimeCode.Purpose, _ session: SQLSession
    ) throws {
        try session.run(
            "UPDATE one_time_codes SET purpose = ?, subject_id = ? WHERE purpose = ? AND subject_id = ?",
            [
                .text(other.word), .integer(other.subject), .text(purpose.word), .integer(purpose.subject),
            ])
    }

    /// Until when the last code for that purpose counts that was sent to this address; nil where none counts.
    static func validUntil(
        _ purpose: OneTimeCode.Purpose, emailKey: String, at: Instant, _ session: SQLSession
    ) throws -> Instant? {
        try session.first(
            """
            SELECT expires_at FROM one_time_codes
            WHERE purpose = ? AND subject_id = ? AND email_key = ? AND expires_at > ?
            ORDER BY expires_at DESC LIMIT 1
            """,
            [.text(purpose.word), .integer(purpose.subject), .text(emailKey), SQLArgument(at)]
        ) { $0.instant(0) }
    }

    private static func purpose(_ word: String, subject: Int64) throws -> OneTimeCode.Purpose {
        switch word {
        case "registration": .registration(CustomerID(subject))
        case "passwordReset": .passwordReset(AccountID(subject))
        case "welcome": .welcome(AccountID(subject))
        case "approval": .approval(MilestoneID(subject))
        default: throw RowProblem(column: 0)
        }
    }
}

extension OneTimeCode.Purpose {
    fileprivate var word: String {
        switch self {
        case .registration: "registration"
        case .passwordReset: "passwordReset"
        case .welcome: "welcome"
        case .approval: "approval"
        }
    }

    fileprivate var subject: Int64 {
        switch self {
        case .registration(let customer): customer.value
        case .passwordReset(let account), .welcome(let account): account.value
        case .approval(let milestone): milestone.value
        }
    }
}
