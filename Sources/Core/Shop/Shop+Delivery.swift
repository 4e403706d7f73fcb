import Foundation

/// Giving letters to the mail server.
///
/// A letter goes through five steps, and between any two of them the program may end: it is leased, so that one process
/// at a time has it; its words and paper are made; its code, if it has one, is made and its hash written down; it is
/// given to the server; what the server said is written down. A process that ends in order gives the lease back. One that
/// is killed leaves it, and it runs out: the letter is tried again. Only one that ended after the server had the letter
/// and before its answer was written down leaves a letter that comes twice, under one Message-ID.
extension Shop {
    /// How long a process has a letter for itself, in seconds, beside what the server may take.
    private static let spareLease: Int64 = 30
    var leaseLength: Int64 { Int64(environment.mailPatience.letter) + Shop.spareLease }

    /// Gives the letters that are due to the mail server, one after the other. Any number of processes may do this at
    /// once.
    /// - Parameters:
    ///   - id: only this letter, due or not.
    ///   - most: how many at most.
    ///   - sender: who says when to end.
    /// - Returns: what became of each that was tried.
    /// - Throws: `mail` where mail is not set up, `storage`.
    @discardableResult
    package func deliver(_ id: LetterID? = nil, most: Int = .max, by sender: MailSender = MailSender()) throws
        -> [OutboxLetter]
    {
        try sender.writeDown(settleAccepted)
        var tried: [OutboxLetter] = []
        while tried.count < most, !sender.isEnding,
            let lease = try leaseLetter(id, besides: tried.map(\.id))
        {
            tried.append(try deliver(lease, by: sender))
        }
        return tried
    }

    /// - Returns: nil where none is due.
    func leaseLetter(_ id: LetterID?, besides tried: [LetterID] = []) throws -> LetterLease? {
        let token = UUID().uuidString
        // Most looks find nothing: they need not write. Where mail is not set up nothing is begun.
        let isDue = try reporting {
            try database.read { session in
                guard try nextLetter(id, session) != nil else { return false }
                _ = try mailServer(session)
                return true
            }
        }
        guard isDue else { return nil }
        return try reporting {
            try database.write { session in
                guard let found = try nextLetter(id, session), !tried.contains(found) else { return nil }
                try OutboxRows.completeMessageID(of: found, session)
                try OutboxRows.lease(
                    found, as: token, at: now, until: now.adding(seconds: leaseLength), session)
                return LetterLease(letter: try letter(found, session), token: token)
            }
        }
    }

    private func nextLetter(_ id: LetterID?, _ session: SQLSession) throws -> LetterID? {
        try OutboxRows.next(id, at: now, longestLease: leaseLength, session)
    }

    /// One attempt.
    func deliver(_ lease: LetterLease, by sender: MailSender = MailSender()) throws -> OutboxLetter {
        guard now < lease.letter.givenUpAt else {
            try settle(lease, .failed, error: "It was tried for five days.")
            return try letter(of: lease)
        }
        sender.take(lease)
        defer { sender.putDown() }
        do {
            guard let (message, server) = try written(lease) else {
                try giveBack(lease)
                return try letter(of: lease)
            }
            let transport = SMTPTransport(
                server: server, patience: environment.mailPatience,
                mayGo: { [self] in
                    // Where that cannot be read, the letter is rather sent than lost.
                    guard (try? isHeld(lease)) ?? true else { return false }
                    sender.handOver()
                    return true
                }, breaksOff: { sender.breaksOff })
            let line = try transport.send(message)
            defer { line.close() }
            try writeDownAccepted(lease, by: sender)
        } catch SMTPTransport.Left.notWanted {
            try giveBack(lease)
        } catch SMTPTransport.Left.brokenOff {
            try leave(lease, isHandedOver: sender.inHand?.isHandedOver == true)
        } catch let void as LetterVoid {
            try settle(lease, .cancelled, error: void.reason)
        } catch let problem as MailProblem {
            try note(problem, lease)
        } catch let problem as TemplateProblem {
            try putOff(lease, problem.sentence)
        } catch ShopError.storage(let problem) {
            throw ShopError.storage(problem)
        } catch let error as ShopError {
            // Its paper cannot be made, or a setting is spoilt: that may be mended.
            try putOff(lease, error.text(zone: zone).problem)
        }
        return try letter(of: lease)
    }

    /// The letter as it goes out, its code made and on record; nil where it is not ours any more.
    private func written(_ lease: LetterLease) throws -> (MailMessage, MailServer)? {
        let letter = lease.letter
        let (material, server, from, number) = try reporting {
            try database.read { session in
                let material = try self.material(of: letter, session)
                let settings = try settings(session)
                let server = try mailServer(session)
                guard let from = settings.mail.from else { throw MailProblem.notSetUp(.mailFrom) }
                return (
                    material, server, MailAddress(name: settings.shopName, email: from),
                    try material.paper.map { try found($0, session).number }
                )
            }
        }
        let paper = try material.paper.map { try clientPaper($0) }
        var values = material.values
        let isOurs = try held(lease) { session in
            if material.recipient != letter.recipient {
                try OutboxRows.setRecipient(material.recipient, of: letter.id, session)
            }
            guard let purpose = try codePurpose(of: letter.letter, material.recipient) else { return }
            let code = try OneTimeCodeRows.make(
                for: purpose, sentTo: material.recipient.email, at: now, session)
            values[.code] = code.text
            values[.validUntil] = PaperDate.moment(now.adding(seconds: purpose.lifetime), zone)
        }
        guard isOurs else { return nil }
        let words = try LetterTemplates(folder: mailFolder).template(letter.letter.kind).template
            .written(values)
        let message = MailMessage(
            from: from, to: MailAddress(name: material.recipient.name, email: material.recipient.email),
            subject: words.subject, messageID: letter.messageID, date: letter.at, text: words.text,
            html: words.html,
            attachment: paper.map { paper in
                MailMessage.File(
                    name: number.map(Shop.attachmentName) ?? "order.pdf", mediaType: "application/pdf",
                    content: paper)
            })
        return (message, server)
    }

    /// What the letter's code is for; nil for a letter without one.
    private func codePurpose(of letter: Letter, _ recipient: LetterRecipient) throws -> OneTimeCode.Purpose? {
        switch letter {
        case .registration: recipient.customer.map { .registration($0) }
        case .welcome: recipient.account.map { .welcome($0) }
        case .passwordReset: recipient.account.map { .passwordReset($0) }
        case .approvalRequest(let milestone): .approval(milestone)
        case .status, .digest, .clientCopy, .test: nil
        }
    }

    /// The order on paper as its client gets it.
    private func clientPaper(_ id: OrderID) throws -> Data {
        let (copy, imprint) = try reporting {
            try database.read { session in
                (
                    ClientCopy(try found(id, session), zone: zone),
                    try newImprint(DocumentRequest(.client, orders: [id]), withLogo: true, session)
                )
            }
        }
        return try documenting { () throws(DocumentError) in try ClientDocument.render([copy], imprint).data }
    }

    /// The server that is set, and who signs in there.
    /// - Throws: `ShopError.mail`.
    func mailServer(_ session: SQLSession) throws -> MailServer {
        let (mail, isDemo) = (try settings(session).mail, try isDemo(session))
        do throws(MailProblem) {
            if isDemo { throw .demo }
            guard let host = mail.server else { throw .notSetUp(.mailServer) }
            guard mail.from != nil else { throw .notSetUp(.mailFrom) }
            var signIn: MailServer.SignIn?
            if let user = mail.user {
                let kept = environment.mailPassword == nil ? try mailFolder.password() : nil
                guard let password = environment.mailPassword ?? kept else {
                    throw .noPassword(path: mailFolder.passwordPath)
                }
                signIn = MailServer.SignIn(user: user, password: password)
            }
            return try MailServer(
                host: host, port: mail.port, security: mail.security, signIn: signIn,
                authorities: mail.authorities)
        } catch {
            throw ShopError.mail(error)
        }
    }
}
