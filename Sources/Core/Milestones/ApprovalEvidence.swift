/// What it rests on that a client has answered, where that was not only somebody's word.
package enum ApprovalEvidence: String, Sendable, CaseIterable {
    /// The client was signed in.
    case login
    /// Whoever answered had the code that was mailed to the client.
    case code
    /// The client told it to somebody who works in the shop, with the code.
    case telephone

    package var words: String {
        switch self {
        case .login: "signed in"
        case .code: "with the mailed code"
        case .telephone: "by telephone, with the mailed code"
        }
    }
}
