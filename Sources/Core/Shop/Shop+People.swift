/// Setting up, and accounts.
extension Shop {
    /// Whether the shop has a name and someone who can sign in.
    package func isSetUp() throws -> Bool {
        try reporting { try database.read { try AccountRows.exist($0) } }
    }

    /// Refuses what `setUp` would refuse of these, so that a database is made only for what can be saved.
    /// - Throws: `missing`, `tooLong`, `badEmail`, `password`.
    package static func checkSetUp(shopName: String, adminName: String, email: String, password: String)
        throws
    {
        let shopName = try checkedName(shopName, field: "shop name")
        _ = try NewPerson.checked(name: adminName, email: email, password: password, shopName: shopName)
    }

    /// Makes the shop: its name, the usual milestones and choices, and the first admin.
    /// - Throws: `alreadySetUp`, `missing`, `tooLong`, `badEmail`, `password`.
    package func setUp(
        shopName: String, adminName: String, email: String, password: String, terminal: String,
        via: Via = .key
    ) throws -> Actor {
        let shopName = try checkedName(shopName, field: "shop name")
        let person = try NewPerson(
            name: adminName, email: email, password: password, shopName: shopName, environment: environment)
        return try reporting {
            try database.write { session in
                guard try !AccountRows.exist(session) else { throw ShopError.alreadySetUp }
                try SettingRows.set("shopName", shopName, session)
                try CatalogueRows.insertDefaults(session)
                let account = try insert(person, role: .admin, session)
                try AccountRows.setSignedIn(account.id, at: now, session)
                let actor = Actor(account: account, terminal: terminal, via: via, passwordVersion: 1)
                try audit(.data, "set up the shop: \(shopName)", by: actor, session)
                try audit(.account, account.auditWords, standingFor: account.id, by: actor, session)
                try audit(.signIn, Shop.signedInByPassword, by: actor, session)
                return actor
            }
        }
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

    /// The same with what those who look after accounts want to know: admins first, then staff, then clients.
    package func people(by actor: Actor) throws -> [Person] {
        try read(.seeAccounts, actor) { try AccountRows.people($0) }
    }

    /// - Parameter password: nil for one that nobody knows: then a letter with a code goes to them, with which they choose
    ///   their own.
    /// - Throws: `notPermitted`, `mayNotGrant` when a member of staff would make an admin, `missing`,
    ///   `tooLong`, `badEmail`, `emailTaken`, `password`.
    package func addAccount(name: String, email: String, role: Role, password: String?, by actor: Actor)
        throws
        -> Account
    {
        let person = try NewPerson(
            name: name, email: email, password: password, shopName: self.name(), environment: environment)
        return try write(.manageAccounts, actor) { session in
            try mayGrant(role, actor, session)
            guard try AccountRows.account(emailKey: person.email.folded, session) == nil else {
                throw ShopError.emailTaken(person.email.text)
            }
            let account = try insert(person, role: role, session)
            if role == .client,
                let known = try CustomerRows.customer(emailKey: person.email.folded, session)
            {
                _ = try ClientAccountRows.adopt(known, session)
            }
            try audit(.account, account.auditWords, standingFor: account.id, by: actor, session)
            if password == nil { try mailCode(.welcome, to: account, by: actor, session) }
            return account
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

extension Account {
    var auditWords: String { "added \(role.rawValue) \(name), \(email)" }
}
