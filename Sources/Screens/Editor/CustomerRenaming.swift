import Core

/// Another name for a known customer, which would be on all their orders.
struct CustomerRenaming: Sendable, Hashable {
    let customer: CustomerID
    let old: String
    let new: String
}
