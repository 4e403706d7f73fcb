/// Choosing a password with a code that was mailed: for who has forgotten theirs, and for who is new.
extension Shop {
    /// How long it is until a further code is mailed to somebody, in seconds.
    private static let codeRest: Int64 = 120

    /// Mails a code to whoever has an account with that address. What comes of it is the same, and takes the same time,
    /// where nobody has.
    /// - Throws: `badEmail`, `tooManyTries`.
    package func forgotPassword(email: String, terminal: String) throws {
        guard let address = EmailAddress(email) else { throw ShopError.badEmail(email) }
        try admit(SignInAttempt(.letter, name: email, origin: origin(of: terminal)))
        // Whatever comes of it is one line and one commit.
        try reporting {
            try database.write { session in
                let account = try AccountRows.account(emailKey: address.folded, session)
                let why = try whyNoCode(account, session)
                if let account, why == nil { try mailCode(.passwordReset, to: account, by: nil, session) }
                try audit(
                    .account,
                    words("asked for a code to choose another password") + (why.map { ": \($0)" } ?? ""),
                    by: AuditAuthor(account, on: terminal), session)
            }
        }
    }

    /// Mails a code to somebody with which they choose another password; the one they have works until then.
    /// - Throws: `notPermitted`, `notFound`, `accountDisabled`.
    package func sendPasswordCode(to id: AccountID, by actor: Actor) throws -> Account {
        try write(.changeAccounts, actor) { session in
            let account = try self.account(id, session)
            guard !account.isDisabled else { throw ShopError.accountDisabled(email: account.email) }
            let isNew = try account.role != .client && AccountRows.signedInAt(id, session) == nil
            try mailCode(isNew ? .welcome : .passwordReset, to: account, by: actor, session)
            try audit(
                .account, "sent \(account.name), \(account.email), a code to choose a password with",
                by: actor,
                session)
            return account
        }
    }

    /// Sets the password of whoever the code was mailed to, and signs them in.
    /// - Throws: `tooManyTries`; `account(.mistypedCode)`; `account(.wrongCode)`, the same for any code that does not count;
    ///   `password`.
    package func choosePassword(_ password: String, email: String, code typed: String, terminal: String)
        throws
        -> Actor
    {
        guard let code = OneTimeCode(typed: typed) else { throw ShopError.account(.mistypedCode) }
        let attempt = SignInAttempt(.code, name: email, origin: origin(of: terminal))
        try admit(attempt)
        let account = try reporting { try database.read { try holder(of: code, email, $0).account } }
        let hash = try newPassword(password, of: account)
        return try reporting {
            try database.write { session in
                // Somebody may have used it meanwhile.
                let (account, emailKey) = try holder(of: code, email, session)
                let version = try AccountRows.setNewPassword(hash, of: account.id, session)
                try OneTimeCodeRows.end(.passwordReset(account.id), session)
                try OneTimeCodeRows.end(.welcome(account.id), session)
                for proof in [SignInAttempt.Proof.code, .password, .letter] {
                    try SignInAttemptRows.remove(
                        SignInAttempt(proof, name: emailKey, origin: attempt.origin), session)
                }
                try AccountRows.setSignedIn(account.id, at: now, session)
                let actor = Actor(account: account, terminal: terminal, via: .key, passwordVersion: version)
                try audit(
                    .account, "chose a password with a mailed code", standingFor: account.id, by: actor,
                    session)
                try audit(.signIn, words("by mailed code"), by: actor, session)
                return actor
            }
        }
    }

    /// Why no code is mailed to whoever asked for one; nil where one is.
    private func whyNoCode(_ account: Account?, _ session: SQLSession) throws -> String? {
        guard let account else { return "no account of this shop" }
        if account.isDisabled { return "the account is disabled" }
        return try hasNewCode(account, session) ? "one was mailed just now" : nil
    }

    /// Whose code it is: sent to the address that was typed, which is still theirs.
    private func holder(of code: OneTimeCode, _ email: String, _ session: SQLSession) throws -> (
        account: Account, emailKey: String
    ) {
        guard let found = try OneTimeCodeRows.find(code, at: now, session),
            found.emailKey == EmailAddress.fold(email.trimmingWhitespace())
        else { throw ShopError.account(.wrongCode) }
        switch found.purpose {
        case .passwordReset(let id), .welcome(let id):
            guard let account = try AccountRows.account(id, session), !account.isDisabled,
                EmailAddress.fold(account.email) == found.emailKey
            else { throw ShopError.account(.wrongCode) }
            return (account, found.emailKey)
        default: throw ShopError.account(.wrongCode)
        }
    }

    /// Whether a code was mailed just now, or waits to be: nobody's mailbox is filled from a sign-in screen.
    private func hasNewCode(_ account: Account, _ session: SQLSession) throws -> Bool {
        let purpose = OneTimeCode.Purpose.passwordReset(account.id)
        let last = try OneTimeCodeRows.validUntil(
            purpose, emailKey: EmailAddress.fold(account.email), at: now, session)
        if let last, last > now.adding(seconds: purpose.lifetime - Shop.codeRest) { return true }
        return try OutboxRows.waiting(session).contains {
            $0.letter == .passwordReset && $0.recipient.account == account.id
        }
    }

    func mailCode(_ letter: Letter, to account: Account, by actor: Actor?, _ session: SQLSession) throws {
        guard let email = EmailAddress(account.email) else { throw ShopError.badEmail(account.email) }
        try OutboxRows.queue(
            letter, to: LetterRecipient(name: account.name, email: email, account: account.id), at: now,
            by: actor, session)
    }
}
