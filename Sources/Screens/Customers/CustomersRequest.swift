import Core

/// What the customers' screens ask for.
package enum CustomersRequest: Sendable, Hashable {
    /// A part of the list; an answer to an older one is let go by its generation.
    case page(CustomerListRequest, generation: Int)
    case customer(CustomerID)
    case add(CustomerDraft)
    /// From what it was read as.
    case change(Customer, CustomerDraft)
    /// The first takes the second, which `confirmation` names.
    case merge(CustomerID, taking: CustomerID, confirmation: String)
    /// Sends a code to register with.
    case invite(CustomerID)
}

/// What they are answered.
package enum CustomersResponse: Sendable, Equatable {
    case page(CustomerPage, generation: Int)
    case customer(CustomerSummary)
    case saved(Customer)
    case merged(CustomerSummary)
    case invited(CustomerSummary, MailOutlook)
}

extension EffectRunner {
    func answer(_ request: CustomersRequest, by actor: Actor) throws -> CustomersResponse {
        switch request {
        case .page(let list, let generation):
            .page(try shop.customers(list, by: actor), generation: generation)
        case .customer(let id): .customer(try shop.customer(id, by: actor))
        case .add(let draft): .saved(try shop.addCustomer(draft, by: actor))
        case .change(let base, let draft): .saved(try shop.changeCustomer(base, to: draft, by: actor))
        case .invite(let id): .invited(try shop.invite(id, by: actor), try shop.mailOutlook())
        case .merge(let kept, let other, let confirmation):
            .merged(
                try shop.mergeCustomers(kept, taking: other, confirmation: confirmation, by: actor))
        }
    }
}
