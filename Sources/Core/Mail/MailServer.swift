/// Whom mail is given to, and how the way there is protected.
struct MailServer: Sendable, Hashable {
    struct SignIn: Sendable, Hashable {
        let user: String
        let password: String
    }

    let host: MailHost
    let port: Int
    let security: MailSecurity
    let signIn: SignIn?
    /// The certificates of those whose word counts, as a PEM file; nil for the system's own.
    let authorities: String?

    /// - Throws: `unprotected` where anybody on the way could read what is sent.
    init(host: MailHost, port: Int? = nil, security: MailSecurity, signIn: SignIn?, authorities: String?)
        throws(MailProblem)
    {
        guard security != .none || host.isLoopback else { throw .unprotected(host: host.text) }
        self.host = host
        self.port = port ?? security.usualPort
        self.security = security
        self.signIn = signIn
        self.authorities = authorities
    }

    var url: String { "\(security == .tls ? "smtps" : "smtp")://\(host.authority):\(port)" }
}
