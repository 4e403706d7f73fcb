/// Moving an order's milestones.
extension Shop {
    /// Does `action` to a milestone, and brings the order's status in line.
    /// - Throws: `notFound`, `cancelled`, `milestone` with the rule that forbids it.
    package func perform(_ action: MilestoneAction, on id: MilestoneID, by actor: Actor) throws -> Order {
        try write(.workMilestones, actor) { session in
            let (order, _) = try step(action, id, actor, session)
            return try found(order, session)
        }
    }

    /// Takes back the last step that was done on an order, whichever milestone it was.
    /// - Throws: `notFound`, `cancelled`, `milestone(.nothingToUndo)`.
    package func undoLast(on order: OrderID, by actor: Actor) throws -> Order {
        try write(.workMilestones, actor) { session in
            guard let last = try MilestoneRows.lastMoved(in: order, session) else {
                throw ShopError.milestone(
                    .nothingToUndo, name: try found(order, session).number.text)
            }
            _ = try step(.undo, last, actor, session)
            return try found(order, session)
        }
    }

    /// One step within a transaction; gives the order and the milestone as it is now.
    func step(_ action: MilestoneAction, _ id: MilestoneID, _ actor: Actor, _ session: SQLSession) throws
        -> (OrderID, Milestone)
    {
        guard let (order, milestone) = try MilestoneRows.milestone(id, session) else {
            throw ShopError.notFound(.milestone, named: String(id.value))
        }
        if let (number, status) = try OrderRows.numberAndStatus(order, session), status == .cancelled {
            throw ShopError.cancelled(number)
        }
        let step: MilestoneStep
        do throws(MilestoneRefusal) {
            step = try MilestoneRules.step(for: action, history: milestone.history)
        } catch {
            throw ShopError.milestone(error, name: milestone.name)
        }
        let event = try EventRows.add(
            step.kind, note: step.note, undoes: step.undoes, waitingOn: step.waitingOn, milestone: id,
            order: order, at: now, by: actor, session)
        let history = milestone.history + [event]
        let state = MilestoneRules.state(after: history)
        if state != milestone.state {
            try MilestoneRows.setStanding(
                state: state, approval: milestone.approval, history: history, of: id, session)
            try updateStatus(of: order, session)
            if state == .onHold || milestone.state == .onHold { try WaitRows.refresh(order, session) }
        }
        return (
            order,
            Milestone(
                id: id, name: milestone.name, state: state, approval: milestone.approval,
                traits: milestone.traits, after: milestone.after, history: history)
        )
    }

    func updateStatus(of order: OrderID, _ session: SQLSession) throws {
        guard let (_, old) = try OrderRows.numberAndStatus(order, session) else { return }
        let standings = try MilestoneRows.standings(of: order, session)
        let new = OrderStatus.following(
            milestones: standings.map(\.state),
            waitsForClient: standings.contains { $0.approval == .pending },
            cancelled: old == .cancelled)
        try OrderRows.setStatus(new, from: old, standings: standings, at: now, of: order, session)
        // What an order waits for ends with it, and comes back if it is opened again.
        if new.isOpen != old.isOpen { try WaitRows.refresh(order, session) }
    }
}
