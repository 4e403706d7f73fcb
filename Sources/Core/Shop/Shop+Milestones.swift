/// Moving an order's milestones.
extension Shop {
    /// Does `action` to a milestone, and brings the order's status in line.
    /// - Parameter reason: why it is done although a rule stands in the way; nil where it is not meant to be.
    /// - Throws: `notFound`, `cancelled`, `milestone` with what forbids it.
    package func perform(
        _ action: MilestoneAction, on id: MilestoneID, overriding reason: String? = nil, by actor: Actor
    ) throws -> Order {
        try write(.workMilestones, actor) { session in
            let (order, _) = try step(action, id, overriding: reason, actor, session)
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

    /// A step that may be done, and has not been yet.
    struct PlannedStep {
        let order: OrderID
        let before: OrderProgress
        let milestone: Milestone
        let step: MilestoneStep
    }

    /// What `action` would do.
    /// - Throws: what forbids it.
    func planned(
        _ action: MilestoneAction, _ id: MilestoneID, overriding reason: String? = nil, _ session: SQLSession
    ) throws -> PlannedStep {
        guard let (order, milestone) = try MilestoneRows.milestone(id, session) else {
            throw ShopError.notFound(.milestone, named: String(id.value))
        }
        guard let before = try OrderRows.progress(of: order, session) else {
            throw ShopError.notFound(.order, named: String(order.value))
        }
        guard before.status != .cancelled else { throw ShopError.cancelled(before.number) }
        let blocks = try blocks(of: action, on: milestone, order, session)
        do throws(MilestoneRefusal) {
            let step = try MilestoneRules.step(
                for: action, history: milestone.history, traits: milestone.traits, blocks: blocks,
                overriding: reason)
            return PlannedStep(order: order, before: before, milestone: milestone, step: step)
        } catch {
            throw ShopError.milestone(error, name: milestone.name)
        }
    }

    /// One step within a transaction; gives the order and the milestone as it is now.
    func step(
        _ action: MilestoneAction, _ id: MilestoneID, overriding reason: String? = nil, _ actor: Actor,
        _ session: SQLSession
    ) throws -> (OrderID, Milestone) {
        let plan = try planned(action, id, overriding: reason, session)
        try refuseLateUndo(plan)
        let (order, before, milestone, step) = (plan.order, plan.before, plan.milestone, plan.step)
        let event = try EventRows.add(
            step.kind, note: step.note, undoes: step.undoes, isOverride: step.isOverride,
            waitingOn: step.waitingOn, isRework: step.kind == .reopened && before.status == .completed,
            evidence: step.evidence, milestone: id, order: order, at: now, by: actor, session)
        let history = milestone.history + [event]
        let (old, new) = (
            MilestoneFold(after: milestone.history).standing, MilestoneFold(after: history).standing
        )
        if old != new {
            try MilestoneRows.setStanding(new, of: id, session)
            try updateStatus(of: order, from: before, isCancelled: false, session)
            let changesWaits = old.state == .onHold || new.state == .onHold || old.approval != new.approval
            if changesWaits { try WaitRows.refresh(order, session) }
            if old.approval != new.approval {
                try approvalChanged(id, of: order, from: old.approval, to: new.approval, actor, session)
            }
            try tellClient(of: milestone, from: old.state, to: new.state, order: order, actor, session)
        }
        return (
            order,
            Milestone(
                id: id, name: milestone.name, state: new.state, approval: new.approval,
                traits: milestone.traits, after: milestone.after, history: history)
        )
    }

    /// What completed an order is taken back for a little while. After that the pieces may have left the shop, and it is
    /// opened again instead, with a reason: that is rework, and shows as such.
    private func refuseLateUndo(_ plan: PlannedStep) throws {
        guard plan.before.status == .completed, let undone = plan.step.undoes,
            let event = plan.milestone.history.first(where: { $0.id == undone }),
            now.milliseconds - event.at.milliseconds > Shop.undoMemory * 1000
        else { return }
        throw ShopError.milestone(.completedLongAgo(event), name: plan.milestone.name)
    }

    /// What stands in the way of a step. As `Order.blocks`, but reads no more than it needs.
    private func blocks(
        of action: MilestoneAction, on milestone: Milestone, _ order: OrderID, _ session: SQLSession
    ) throws -> [MilestoneBlock] {
        var blocks: [MilestoneBlock] = []
        if MilestoneRules.begins(action, history: milestone.history) {
            if !milestone.after.isEmpty {
                let open = try MilestoneRows.unfinished(among: milestone.after, of: order, session)
                if !open.isEmpty { blocks.append(.after(open)) }
            }
            if milestone.traits.needsFabric {
                let missing = MissingFabric.all(of: try PieceRows.pieces(of: order, session))
                if !missing.isEmpty { blocks.append(.fabricShort(missing)) }
            }
        }
        let approval = MilestoneRules.approvalBlock(
            of: action, history: milestone.history, traits: milestone.traits)
        return blocks + (approval.map { [$0] } ?? [])
    }

    /// - Parameter cancelled: nil leaves it cancelled or not, as it is.
    func updateStatus(of order: OrderID, cancelled: Bool? = nil, _ session: SQLSession) throws {
        guard let before = try OrderRows.progress(of: order, session) else { return }
        try updateStatus(
            of: order, from: before, isCancelled: cancelled ?? (before.status == .cancelled), session)
    }

    private func updateStatus(
        of order: OrderID, from old: OrderProgress, isCancelled: Bool, _ session: SQLSession
    ) throws {
        let new = old.following(
            try MilestoneRows.standings(of: order, session), isCancelled: isCancelled)
        // Once an order, so the whole history is read: an undo may complete it as of long ago.
        let completedAt =
            new.status == .completed && old.status != .completed
            ? try MilestoneRows.milestones(of: order, session).compactMap {
                MilestoneFold(after: $0.history).finishedAt
            }.max() : nil
        try OrderRows.setProgress(new, from: old, completedAt: completedAt, of: order, session)
        // What an order waits for ends with it, and comes back if it is opened again.
        if new.status.isOpen != old.status.isOpen { try WaitRows.refresh(order, session) }
    }
}
