/// What becomes of a letter.
extension OutboxRows {
    /// The letter that is to be sent next and that nobody has; nil where none is due.
    /// - Parameter id: only this one, due or not.
    static func next(_ id: LetterID?, at: Instant, _ session: SQLSession) throws -> LetterID? {
        try session.first(
            """
            SELECT id FROM outbox
            WHERE state = 'waiting' AND (lease IS NULL OR lease_until < ?) AND (next_attempt <= ? OR id = ?)
                AND (? IS NULL OR id = ?)
            ORDER BY next_attempt, id LIMIT 1
            """,
            [
                SQLArgument(at), SQLArgument(at), SQLArgument(id?.value), SQLArgument(id?.value),
                SQLArgument(id?.value),
            ]
        ) { LetterID($0.integer(0)) }
    }

    /// Takes a letter: until `until` nobody else will.
    static func lease(
        _ id: LetterID, as lease: String, until: Instant, _ session: SQLSession
    ) throws {
        try session.run(
            "UPDATE outbox SET lease = ?, lease_until = ?, attempts = attempts + 1 WHERE id = ?",
            [.text(lease), SQLArgument(until), .integer(id.value)])
    }

    static func holds(_ lease: String, _ id: LetterID, _ session: SQLSession) throws -> Bool {
        try session.first(
            "SELECT 1 FROM outbox WHERE id = ? AND lease = ?", [.integer(id.value), .text(lease)]
        ) { _ in true } ?? false
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
                error = NULL, attempts = 0, next_attempt = ?, give_up_at = ?
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

    /// The letters about a step that still wait and that nobody is sending.
    static func waiting(
        _ kind: LetterKind, about milestone: MilestoneID, at: Instant, _ session: SQLSession
    ) throws -> [LetterID] {
        try session.all(
            """
            SELECT id FROM outbox WHERE state = 'waiting' AND letter = ? AND milestone_id = ?
                AND (lease IS NULL OR lease_until < ?)
            ORDER BY id
            """, [.text(kind.rawValue), .integer(milestone.value), SQLArgument(at)]
        ) { LetterID($0.integer(0)) }
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
