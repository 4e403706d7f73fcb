/// What becomes of a letter.
extension OutboxRows {
    /// Nothing is put off for longer than this, in seconds: what is due later than that was written when the clock was
    /// wrong.
    private static let longestWait: Int64 = 24 * 60 * 60

    /// The letter that is to be sent next and that nobody has; nil where none is due.
    /// - Parameters:
    ///   - id: only this one, due or not.
    ///   - lease: how long one has a letter at most, in seconds.
    static func next(_ id: LetterID?, at: Instant, longestLease lease: Int64, _ session: SQLSession) throws
        -> LetterID?
    {
        try session.first(
            """
            SELECT id FROM outbox
            WHERE state = 'waiting' AND (lease IS NULL OR lease_until < ? OR lease_until > ?)
                AND (next_attempt <= ? OR next_attempt > ? OR id = ?) AND (? IS NULL OR id = ?)
            ORDER BY next_attempt, id LIMIT 1
            """,
            [
                SQLArgument(at), SQLArgument(furthest(lease, at)), SQLArgument(at),
                SQLArgument(at.adding(seconds: longestWait)), SQLArgument(id?.value), SQLArgument(id?.value),
                SQLArgument(id?.value),
            ]
        ) { LetterID($0.integer(0)) }
    }

    /// A lease that ends later was taken when the clock was wrong, and is over. A clock may be set back a little while a
    /// letter is being sent: hence twice its length.
    static func furthest(_ lease: Int64, _ at: Instant) -> Instant { at.adding(seconds: 2 * lease) }

    /// Takes a letter: until `until` nobody else will. The five days begin with the first attempt.
    static func lease(
        _ id: LetterID, as lease: String, at: Instant, until: Instant, _ session: SQLSession
    ) throws {
        try session.run(
            """
            UPDATE outbox SET lease = ?, lease_until = ?, attempts = attempts + 1,
                give_up_at = CASE WHEN attempts = 0 THEN ? ELSE give_up_at END
            WHERE id = ?
            """,
            [
                .text(lease), SQLArgument(until), SQLArgument(at.adding(seconds: patience)),
                .integer(id.value),
            ])
    }

    /// Whether that lease still counts, of a letter that is still to be sent.
    static func holds(_ lease: String, _ id: LetterID, _ session: SQLSession) throws -> Bool {
        try session.first(
            "SELECT 1 FROM outbox WHERE id = ? AND lease = ? AND state = 'waiting'",
            [.integer(id.value), .text(lease)]
        ) { _ in true } ?? false
    }

    /// Why a letter was cancelled that whoever has that lease was sending; nil where it was not.
    static func withdrawal(_ lease: String, _ id: LetterID, _ session: SQLSession) throws -> String? {
        try session.first(
            "SELECT coalesce(error, '') FROM outbox WHERE id = ? AND lease = ? AND state = 'cancelled'",
            [.integer(id.value), .text(lease)]
        ) { $0.text(0) }
    }

    /// Ends a lease as if it had never been taken.
    static func giveBack(_ lease: String, _ id: LetterID, _ session: SQLSession) throws {
        try session.run(
            """
            UPDATE outbox SET lease = NULL, lease_until = NULL, attempts = max(0, attempts - 1)
            WHERE id = ? AND lease = ?
            """, [.integer(id.value), .text(lease)])
    }

    /// Does not send letters about a step that wait. Whoever is sending one keeps the lease, and finds out before the
    /// server has it, or writes down that it was too late.
    static func withdraw(
        _ kind: LetterKind, about milestone: MilestoneID, because reason: String, at: Instant,
        _ session: SQLSession
    ) throws {
        try session.run(
            """
            UPDATE outbox SET state = 'cancelled', error = ?, since = ?
            WHERE state = 'waiting' AND letter = ? AND milestone_id = ?
            """,
            [.text(reason), SQLArgument(at), .text(kind.rawValue), .integer(milestone.value)])
    }

    /// Says of the letter about a step that was accepted last why it should not have been.
    static func regret(
        _ kind: LetterKind, about milestone: MilestoneID, because reason: String, _ session: SQLSession
    ) throws {
        try session.run(
            """
            UPDATE outbox SET error = ? WHERE error IS NULL AND state = 'accepted' AND id =
                (SELECT max(id) FROM outbox WHERE letter = ? AND milestone_id = ?)
            """, [.text(reason), .text(kind.rawValue), .integer(milestone.value)])
    }

    /// Ends a letter's wait, or puts it off to another attempt.
    static func settle(
        _ id: LetterID, _ state: LetterState, error: String?, next: Instant? = nil, at: Instant,
        _ session: SQLSession
    ) throws {
        try session.run(
            """
            UPDATE outbox SET since = CASE WHEN state = ? THEN since ELSE ? END, state = ?, error = ?,
                next_attempt = coalesce(?, next_attempt), lease = NULL, lease_until = NULL
            WHERE id = ?
            """,
            [
                .text(state.rawValue), SQLArgument(at), .text(state.rawValue), SQLArgument(error),
                SQLArgument(next?.milliseconds), .integer(id.value),
            ])
    }

    /// Has a letter wait anew, as one that was never tried.
    static func restart(_ id: LetterID, at: Instant, _ session: SQLSession) throws {
        try session.run(
            """
            UPDATE outbox SET since = CASE WHEN state = 'waiting' THEN since ELSE ? END, state = 'waiting',
                error = NULL, attempts = 0, next_attempt = ?, give_up_at = ?, lease = NULL, lease_until = NULL
            WHERE id = ?
            """,
            [
                SQLArgument(at), SQLArgument(at), SQLArgument(at.adding(seconds: patience)),
                .integer(id.value),
            ])
    }

    /// Where the letter goes: whoever it is to may have another address by now.
    static func setRecipient(_ recipient: LetterRecipient, of id: LetterID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE outbox SET name = ?, email = ?, customer_id = ?, account_id = ? WHERE id = ?",
            [
                .text(recipient.name), .text(recipient.email.text), SQLArgument(recipient.customer?.value),
                SQLArgument(recipient.account?.value), .integer(id.value),
            ])
    }

    static func waitingCount(_ session: SQLSession) throws -> Int {
        try session.first("SELECT count(*) FROM outbox WHERE state = 'waiting'") { $0.int(0) } ?? 0
    }

    static func failedCount(_ session: SQLSession) throws -> Int {
        try session.first("SELECT count(*) FROM outbox WHERE state = 'failed'") { $0.int(0) } ?? 0
    }

    /// What is wrong with the newest letter that waits after an attempt; nil where there is none.
    static func lastError(_ session: SQLSession) throws -> String? {
        try session.first(
            """
            SELECT error FROM outbox WHERE state = 'waiting' AND error IS NOT NULL ORDER BY id DESC LIMIT 1
            """
        ) { $0.text(0) }
    }
}
