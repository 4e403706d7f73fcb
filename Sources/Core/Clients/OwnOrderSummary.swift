/// One row of a client's list of orders.
package struct OwnOrderSummary: Sendable, Hashable, Identifiable {
    package let id: OrderID
    package let number: OrderNumber
    package let invoice: String?
    package let sidemark: String?
    /// What is being made: `Wing chair`, `2 × Wing chair, and 3 more`; empty where nothing was described.
    package let title: String
    package let due: CalendarDay?
    package let receivedAt: Instant
    package let standing: OwnStanding
    /// How many steps are finished, of how many.
    package let finished, total: Int
    /// The names of the steps that wait for the client.
    package let questions: [String]

    /// What waits for the client first, then what is open by its due date, then the rest from the newest on.
    static func isBefore(_ left: OwnOrderSummary, _ right: OwnOrderSummary) -> Bool {
        func rank(_ order: OwnOrderSummary) -> Int {
            order.standing == .waitingForYou ? 0 : order.standing.isOpen ? 1 : 2
        }
        guard rank(left) == rank(right) else { return rank(left) < rank(right) }
        if rank(left) < 2, left.due != right.due {
            guard let ours = left.due, let theirs = right.due else { return left.due != nil }
            return ours < theirs
        }
        return left.id > right.id
    }

    static func title(_ pieces: [(description: String, quantity: Int)]) -> String {
        guard let first = pieces.first(where: { !$0.description.isBlank }) else { return "" }
        let name = first.quantity == 1 ? first.description : "\(first.quantity) × \(first.description)"
        return pieces.count == 1 ? name : "\(name), and \(pieces.count - 1) more"
    }
}
