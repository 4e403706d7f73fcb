/// What an account may do is decided by its role alone: see `Permission`.
package enum Role: String, Sendable, CaseIterable {
    case admin, staff, client
}

/// Someone who can sign in.
package struct Account: Sendable, Hashable {
    package let id: AccountID
    package let name: String
    /// Compared without regard to case.
    package let email: String
    package let role: Role
    package let isDisabled: Bool

    package init(id: AccountID, name: String, email: String, role: Role, isDisabled: Bool) {
        self.id = id
        self.name = name
        self.email = email
        self.role = role
        self.isDisabled = isDisabled
    }
}

/// Who does something, where and how. Every operation of `Shop` takes one; only `Shop` makes them.
package struct Actor: Sendable, Hashable {
    package let account: Account
    package let terminal: String
    package let via: Via

    init(account: Account, terminal: String, via: Via) {
        self.account = account
        self.terminal = terminal
        self.via = via
    }

    /// The same person on the same terminal, by another way in.
    package func through(_ via: Via) -> Actor { Actor(account: account, terminal: terminal, via: via) }
}
