/// Whether a customer can sign in and see their orders.
package enum ClientAccess: Sendable, Hashable {
    /// Nobody has invited them, or what they were sent counts no longer.
    case none
    /// A letter with a code is in the outbox.
    case letterWaiting
    /// They were sent a code that counts until then.
    case invited(until: Instant)
    case registered
    /// They have an account that was disabled.
    case disabled

    /// Until when the code counts that they were sent.
    package var until: Instant? { if case .invited(let until) = self { until } else { nil } }

    package var word: String {
        switch self {
        case .none: "none"
        case .letterWaiting: "letterWaiting"
        case .invited: "invited"
        case .registered: "registered"
        case .disabled: "disabled"
        }
    }
}
