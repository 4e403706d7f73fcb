import Core

/// What the receiving screen asks for.
package enum FabricsRequest: Sendable, Hashable {
    /// What open orders are short of.
    case incoming
    /// All fabrics of one order.
    case of(OrderID)
    case receive(FabricID, String, note: String)
    case correct(FabricID, String, reason: String)
    /// Blank for nothing.
    case order(FabricID, String)
}

/// What it is answered.
package enum FabricsResponse: Sendable, Equatable {
    case fabrics([IncomingFabric], of: OrderHead?)
    case done(FabricReceipt)

    /// The order whose fabrics are shown.
    package struct OrderHead: Sendable, Hashable {
        package let id: OrderID
        package let number: OrderNumber
        package let customer: String
    }
}

extension EffectRunner {
    func answer(_ request: FabricsRequest, by actor: Actor) throws -> FabricsResponse {
        switch request {
        case .incoming: return .fabrics(try shop.incomingFabrics(by: actor), of: nil)
        case .of(let id):
            let order = try shop.order(id, by: actor)
            return .fabrics(
                IncomingFabric.all(of: order),
                of: .init(id: order.id, number: order.number, customer: order.customer.name))
        case .receive(let id, let typed, let note):
            return .done(
                try shop.receiveFabric(id, try Shop.yards(typed: typed), note: note, by: actor))
        case .correct(let id, let typed, let reason):
            return .done(
                try shop.correctFabric(id, received: try Shop.yards(typed: typed), reason: reason, by: actor))
        case .order(let id, let typed):
            let yards = typed.allSatisfy(\.isWhitespace) ? nil : try Shop.yards(typed: typed)
            return .done(try shop.orderFabric(id, yards, by: actor))
        }
    }
}
