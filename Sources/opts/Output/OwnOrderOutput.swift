import ArgumentParser
import Core
import Foundation

/// What `order list`, `order show` and `pdf` give a client: their own orders, as they may read them.
struct OwnOrderOutput {
    let shop: Shop
    let actor: Actor

    func list(json: Bool, limit: Int?) throws {
        let all = try shop.ownOrders(by: actor)
        let orders = all.prefix(limit ?? all.count)
        if json {
            return try Output.printAll(JSONValue.array(orders.map { OwnOrderJSON.value(of: $0) }).pretty)
        }
        guard !all.isEmpty else { return Notice.say("You have no orders here yet.") }
        try Output.printAll(
            OwnOrderText(zone: shop.zone).lines(of: Array(orders)).joined(separator: "\n"))
        if orders.count < all.count {
            Notice.say("The first \(orders.count) are shown; there are more. --limit N shows N of them.")
        }
    }

    func show(_ name: String, json: Bool) throws {
        let order = try shop.ownOrder(named: name, by: actor)
        try Output.printAll(
            json ? OwnOrderJSON.value(of: order).pretty : OwnOrderText(zone: shop.zone).text(of: order))
    }

    /// - Parameter kind: what was asked for; nil is what a client has anyway.
    func pdf(_ names: [String], _ kind: DocumentKind?, paper: PaperSize?) throws -> Data {
        guard kind == nil || kind == .client else { throw ShopError.notPermitted(.printDocuments) }
        guard let name = names.first, names.count == 1 else { throw ValidationError("Name one order.") }
        let order = try shop.ownOrder(named: name, by: actor)
        return try shop.ownDocument(order.id, paper: paper, by: actor).data
    }
}
