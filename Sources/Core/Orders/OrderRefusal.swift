/// Why something was not done to an order as a whole.
package enum OrderRefusal: Sendable, Hashable {
    case deleted(Tombstone)
    /// A finished order is not cancelled.
    case completed(OrderNumber)
    case alreadyCancelled(OrderNumber)
    case notCancelled(OrderNumber)
    /// What was typed to confirm a deletion is not the order's number.
    case notConfirmed(OrderNumber)
}
