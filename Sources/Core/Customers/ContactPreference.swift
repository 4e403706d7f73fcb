/// How a customer would rather be reached.
package enum ContactPreference: String, Sendable, CaseIterable {
    case email, phone, text

    package var words: String {
        switch self {
        case .email: "e-mail"
        case .phone: "telephone"
        case .text: "text message"
        }
    }
}
