/// What a shop has set about mail, checked. How they fit together is looked at when mail is sent.
package struct MailSettings: Sendable, Hashable {
    /// In minutes: how long a letter about a step done on a screen waits, so that undoing it keeps it back.
    package static let delays = 0...60
    package static let hours = 0...23
    package static let longestAccess = 300
    /// For `digestHour`: no digest.
    package static let off = "off"

    package var server: MailHost?
    /// Nil is the usual one of the security.
    package var port: Int?
    package var security = MailSecurity.starttls
    package var user: String?
    package var from: EmailAddress?
    /// The path of a PEM file; nil for the system's own authorities.
    package var authorities: String?
    /// How clients reach the program, as letters say it.
    package var access: String?
    /// Whether a letter about a step has the order on paper with it.
    package var attaches = false
    /// In `delays`.
    package private(set) var delay = 2
    /// In `hours`; nil for no digest.
    package private(set) var digestHour: Int? = 7

    package init() {}

    init(_ row: (ShopSettings.Key) -> String?) throws(SettingsProblem) {
        if let text = row(.mailServer) {
            guard let host = MailHost(text) else { throw .badMailServer(text) }
            server = host
        }
        if let text = row(.mailPort) {
            guard let port = UInt16(text), port > 0 else { throw .badMailPort(text) }
            self.port = Int(port)
        }
        if let text = row(.mailSecurity) {
            guard let security = MailSecurity(rawValue: text.lowercased()) else {
                throw .unknownMailSecurity(text)
            }
            self.security = security
        }
        user = row(.mailUser)
        if let text = row(.mailFrom) {
            guard let address = EmailAddress(text) else { throw .badMailFrom(text) }
            from = address
        }
        authorities = row(.mailCA)
        if let text = row(.mailAccess) {
            guard text.count <= MailSettings.longestAccess else { throw .mailAccessTooLong }
            access = text
        }
        if let text = row(.mailAttach) {
            guard let flag = ["yes": true, "no": false][text.lowercased()] else { throw .badMailAttach(text) }
            attaches = flag
        }
        if let text = row(.mailDelay) {
            guard let minutes = Int(text), MailSettings.delays.contains(minutes) else {
                throw .badMailDelay(text)
            }
            delay = minutes
        }
        if let text = row(.digestHour) {
            if text.lowercased() == MailSettings.off {
                digestHour = nil
            } else {
                guard let hour = Int(text), MailSettings.hours.contains(hour) else {
                    throw .badDigestHour(text)
                }
                digestHour = hour
            }
        }
    }

    /// `init(_:)` turned round.
    var values: [ShopSettings.Key: String?] {
        [
            .mailServer: server?.text, .mailPort: port.map { String($0) }, .mailSecurity: security.rawValue,
            .mailUser: user, .mailFrom: from?.text, .mailCA: authorities, .mailAccess: access,
            .mailAttach: attaches ? "yes" : "no", .mailDelay: String(delay),
            .digestHour: digestHour.map { String($0) } ?? MailSettings.off,
        ]
    }

    /// What is missing before anything can be mailed.
    package var missing: ShopSettings.Key? { server == nil ? .mailServer : from == nil ? .mailFrom : nil }
}
