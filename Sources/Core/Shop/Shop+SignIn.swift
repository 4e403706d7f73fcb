/// Signing in with a password, and how often that may be tried.
extension Shop {
    /// - Throws: `wrongSignIn`, the same and after the same time for a wrong password, an unknown address and a
    ///   disabled account; `tooManyTries`.
    package func signIn(email: String, password: String, terminal: String) throws -> Actor {
        let attempt = SignInAttempt(.password, name: email, origin: origin(of: terminal))
        try admit(attempt)
        let found = try reporting {
            try database.read { session -> (Account, PasswordHash, version: Int64)? in
                guard
                    let named = try AccountRows.account(
                        emailKey: EmailAddress.fold(email.trimmingWhitespace()), session),
                    let (account, version) = try AccountRows.standing(named.id, session),
                    let hash = try AccountRows.passwordHash(of: account.id, session)
                else { return nil }
                return (account, hash, version)
            }
        }
        guard let (account, hash, version) = found, !account.isDisabled else {
            _ = try? PasswordHash(password, cost: environment.passwordCost)
            throw try refusedSignIn(found?.0, terminal)
        }
        guard hash.matches(password) else { throw try refusedSignIn(account, terminal) }
        let renewed =
            hash.isOutdated(for: environment.passwordCost) ? try hashing(password, environment) : nil
        let actor = try reporting {
            try database.write { session in
                try signedIn(account.id, by: attempt, password: version, renewed, terminal, session)
            }
        }
        // Whoever ended in the middle of it left it to the next one.
        finishCustomerChangesOrLater()
        return actor
    }

    /// Signs in again who is signed in, on a screen that was locked or with a badge.
    /// - Throws: as `signIn`.
    package func signIn(again actor: Actor, password: String) throws -> Actor {
        // The address may have been changed since.
        let account = try reporting { try database.read { try AccountRows.account(actor.account.id, $0) } }
        return try signIn(
            email: (account ?? actor.account).email, password: password, terminal: actor.terminal)
    }

    /// After how many seconds without a key or scan the screen of somebody with that role is locked; nil is never.
    /// A setting that somebody spoilt locks as in a new shop.
    package func idleLock(of role: Role) throws -> Int64? {
        let settings = try reporting { try database.read { (try? self.settings($0)) ?? ShopSettings() } }
        let minutes = role == .client ? settings.clientLock : settings.staffLock
        return minutes == 0 ? nil : Int64(minutes) * 60
    }

    /// The account may have changed while its hash was tried.
    private func signedIn(
        _ id: AccountID, by attempt: SignInAttempt, password tried: Int64, _ renewed: PasswordHash?,
        _ terminal: String, _ session: SQLSession
    ) throws -> Actor {
        guard let (account, version) = try AccountRows.standing(id, session), !account.isDisabled,
            version == tried
        else { throw ShopError.wrongSignIn }
        if let renewed { try AccountRows.setPasswordHash(renewed, of: id, session) }
        try SignInAttemptRows.remove(attempt, session)
        try AccountRows.setSignedIn(id, at: now, session)
        let actor = Actor(account: account, terminal: terminal, via: .key, passwordVersion: version)
        try audit(
            .signIn, words(Shop.signedInByPassword), standingFor: renewed == nil ? nil : id, by: actor,
            session)
        return actor
    }

    static let signedInByPassword = "by password"

    /// The same with the host that it came from; a terminal of this machine says enough by its name.
    func words(_ what: String) -> String {
        environment.remoteHost.map { "\(what) from \($0)" } ?? what
    }

    /// What was typed is not kept: it may be a password in the wrong field.
    private func refusedSignIn(_ account: Account?, _ terminal: String) throws -> ShopError {
        let why =
            account.map { $0.isDisabled ? "the account is disabled" : "wrong password" }
            ?? "no account of this shop"
        try reporting {
            try database.write {
                try audit(.signInRefused, words(why), by: AuditAuthor(account, on: terminal), $0)
            }
        }
        return .wrongSignIn
    }

    /// Signs in whom an SSH key belongs to, as the host's admin has written down beside the key.
    /// - Parameters:
    ///   - request: what is asked, for the audit trail.
    ///   - via: `.key` where the program opens; a command is no visit, and leaves alone when they were here last.
    /// - Throws: `notFound`, `accountDisabled`.
    package func signIn(
        keyOf email: String, asking request: String, on terminal: String, via: Via
    ) throws -> Actor {
        let known = try commandLineActor(email: email, terminal: terminal).through(via)
        try reporting {
            try database.write { session in
                if via == .key { try AccountRows.setSignedIn(known.account.id, at: now, session) }
                try audit(.signIn, request, by: known, session)
            }
        }
        return known
    }

    /// Notes a session over SSH that nobody is signed in to, or that did not come to be.
    /// - Parameters:
    ///   - words: what became of it: `refused: …`.
    ///   - email: whose key it is, as the host's admin has written it down; nil where it is nobody's.
    package func noteSession(_ words: String, keyOf email: String?, on terminal: String) throws {
        try reporting {
            try database.write { session in
                let key = email.map { EmailAddress.fold($0.trimmingWhitespace()) }
                let account = try key.flatMap { try AccountRows.account(emailKey: $0, session) }
                try audit(
                    .session, words, by: AuditAuthor(account, on: terminal, via: .commandLine), session)
            }
        }
    }

    /// Notes that somebody has gone.
    /// - Parameter reason: such as "after 5 minutes without a key"; nil where they said so themselves.
    package func signOut(_ actor: Actor, because reason: String? = nil) throws {
        try reporting { try database.write { try audit(.signOut, reason ?? "", by: actor, $0) } }
    }

    /// Counts a try before it is looked at, so that many at once are counted too. Whoever it turns out right for takes
    /// it off the count by `SignInAttemptRows.remove`, in the transaction in which it does what it does.
    /// - Throws: `tooManyTries`, without having looked whether the name is known here.
    func admit(_ attempt: SignInAttempt) throws {
        // Those that are refused take no lock from those who work.
        _ = try reporting { try database.read { try refuseWhereTooMany(attempt, $0) } }
        let counts = try reporting { try database.write { try countTry(attempt, $0) } }
        let pause = SignInThrottle.pause(counts)
        if pause > 0 { environment.pause(pause) }
    }

    func countTry(_ attempt: SignInAttempt, _ session: SQLSession) throws -> SignInThrottle.Counts {
        let counts = try refuseWhereTooMany(attempt, session)
        try SignInAttemptRows.add(attempt, at: now, session)
        return counts
    }

    private func refuseWhereTooMany(_ attempt: SignInAttempt, _ session: SQLSession) throws
        -> SignInThrottle.Counts
    {
        let counts = try SignInAttemptRows.counts(attempt, at: now, session)
        if let until = SignInThrottle.refusal(counts) { throw ShopError.tooManyTries(until: until) }
        return counts
    }

    /// Where a try comes from: the terminal, or the host over SSH, whose terminals are new with each connection.
    func origin(of terminal: String) -> String {
        environment.remoteHost.map { "host \($0)" } ?? "terminal \(terminal)"
    }
}
