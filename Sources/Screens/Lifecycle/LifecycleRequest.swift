import Core

/// What is asked about an order as a whole.
package enum LifecycleRequest: Sendable, Hashable {
    case duplicate(OrderID)
    case cancel(OrderID, reason: String)
    case reinstate(OrderID)
    case delete(OrderID, confirmation: String, reason: String)
    case deleted
    /// What happened to the order as a whole.
    case moments(OrderID)
}

/// What it is answered.
package enum LifecycleResponse: Sendable, Equatable {
    case duplicated(Order, from: OrderNumber)
    case cancelled(Order)
    case reinstated(Order)
    case deleted(Tombstone)
    case tombstones([Tombstone])
    case moments(OrderID, [OrderMoment])
}

extension EffectRunner {
    func answer(_ request: LifecycleRequest, by actor: Actor) throws -> LifecycleResponse {
        switch request {
        case .duplicate(let id):
            let old = try shop.order(id, by: actor).number
            return .duplicated(try shop.duplicateOrder(id, by: actor), from: old)
        case .cancel(let id, let reason):
            return .cancelled(try shop.cancelOrder(id, reason: reason, by: actor))
        case .reinstate(let id): return .reinstated(try shop.reinstateOrder(id, by: actor))
        case .delete(let id, let confirmation, let reason):
            return .deleted(
                try shop.deleteOrder(id, confirmation: confirmation, reason: reason, by: actor))
        case .deleted: return .tombstones(try shop.deletedOrders(by: actor))
        case .moments(let id): return .moments(id, try shop.moments(of: id, by: actor))
        }
    }
}
