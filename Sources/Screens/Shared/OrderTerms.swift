import Core

/// What was agreed for an order beside its date: sidemark, deposit, pickup or delivery.
struct OrderTerms: Sendable, Equatable {
    /// Safe to show; only what there is.
    let words: [String]

    init(_ order: Order) {
        words = [
            order.sidemark.map { "Sidemark \(SafeText.visible($0))" },
            order.deposit == .none ? nil : "Deposit \(order.deposit.words)",
            order.fulfilment.map { $0 == .pickup ? "Pickup" : "Delivery" },
        ].compactMap(\.self)
    }
}
