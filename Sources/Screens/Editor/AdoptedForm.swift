import Core

/// What was typed into the form of an order that was deleted, on its way into the form of a new one.
struct AdoptedForm: Sendable, Equatable {
    let gone: OrderID
    let fields: [String: String]
    /// The route that its milestones came from.
    let route: String?
}
