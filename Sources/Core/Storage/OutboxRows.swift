import CSodium

/// The outbox: letters, put there by the change that causes them.
enum OutboxRows {
    /// For how long a letter is tried, in seconds.
    static let patience: Int64 = 5 * 24 * 60 * 60
    /// The setting that a demo has: nothing is mailed from it.
    static let demoMark = "isDemo"
    /// The setting with the last day on which it was looked whether there is something for a digest.
    static let digestMark = "lastDigest"

    /// Puts a letter into the outbox, in the caller's transaction: it is sent if that is committed, and not otherwise.
    ///
    ///     try OutboxRows.queue(.passwordReset, to: recipient, at: now, by: nil, session)
    ///
    /// - Parameters:
    ///   - order: the one that it is about.
    ///   - delay: how long nobody sends it, in seconds.
    ///   - actor: nil where nobody is signed in.
    @discardableResult
    static func queue(
        _ letter: Letter, to recipient: LetterRecipient, order: OrderID? = nil, after delay: Int64 = 0,
        at now: Instant, by actor: Actor?, _ session: SQLSession
    ) throws -> LetterID {
        let due = now.adding(seconds: delay)
        return LetterID(
            try session.insert(
                """
                INSERT INTO outbox (letter, milestone_id, day, order_id, customer_id, account_id, name, email,
                    message_id, next_attempt, give_up_at, since, at, by_account_id, by_name, via, terminal)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                """,
                [
                    .text(letter.kind.rawValue), SQLArgument(letter.milestone?.value),
                    SQLArgument(letter.day.map(DueColumn.number)), SQLArgument(order?.value),
                    SQLArgument(recipient.customer?.value), SQLArgument(recipient.account?.value),
                    .text(recipient.name), .text(recipient.email.text), .text(try newMessageID(session)),
                    SQLArgument(due), SQLArgument(due.adding(seconds: patience)), SQLArgument(now),
                    SQLArgument(now), SQLArgument(actor?.account.id.value), .text(actor?.account.name ?? ""),
                    SQLArgument(actor?.via.rawValue), SQLArgument(actor?.terminal),
                ]))
    }

    /// 128 random bits at the shop's domain.
    private static func newMessageID(_ session: SQLSession) throws -> String {
        let letters = (0..<4).map { _ in String(randombytes_random(), radix: 36) }.joined(separator: ".")
        return "<\(letters)@\(try domain(session) ?? noDomain)>"
    }

    /// Stands in the place of a domain while mail is not set up; no letter leaves with it.
    private static let noDomain = "opts.invalid"

    /// That of the address that letters come from; where it is not in ASCII, the mail server's name.
    private static func domain(_ session: SQLSession) throws -> String? {
        let from = try SettingRows.value(ShopSettings.Key.mailFrom.rawValue, session).flatMap {
            EmailAddress($0)
        }
        guard let own = from?.text.split(separator: "@").last.map(String.init) else { return nil }
        if own.utf8.allSatisfy({ $0 < 0x80 }) { return own }
        let server = try SettingRows.value(ShopSettings.Key.mailServer.rawValue, session)
        return server.flatMap { MailHost($0)?.text }.flatMap { $0.contains(":") ? nil : $0 }
    }

    /// Gives a letter that is sent for the first time, and was written before mail was set up, the shop's domain.
    static func completeMessageID(of id: LetterID, _ session: SQLSession) throws {
        guard let domain = try domain(session) else { return }
        try session.run(
            "UPDATE outbox SET message_id = replace(message_id, ?, ?) WHERE id = ? AND attempts = 0",
            [.text("@\(noDomain)>"), .text("@\(domain)>"), .integer(id.value)])
    }

    private static let select = """
        SELECT id, letter, milestone_id, day, order_id, customer_id, account_id, name, email, message_id, state,
            attempts, next_attempt, error, since, at, by_name, give_up_at, lease_until,
            coalesce((SELECT o.number FROM orders o WHERE o.id = outbox.order_id),
                (SELECT t.number FROM tombstones t WHERE t.order_id = outbox.order_id))
        FROM outbox
        """

    private static func map(_ row: SQLRow) throws -> OutboxLetter {
        guard
            let letter = Letter(
                try row.word(1), milestone: row.optionalInteger(2).map { MilestoneID($0) },
                day: row.optionalInteger(3).flatMap(DueColumn.day)),
            let email = EmailAddress(row.text(8))
        else { throw RowProblem(column: 1) }
        return OutboxLetter(
            id: LetterID(row.integer(0)), letter: letter,
            recipient: LetterRecipient(
                name: row.text(7), email: email, customer: row.optionalInteger(5).map { CustomerID($0) },
                account: row.optionalInteger(6).map { AccountID($0) }),
            order: row.optionalInteger(4).map { OrderID($0) },
            number: row.optionalText(19).map { OrderNumber($0) }, messageID: row.text(9),
            state: try row.word(10),
            attempts: row.int(11), nextAttempt: row.instant(12), givenUpAt: row.instant(17),
            leasedUntil: row.optionalInteger(18).map { Instant(milliseconds: $0) },
            error: row.optionalText(13), since: row.instant(14), at: row.instant(15), by: row.text(16))
    }

    static func letter(_ id: LetterID, _ session: SQLSession) throws -> OutboxLetter? {
        try session.first("\(select) WHERE id = ?", [.integer(id.value)], map)
    }

    /// The newest letters, newest first.
    static func newest(limit: Int, _ session: SQLSession) throws -> [OutboxLetter] {
        try session.all("\(select) ORDER BY id DESC LIMIT ?", [.integer(Int64(limit))], map)
    }

    /// Letters that wait, the next one to be sent first.
    static func waiting(_ session: SQLSession) throws -> [OutboxLetter] {
        try session.all("\(select) WHERE state = 'waiting' ORDER BY next_attempt, id", [], map)
    }
}
