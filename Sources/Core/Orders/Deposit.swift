/// Where an order's deposit stands.
package enum Deposit: String, Sendable, CaseIterable {
    /// The shop asks for none.
    case none
    case awaited, received

    package var words: String {
        switch self {
        case .none: "no deposit"
        case .awaited: "awaited"
        case .received: "received"
        }
    }
}
