/// How the way to the mail server is protected.
package enum MailSecurity: String, Sendable, CaseIterable {
    /// Begin in clear and go over to TLS before anything is said; usually port 587.
    case starttls
    /// TLS from the first byte; usually port 465.
    case tls
    /// Not at all: for a server on this machine alone.
    case none

    package var usualPort: Int {
        switch self {
        case .starttls: 587
        case .tls: 465
        case .none: 25
        }
    }
}
