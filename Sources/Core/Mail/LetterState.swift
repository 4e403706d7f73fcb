/// How far a letter has come.
package enum LetterState: String, Sendable, CaseIterable {
    /// It is to be sent, now or at its next attempt.
    case waiting
    /// The mail server has accepted it. Whether it was delivered, nobody here knows.
    case accepted
    /// The mail server refused it for good, or would not take it for five days. It can be sent again.
    case failed
    case cancelled

    package var words: String {
        switch self {
        case .waiting: "waiting"
        case .accepted: "accepted by the mail server"
        case .failed: "not sent"
        case .cancelled: "cancelled"
        }
    }
}
