/// Changing accounts that are there.
extension Shop {
    /// Lets somebody in no longer, at once, or in again.
    /// - Throws: `notPermitted`, `notFound`, `account` for the last admin and for one's own account.
    package func setDisabled(_ isDisabled: Bool, _ id: AccountID, by actor: Actor) throws -> Account {
        try write(.changeAccounts, actor) { session in
            let account = try self.account(id, session)
            guard account.isDisabled != isDisabled else { return account }
            if isDisabled {
                guard id != actor.account.id else { throw ShopError.account(.ownAccount) }
                try keepAnAdmin(account, session)
            }
            try AccountRows.setDisabled(isDisabled, id, session)
            try audit(
                .account, "\(isDisabled ? "disabled" : "let in again") \(account.name), \(account.email)",
                standingFor: id, by: actor, session)
            return try self.account(id, session)
        }
    }

    /// Makes an admin of a member of staff, or the other way round; it counts at once.
    /// - Throws: `notPermitted`, `notFound`, `account` for the last admin and for clients.
    package func setRole(_ role: Role, of id: AccountID, by actor: Actor) throws -> Account {
        try write(.changeAccounts, actor) { session in
            let account = try self.account(id, session)
            guard account.role != role else { return account }
            guard account.role != .client, role != .client else {
                throw ShopError.account(.clientRole(email: account.email))
            }
            if account.role == .admin { try keepAnAdmin(account, session) }
            try AccountRows.setRole(role, of: id, session)
            try audit(
                .account, "made \(account.name), \(account.email), \(role.rawValue)", standingFor: id,
                by: actor,
                session)
            return try self.account(id, session)
        }
    }

    /// Gives somebody another password; what is open under the one before is at its end. One's own is changed by
    /// `changePassword`, but on the command line, where whoever acts may read and write the database anyway.
    /// - Throws: `notPermitted`, `notFound`, `password`, `account`.
    package func setPassword(_ password: String, of id: AccountID, by actor: Actor) throws -> Account {
        let isOwn = id == actor.account.id
        let right = isOwn ? Permission.changeOwnPassword : .changeAccounts
        let account = try read(right, actor) { try self.account(id, $0) }
        guard !isOwn || actor.via == .commandLine else { throw ShopError.account(.ownPassword) }
        let hash = try newPassword(password, of: account)
        return try write(right, actor) { session in
            _ = try AccountRows.setNewPassword(hash, of: id, session)
            try audit(
                .account, "gave \(account.name), \(account.email), another password", standingFor: id,
                by: actor,
                session)
            return try self.account(id, session)
        }
    }

    /// Changes one's own password; what else is open under the old one is at its end.
    /// - Returns: the same person, signed in with the new one.
    /// - Throws: `passwordNeeded`, `tooManyTries`, `password`, `account` for a wrong old password.
    package func changePassword(from old: String, to new: String, by actor: Actor) throws -> Actor {
        let account = try read(.changeOwnPassword, actor) { try self.account(actor.account.id, $0) }
        let hash = try read(.changeOwnPassword, actor) { try AccountRows.passwordHash(of: account.id, $0) }
        let attempt = SignInAttempt(.password, name: account.email, origin: origin(of: actor.terminal))
        try admit(attempt)
        guard let hash, hash.matches(old) else { throw ShopError.account(.wrongPassword) }
        guard new != old else { throw ShopError.account(.samePassword) }
        let renewed = try newPassword(new, of: account)
        return try write(.changeOwnPassword, actor) { session in
            try SignInAttemptRows.remove(attempt, session)
            let version = try AccountRows.setNewPassword(renewed, of: account.id, session)
            try audit(
                .account, "changed their own password", standingFor: account.id, by: actor, session)
            return Actor(
                account: account, terminal: actor.terminal, via: actor.via, passwordVersion: version)
        }
    }

    /// Somebody's next password, checked and hashed.
    func newPassword(_ password: String, of account: Account) throws -> PasswordHash {
        try checkPassword(password, apartFrom: [account.name, account.email, name()])
        return try hashing(password, environment)
    }

    /// - Throws: `mayNotGrant` where somebody other than an admin would make one.
    func mayGrant(_ role: Role, _ actor: Actor, _ session: SQLSession) throws {
        let own = try account(actor.account.id, session)
        if role == .admin && own.role != .admin { throw ShopError.mayNotGrant(role) }
    }

    func account(_ id: AccountID, _ session: SQLSession) throws -> Account {
        guard let account = try AccountRows.account(id, session) else {
            throw ShopError.notFound(.account, named: "\(id.value)")
        }
        return account
    }

    private func keepAnAdmin(_ account: Account, _ session: SQLSession) throws {
        if account.role == .admin, !account.isDisabled, try AccountRows.activeAdmins(session) == 1 {
            throw ShopError.account(.lastAdmin(name: account.name))
        }
    }
}
