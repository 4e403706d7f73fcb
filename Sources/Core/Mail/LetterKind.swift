/// The kinds of letters; the raw value is the name of the kind's template and the word in the database.
package enum LetterKind: String, Sendable, CaseIterable {
    case registration, welcome, status, approvalRequest, passwordReset, digest, clientCopy, test

    package var words: String {
        switch self {
        case .registration: "registration"
        case .welcome: "welcome"
        case .status: "status"
        case .approvalRequest: "approval request"
        case .passwordReset: "password reset"
        case .digest: "digest"
        case .clientCopy: "client copy"
        case .test: "test"
        }
    }

    /// Whether it carries a one-time code.
    package var hasCode: Bool {
        switch self {
        case .registration, .welcome, .approvalRequest, .passwordReset: true
        case .status, .digest, .clientCopy, .test: false
        }
    }
}
