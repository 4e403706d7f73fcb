/// How an order gets back to its customer.
package enum Fulfilment: String, Sendable, CaseIterable {
    case pickup, delivery

    package var words: String {
        switch self {
        case .pickup: "pickup"
        case .delivery: "delivery"
        }
    }
}
