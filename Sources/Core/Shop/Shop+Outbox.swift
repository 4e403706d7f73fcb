/// Looking at the outbox, and changing what is in it.
extension Shop {
    /// The newest letters, newest first; all that wait are there in any case.
    package func outbox(limit: Int = 200, by actor: Actor) throws -> [OutboxLetter] {
        try read(.seeOutbox, actor) { session in
            let newest = try OutboxRows.newest(limit: limit, session)
            let oldest = newest.last?.id
            let waiting = try OutboxRows.waiting(session).filter { letter in
                oldest.map { letter.id < $0 } ?? true
            }
            return newest + waiting.sorted { $0.id > $1.id }
        }
    }

    package func letter(_ id: LetterID, by actor: Actor) throws -> OutboxLetter {
        try read(.seeOutbox, actor) { try letter(id, $0) }
    }

    /// What the top line says of mail.
    package func outboxSummary(by actor: Actor) throws -> OutboxSummary {
        try read(.seeOutbox, actor) { session in
            OutboxSummary(
                waiting: try OutboxRows.waitingCount(session), failed: try OutboxRows.failedCount(session),
                error: try OutboxRows.lastError(session), problem: try mailProblem(session))
        }
    }

    /// Sends a letter again, from the first attempt on. One that the mail server has accepted goes out anew, as a letter
    /// of its own.
    /// - Returns: the letter that is sent.
    /// - Throws: `mail(.demo)`, `mail(.beingSent)`.
    package func resendLetter(_ id: LetterID, by actor: Actor) throws -> OutboxLetter {
        try write(.changeOutbox, actor) { session in
            if try isDemo(session) { throw ShopError.mail(.demo) }
            let old = try free(id, session)
            try audit(
                .mail, "sent again: \(old.title) to \(old.recipient.email.text)", of: old.order, by: actor,
                session)
            guard old.state == .accepted else {
                try OutboxRows.restart(id, at: now, session)
                return try letter(id, session)
            }
            let new = try OutboxRows.queue(
                old.letter, to: old.recipient, order: old.order, at: now, by: actor, session)
            return try letter(new, session)
        }
    }

    /// - Throws: `mail(.tooLate)` where it was accepted or is cancelled already, `mail(.beingSent)`.
    @discardableResult
    package func cancelLetter(_ id: LetterID, by actor: Actor) throws -> OutboxLetter {
        try write(.changeOutbox, actor) { session in
            let old = try free(id, session)
            guard old.state == .waiting || old.state == .failed else {
                throw ShopError.mail(.tooLate(id, old.state))
            }
            try audit(
                .mail, "cancelled: \(old.title) to \(old.recipient.email.text)", of: old.order, by: actor,
                session)
            try OutboxRows.settle(
                id, .cancelled, error: "Cancelled by \(SafeText.visible(actor.account.name)).", at: now,
                session)
            return try letter(id, session)
        }
    }

    /// Puts a test into the outbox.
    /// - Throws: `mail(.badAddress)`, `mail(.demo)`, `mail(.notSetUp)`.
    package func queueTestLetter(to address: String, by actor: Actor) throws -> OutboxLetter {
        guard let email = EmailAddress(address) else { throw ShopError.mail(.badAddress(address)) }
        return try write(.changeOutbox, actor) { session in
            _ = try mailServer(session)
            let id = try OutboxRows.queue(
                .test, to: LetterRecipient(name: "", email: email), at: now, by: actor, session)
            return try letter(id, session)
        }
    }

    /// Mails the customer of an order the order on paper.
    /// - Throws: `mail(.noAddress)`.
    package func mailClientCopy(of order: OrderID, by actor: Actor) throws -> OutboxLetter {
        try write(.printDocuments, actor) { session in
            let customer = try found(order, session).customer
            guard let recipient = LetterRecipient(customer) else {
                throw ShopError.mail(.noAddress(customer: customer.name))
            }
            let id = try OutboxRows.queue(
                .clientCopy, to: recipient, order: order, at: now, by: actor, session)
            return try letter(id, session)
        }
    }

    /// Keeps the mail server's password in a file beside the database, for its owner alone; nil takes it away.
    package func setMailPassword(_ password: String?, by actor: Actor) throws {
        try read(.changeSettings, actor) { _ in }
        do throws(MailProblem) { try mailFolder.setPassword(password) } catch { throw ShopError.mail(error) }
        let what = password == nil ? "took away" : "gave"
        try write(.changeSettings, actor) {
            try audit(.settings, "\(what) the mail server's password", by: actor, $0)
        }
    }

    /// What is wrong with the shop's own templates.
    package func templateProblems(by actor: Actor) throws -> [TemplateProblem] {
        try read(.seeOutbox, actor) { _ in }
        return LetterTemplates(folder: mailFolder).problems()
    }

    /// Where the shop's own templates are looked for.
    package var templateFolder: String { mailFolder.path }

    // MARK: Parts

    var mailFolder: MailFolder { MailFolder(database: database.path) }

    /// Whether this is a demo, from which nothing is mailed.
    func isDemo(_ session: SQLSession) throws -> Bool {
        try SettingRows.value(OutboxRows.demoMark, session) != nil
    }

    /// Why nothing can be mailed; nil where it can.
    func mailProblem(_ session: SQLSession) throws -> MailProblem? {
        do {
            _ = try mailServer(session)
            return nil
        } catch ShopError.mail(let problem) {
            return problem
        }
    }

    /// What becomes of a letter that is put into the outbox now.
    package func mailOutlook() throws -> MailOutlook {
        try reporting { try database.read { MailOutlook(try mailProblem($0)) } }
    }

    func letter(_ id: LetterID, _ session: SQLSession) throws -> OutboxLetter {
        guard let letter = try OutboxRows.letter(id, session) else {
            throw ShopError.mail(.noSuchLetter(id))
        }
        return letter
    }

    /// A letter that nobody is sending.
    private func free(_ id: LetterID, _ session: SQLSession) throws -> OutboxLetter {
        let letter = try letter(id, session)
        if let until = letter.leasedUntil, until >= now, until <= OutboxRows.furthest(leaseLength, now) {
            throw ShopError.mail(.beingSent(id))
        }
        return letter
    }
}
