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
        guard let before = try OrderRows.progress(of: id, session) else { return false }
        let new = before.following(
            try MilestoneRows.standings(of: id, session), isCancelled: order.status == .cancelled)
        let last = order.milestones.compactMap { MilestoneFold(after: $0.history).finishedAt }.max()
        try OrderRows.setProgress(
            new, from: before,
            completedAt: new.status == .completed ? order.completedAt ?? last ?? order.updatedAt : nil,
            of: id, session)
        try WaitRows.refresh(id, session)
        try SearchRows.insert(SearchText.of(order), order: id, session)
        return isRestated || new.status != order.status
    }
}
