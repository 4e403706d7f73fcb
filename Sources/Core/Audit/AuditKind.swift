/// What a line of the audit trail is about.
package enum AuditKind: String, Sendable, CaseIterable {
    /// A step or change of an order, which is also in the order's own history.
    case order
    /// An order was deleted.
    case deletion
    case customer
    case signIn, signInRefused, signOut
    /// A connection over SSH that nobody is signed in to, or that was refused.
    case session
    /// Accounts, passwords and badges.
    case account
    case settings, catalogue
    case print, mail
    /// The shop as a whole: set up, exported, imported.
    case data

    package var words: String {
        switch self {
        case .order: "order"
        case .deletion: "deletion"
        case .customer: "customer"
        case .signIn: "sign-in"
        case .signInRefused: "refused sign-in"
        case .signOut: "sign-out"
        case .session: "session"
        case .account: "account"
        case .settings: "settings"
        case .catalogue: "catalogue"
        case .print: "print"
        case .mail: "mail"
        case .data: "data"
        }
    }
}
