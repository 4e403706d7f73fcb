/// Whose doing a line of the audit trail is.
struct AuditAuthor: Sendable, Hashable {
    /// Nil where nobody was signed in.
    let account: AccountID?
    /// Empty where it is nobody's.
    let name: String
    let terminal: String
    /// Nil for what the program does by itself.
    let via: Via?

    init(account: AccountID?, name: String, terminal: String, via: Via?) {
        self.account = account
        self.name = name
        self.terminal = terminal
        self.via = via
    }

    /// What the program does by itself.
    static let nobody = AuditAuthor(account: nil, name: "", terminal: "", via: nil)

    init(_ actor: Actor) {
        self.init(
            account: actor.account.id, name: actor.account.name, terminal: actor.terminal, via: actor.via)
    }

    /// Somebody who is not signed in, or not yet.
    init(_ account: Account?, on terminal: String, via: Via = .key) {
        self.init(account: account?.id, name: account?.name ?? "", terminal: terminal, via: via)
    }
}
