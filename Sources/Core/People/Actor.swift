/// Who does something, where and how. Every operation of `Shop` takes one; only `Shop` makes them.
package struct Actor: Sendable, Hashable {
    package let account: Account
    package let terminal: String
    package let via: Via
    /// The badge that signed them in; nil where it was a password, or the command line.
    let badge: ContentHash?
    /// Which of the account's passwords signed them in; nil where none did.
    let passwordVersion: Int64?
    /// Whether what they do is mailed to the customer, where the shop tells of such a step.
    package let tellsClient: Bool

    init(
        account: Account, terminal: String, via: Via, badge: ContentHash? = nil,
        passwordVersion: Int64? = nil, tellsClient: Bool = true
    ) {
        self.account = account
        self.terminal = terminal
        self.via = via
        self.badge = badge
        self.passwordVersion = passwordVersion
        self.tellsClient = tellsClient
    }

    package var isByBadge: Bool { badge != nil }

    /// The same person on the same terminal, by another way in.
    package func through(_ via: Via) -> Actor {
        Actor(
            account: account, terminal: terminal, via: via, badge: badge, passwordVersion: passwordVersion,
            tellsClient: tellsClient)
    }

    /// The same person, doing something that the customer is not told of.
    package var silently: Actor {
        Actor(
            account: account, terminal: terminal, via: via, badge: badge, passwordVersion: passwordVersion,
            tellsClient: false)
    }

    /// Why this person may not do that here; nil where they may.
    package func refusal(_ permission: Permission) -> ShopError? { refusal(permission, as: account.role) }

    package func may(_ permission: Permission) -> Bool { refusal(permission) == nil }

    /// As `refusal`, for the role that the account has now.
    func refusal(_ permission: Permission, as role: Role) -> ShopError? {
        let holders = permission.holders
        guard holders.roles.contains(role) else { return .notPermitted(permission) }
        return isByBadge && !holders.isByBadge ? .passwordNeeded(permission) : nil
    }
}
