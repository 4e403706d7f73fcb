import Foundation

/// One of a client's own orders, whole, as the client may read it.
package struct OwnOrder: Sendable, Hashable {
    package let id: OrderID
    package let copy: ClientCopy
    package let standing: OwnStanding
    package let questions: [ClientQuestion]
    /// The newest first.
    package let history: [ClientMoment]

    init(_ order: Order, zone: TimeZone) {
        id = order.id
        copy = ClientCopy(order, zone: zone)
        questions = order.questions
        standing = OwnStanding(order.status, waitsForYou: !order.questions.isEmpty)
        history = ClientMoment.all(of: order)
    }
}
