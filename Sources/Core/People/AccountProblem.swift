/// Why an account stays as it is.
package enum AccountProblem: Error, Sendable, Hashable {
    /// Nobody could make another one.
    case lastAdmin(name: String)
    case ownAccount
    /// Roles are changed among those who work in the shop: what is a client's stays one.
    case clientRole(email: String)
    /// One's own password is changed by whoever knows it.
    case ownPassword
    case wrongPassword
    /// The new password is the old one.
    case samePassword
    /// What was typed is no code.
    case mistypedCode
    /// A code that never was, was used, is too old, or was sent to somebody else.
    case wrongCode
}
