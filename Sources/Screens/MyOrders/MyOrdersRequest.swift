import Core

/// What clients' screens ask for.
package enum MyOrdersRequest: Sendable, Hashable {
    case list
    case order(OrderID)
    case answer(ClientAnswer, MilestoneID)
    /// Send its copy to the address of whoever is signed in.
    case mail(OrderID)
    /// Write its copy to a file.
    case save(OrderID)
}

/// What they are answered.
package enum MyOrdersResponse: Sendable, Equatable {
    case list([OwnOrderSummary])
    case order(OwnOrder)
    case answered(OwnOrder)
    case mailed(to: String, MailOutlook)
}

extension EffectRunner {
    func answer(_ request: MyOrdersRequest, by actor: Actor) throws -> Response {
        switch request {
        case .list: return .myOrders(.list(try shop.ownOrders(by: actor)))
        case .order(let id): return .myOrders(.order(try shop.ownOrder(id, by: actor)))
        case .answer(let answer, let milestone):
            return .myOrders(.answered(try shop.answer(answer, milestone, by: actor)))
        case .mail(let id):
            try shop.mailOwnCopy(id, by: actor)
            return .myOrders(.mailed(to: actor.account.email, try shop.mailOutlook()))
        case .save(let id):
            let number = try shop.ownOrder(id, by: actor).copy.number
            let path = "\(directory)/\(Shop.fileName(for: .client, of: [number], today: shop.today))"
            try shop.write(shop.ownDocument(id, by: actor).data, to: path)
            return .pdfWritten(title: DocumentKind.client.title(of: [number]), path: path)
        }
    }
}
