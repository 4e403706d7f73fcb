/// Setting up, signing in, accounts.
extension Shop {
    package static let shortestPassword = 8

    /// Whether the shop has a name and someone who can sign in.
    package func isSetUp() throws -> Bool {
        try reporting { try database.read { try AccountRows.exist($0) } }
    }

    /// Refuses what `setUp` would refuse of these, so that a database is made only for what can be saved.
    /// - Throws: `missing`, `tooLong`, `badEmail`, `password`.
    package static func checkSetUp(shopName: String, adminName: String, email: String, password: String)
        throws
    {
        _ = try checkedName(shopName, field: "shop name")
        _ = try NewPerson.checked(name: adminName, email: email, password: password)
    }

    /// Makes the shop: its name, the usual milestones and choices, and the first admin.
    /// - Throws: `alreadySetUp`, `missing`, `tooLong`, `badEmail`, `password`.
    package func setUp(
        shopName: String, adminName: String, email: String, password: String, terminal: String,
        via: Via = .key
    ) throws -> Actor {
        let shopName = try checkedName(shopName, field: "shop name")
        let person = try NewPerson(
            name: adminName, email: email, password: password, environment: environment)
        return try reporting {
            try database.write { session in
                guard try !AccountRows.exist(session) else { throw ShopError.alreadySetUp }
                try SettingRows.set("shopName", shopName, session)
                try CatalogueRows.insertDefaults(session)
                let account = try insert(person, role: .admin, session)
                return Actor(account: account, terminal: terminal, via: via)
            }
        }
    }

    /// - Throws: `wrongSignIn`, the same and after the same time for a wrong password, an unknown address
    ///   and a disabled account.
    package func signIn(email: String, password: String, terminal: String) throws -> Actor {
        let found = try reporting {
            try database.read { session -> (Account, PasswordHash)? in
                guard
                    let account = try AccountRows.account(
                        emailKey: EmailAddress.fold(email.trimmingWhitespace()), session),
                    let hash = try AccountRows.passwordHash(of: account.id, session)
                else { return nil }
                return (account, hash)
            }
        }
        guard let (account, hash) = found, !account.isDisabled else {
            _ = try? PasswordHash(password, cost: environment.passwordCost)
            throw ShopError.wrongSignIn
        }
        guard hash.matches(password) else { throw ShopError.wrongSignIn }
        // Whoever ended in the middle of it left it to the next one.
        finishCustomerChangesOrLater()
        if hash.isOutdated(for: environment.passwordCost) {
            let renewed = try hashing(password, environment)
            try reporting {
                try database.write { try AccountRows.setPasswordHash(renewed, of: account.id, $0) }
            }
        }
        return Actor(account: account, terminal: terminal, via: .key)
    }

    /// Who acts on the command line: the account with that address, or the shop's only one.
    /// Whoever can read the database file may name anyone in it.
    /// - Throws: `notSetUp`, `notFound`, `accountDisabled`, `whoActs`.
    package func commandLineActor(email: String?, terminal: String) throws -> Actor {
        try reporting {
            try database.read { session in
                let staff = try AccountRows.activeStaff(session)
                if let email {
                    guard
                        let account = try AccountRows.account(
                            emailKey: EmailAddress.fold(email.trimmingWhitespace()), session)
                    else { throw ShopError.notFound(.account, named: email) }
                    guard !account.isDisabled else { throw ShopError.accountDisabled(email: account.email) }
                    return Actor(account: account, terminal: terminal, via: .commandLine)
                }
                guard let only = staff.first else { throw ShopError.notSetUp }
                guard staff.count == 1 else { throw ShopError.whoActs(staff: staff.map(\.email)) }
                return Actor(account: only, terminal: terminal, via: .commandLine)
            }
        }
    }

    /// Everyone who has an account, by name.
    package func accounts(by actor: Actor) throws -> [Account] {
        try read(.seeAccounts, actor) { try AccountRows.all($0) }
    }

    /// - Throws: `notPermitted`, `mayNotGrant` when a member of staff would make an admin, `missing`,
    ///   `tooLong`, `badEmail`, `emailTaken`, `password`.
    package func addAccount(name: String, email: String, role: Role, password: String, by actor: Actor) throws
        -> Account
    {
        let person = try NewPerson(name: name, email: email, password: password, environment: environment)
        return try write(.manageAccounts, actor) { session in
            let now = try AccountRows.account(actor.account.id, session)
            if role == .admin && now?.role != .admin { throw ShopError.mayNotGrant(role) }
            guard try AccountRows.account(emailKey: person.email.folded, session) == nil else {
                throw ShopError.emailTaken(person.email.text)
            }
            return try insert(person, role: role, session)
        }
    }

    private func insert(_ person: NewPerson, role: Role, _ session: SQLSession) throws -> Account {
        let id = try AccountRows.insert(
            name: person.name, email: person.email.text, emailKey: person.email.folded, role: role,
            hash: person.hash, at: now, session)
        return Account(
            id: id, name: person.name, email: person.email.text, role: role, isDisabled: false)
    }
}

/// Someone about to get an account, checked, the password already hashed: hashing takes long, and nothing
/// slow happens inside a transaction.
private struct NewPerson {
    let name: String
    let email: EmailAddress
    let hash: PasswordHash

    init(name: String, email: String, password: String, environment: ShopEnvironment) throws {
        (self.name, self.email) = try NewPerson.checked(name: name, email: email, password: password)
        hash = try hashing(password, environment)
    }

    static func checked(name: String, email: String, password: String) throws -> (String, EmailAddress) {
        let name = try checkedName(name, field: "name")
        guard let address = EmailAddress(email) else { throw ShopError.badEmail(email) }
        guard password.count >= Shop.shortestPassword else {
            throw ShopError.password(.tooShort(least: Shop.shortestPassword))
        }
        return (name, address)
    }
}

private func hashing(_ password: String, _ environment: ShopEnvironment) throws -> PasswordHash {
    do throws(PasswordProblem) {
        return try PasswordHash(password, cost: environment.passwordCost)
    } catch {
        throw ShopError.password(error)
    }
}

/// `text` without the space around it.
private func checkedName(_ text: String, field: String) throws -> String {
    let longest = 200
    let name = text.trimmingWhitespace()
    guard !name.isEmpty else { throw ShopError.missing(field: field) }
    guard name.count <= longest else { throw ShopError.tooLong(field: field, most: longest) }
    return name
}
