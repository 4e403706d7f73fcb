import Foundation

/// An order as its client may read it. What is not here cannot get onto the client's paper: no code, no internal
/// note, no reason, no name of whoever works in the shop.
package struct ClientCopy: Sendable, Hashable {
    package let number: OrderNumber
    package let customer: String
    package let invoice: String?
    package let sidemark: String?
    package let due: CalendarDay?
    package let receivedAt: Instant
    package let deposit: Deposit
    package let fulfilment: Fulfilment?
    package let isCancelled: Bool
    package let pieces: [Piece]
    /// What the shop wrote for the client.
    package let notes: String?
    package let steps: [ClientStep]

    package init(_ order: Order, zone: TimeZone) {
        number = order.number
        customer = order.customer.name
        invoice = order.invoice
        sidemark = order.sidemark
        due = order.due
        receivedAt = order.createdAt
        deposit = order.deposit
        fulfilment = order.fulfilment
        isCancelled = order.status == .cancelled
        pieces = order.pieces
        notes = order.clientNotes
        steps = order.milestones.map { ClientStep($0, zone: zone) }
    }

    /// What is being made, in a few words; empty where nothing was described.
    package var title: String { OwnOrderSummary.title(pieces.map { ($0.description, $0.quantity) }) }

    package var finished: Int { steps.count { $0.standing == .finished } }

    /// How far the order is, in a sentence.
    package var progress: String {
        if isCancelled { return "This order was cancelled." }
        if finished == steps.count { return "All of the work on your order is done." }
        let count = steps.count == 1 ? "1 step" : "\(steps.count) steps"
        return finished == 0 ? "\(count) to go." : "\(finished) of \(count) done."
    }
}
