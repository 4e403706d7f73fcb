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
            let state = MilestoneRules.state(after: milestone.history)
            isRestated = isRestated || state != milestone.state
            try MilestoneRows.setStanding(
                state: state, approval: milestone.approval, history: milestone.history, of: milestone.id,
                session)
        }
        let standings = try MilestoneRows.standings(of: id, session)
        let status = OrderStatus.following(
            milestones: standings.map(\.state),
            waitsForClient: standings.contains { $0.approval == .pending },
            cancelled: order.status == .cancelled)
        let last = order.milestones.flatMap(\.history).map(\.at).max()
        try OrderRows.setStatus(
            status, from: order.status, standings: standings,
            at: order.completedAt ?? last ?? order.updatedAt,
            of: id, session)
        try WaitRows.refresh(id, session)
        try SearchRows.insert(SearchText.of(order), order: id, session)
        return isRestated || status != order.status
    }
}
