/// Who does something, where and how. Every operation of `Shop` takes one; only `Shop` makes them.
package struct Actor: Sendable, Hashable {
    package let account: Account
    package let terminal: String
    package let via: Via
    /// The badge that signed them in; nil where it was a password, or the command line.
    let badge: ContentHash?

    init(account: Account, terminal: String, via: Via, badge: ContentHash? = nil) {
        self.account = account
        self.terminal = terminal
        self.via = via
        self.badge = badge
    }

    package var isByBadge: Bool { badge != nil }

    /// The same person on the same terminal, by another way in.
    package func through(_ via: Via) -> Actor {
        Actor(account: account, terminal: terminal, via: via, badge: badge)
    }

    /// Why this person may not do that here; nil where they may.
    package func refusal(_ permission: Permission) -> ShopError? { refusal(permission, as: account.role) }

    package func may(_ permission: Permission) -> Bool { refusal(permission) == nil }

    /// As `refusal`, for the role that the account has now.
    func refusal(_ permission: Permission, as role: Role) -> ShopError? {
        guard role.permissions.contains(permission) else { return .notPermitted(permission) }
        return isByBadge && !Permission.ofBadges.contains(permission) ? .passwordNeeded(permission) : nil
    }
}
