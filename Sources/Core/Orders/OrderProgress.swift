/// How far an order has come, as its own row holds it.
struct OrderProgress: Sendable, Hashable {
    let number: OrderNumber
    let status: OrderStatus
    /// How many milestones are done or skipped, of how many.
    let finished: Int
    let total: Int
    /// The first milestone that is not finished; nil where there is none, and where the order is cancelled.
    let next: String?

    /// What follows for the order from its milestones.
    func following(_ standings: [MilestoneStanding], isCancelled: Bool) -> OrderProgress {
        let status = OrderStatus.following(
            milestones: standings.map(\.state),
            waitsForClient: standings.contains { $0.approval == .pending },
            cancelled: isCancelled)
        return OrderProgress(
            number: number, status: status, finished: standings.count(where: \.state.isFinished),
            total: standings.count,
            next: status == .cancelled ? nil : standings.first { !$0.state.isFinished }?.name)
    }
}
