/// An order whose rows have been put in as they came.
enum ImportedOrder {
    /// Brings everything that follows from an order's rows in line with them: states, status, waits and the words by
    /// which it is found.
    ///
    /// - Returns: whether a state or the status was another than what follows from the history.
    static func settle(_ id: OrderID, _ session: SQLSession) throws -> Bool {
        guard let order = try OrderRows.order(id, session) else { return false }
        var isRestated = false
        for milestone in order.milestones {
            let standing = MilestoneFold(after: milestone.history).standing
            isRestated = isRestated || standing.state != milestone.state
            try MilestoneRows.setStanding(standing, of: milestone.id, session)
        }
        let standings = try MilestoneRows.standings(of: id, session)
        let status = OrderStatus.following(
            milestones: standings.map(\.state),
            waitsForClient: standings.contains { $0.approval == .pending },
            cancelled: order.status == .cancelled)
        let last = order.milestones.compactMap { MilestoneFold(after: $0.history).finishedAt }.max()
        try OrderRows.setStatus(
            status, from: order.status, standings: standings,
            completedAt: status == .completed ? order.completedAt ?? last ?? order.updatedAt : nil,
            of: id, session)
        try WaitRows.refresh(id, session)
        try SearchRows.insert(SearchText.of(order), order: id, session)
        return isRestated || status != order.status
    }
}
