/// What happens to orders as a whole: copied, cancelled, reinstated, deleted.
extension Shop {
    /// Takes a new order like an old one: its customer, pieces, fabrics (none of which are ordered yet), notes
    /// and milestones (none of which are begun) with their marks and rules, whatever the catalogue says by now; but
    /// not its invoice, due date and deposit, nor what was found damaged on the old pieces.
    package func duplicateOrder(_ id: OrderID, by actor: Actor) throws -> Order {
        let copy = try write(.editOrders, actor) { session in
            let old = try found(id, session)
            let copy = try take(
                old.copied, known: old.milestones.map(\.name), note: "copied from \(old.number)", actor,
                session)
            try copyMarksAndRules(of: old, to: copy, session)
            try inviteWhereNew(copy.customer, actor, session)
            return try found(copy.id, session)
        }
        finishCustomerChangesOrLater()
        return copy
    }

    /// Stops an open order: it waits for nothing any more and no step can be done on it.
    /// - Throws: `missing` without a reason, `tooLong`, `order(.alreadyCancelled)`, `order(.completed)`.
    package func cancelOrder(_ id: OrderID, reason: String, by actor: Actor) throws -> Order {
        let reason = try checkedReason(reason)
        return try write(.editOrders, actor) { session in
            let (number, status) = try standing(of: id, session)
            guard status != .cancelled else { throw ShopError.order(.alreadyCancelled(number)) }
            guard status != .completed else { throw ShopError.order(.completed(number)) }
            try EventRows.add(.cancelled, note: reason, order: id, at: now, by: actor, session)
            try setCancelled(true, id, by: actor, session)
            return try found(id, session)
        }
    }

    /// Takes a cancellation back: the order stands again where its milestones say.
    /// - Throws: `order(.notCancelled)`.
    package func reinstateOrder(_ id: OrderID, by actor: Actor) throws -> Order {
        try write(.editOrders, actor) { session in
            let (number, status) = try standing(of: id, session)
            guard status == .cancelled else { throw ShopError.order(.notCancelled(number)) }
            try EventRows.add(
                .undone, note: nil, undoes: OrderMomentRows.lastCancellation(of: id, session), order: id,
                at: now, by: actor, session)
            try setCancelled(false, id, by: actor, session)
            return try found(id, session)
        }
    }

    /// Removes an order for good, with its pieces, milestones, files and history. Its number and its codes are
    /// never given again; whoever looks for them is told who deleted it and when.
    /// - Parameter confirmation: the order's number, in any case.
    /// - Throws: `notPermitted` for all but admins, `order(.notConfirmed)`, `tooLong`.
    package func deleteOrder(
        _ id: OrderID, confirmation: String, reason: String = "", by actor: Actor
    ) throws -> Tombstone {
        let reason = reason.isBlank ? nil : try checkedReason(reason)
        let (tombstone, hashes) = try write(.deleteOrders, actor) { session in
            let order = try found(id, session)
            guard confirmation.trimmingWhitespace().lowercased() == order.number.text.lowercased() else {
                throw ShopError.order(.notConfirmed(order.number))
            }
            let tombstone = Tombstone(
                order: id, number: order.number, customer: order.customer.name, reason: reason, at: now,
                by: actor.account.name, terminal: actor.terminal)
            try TombstoneRows.delete(tombstone, account: actor.account.id, session)
            try OrderRows.listsHaveChanged(session)
            try audit(
                .deletion,
                "deleted order \(order.number) of \(order.customer.name)\(reason.map { ": \($0)" } ?? "")",
                of: id, by: actor, session)
            return (tombstone, order.attachments.map(\.hash))
        }
        removeUnnamed(hashes)
        return tombstone
    }

    /// The orders that were deleted, the last one on top.
    package func deletedOrders(by actor: Actor) throws -> [Tombstone] {
        try read(.seeOrders, actor) { try TombstoneRows.all($0) }
    }

    /// What happened to an order as a whole, oldest first.
    package func moments(of id: OrderID, by actor: Actor) throws -> [OrderMoment] {
        try read(.seeOrders, actor) { try OrderMomentRows.all(of: id, $0) }
    }

    // MARK: Parts

    /// - Parameter copy: an order with the same milestones, in the same order.
    private func copyMarksAndRules(of old: Order, to copy: Order, _ session: SQLSession) throws {
        try MilestoneRows.dropRules(of: copy.id, session)
        let pairs = Array(zip(old.milestones, copy.milestones))
        let copies = Dictionary(uniqueKeysWithValues: pairs.map { ($0.id, $1.id) })
        for (milestone, new) in pairs {
            try MilestoneRows.setTraits(milestone.traits, of: new.id, session)
            for after in milestone.after.compactMap({ copies[$0] }) {
                try MilestoneRows.addRule(new.id, after: after, session)
            }
        }
    }

    func standing(of id: OrderID, _ session: SQLSession) throws -> (OrderNumber, OrderStatus) {
        if let known = try OrderRows.progress(of: id, session) { return (known.number, known.status) }
        throw try missing(id, session)
    }

    /// Why there is no order with this id.
    func missing(_ id: OrderID, _ session: SQLSession) throws -> ShopError {
        if let tombstone = try TombstoneRows.of(id, session) { return .order(.deleted(tombstone)) }
        return .notFound(.order, named: String(id.value))
    }

    private func setCancelled(
        _ isCancelled: Bool, _ id: OrderID, by actor: Actor, _ session: SQLSession
    ) throws {
        try updateStatus(of: id, cancelled: isCancelled, session)
        try OrderRows.touch(id, at: now, by: actor.account.name, session)
        try WaitRows.refresh(id, session)
    }

    private func checkedReason(_ text: String) throws -> String {
        let reason = text.trimmingWhitespace()
        guard !reason.isEmpty else { throw ShopError.missing(field: "reason") }
        guard reason.count <= MilestoneRules.longestNote else {
            throw ShopError.tooLong(field: "reason", most: MilestoneRules.longestNote)
        }
        return reason
    }
}

extension Order {
    /// What a new order like this one is filled in with.
    fileprivate var copied: OrderDraft {
        var draft = OrderDraft(self)
        draft.invoice = ""
        draft.due = nil
        draft.deposit = .none
        for piece in draft.pieces.indices {
            draft.pieces[piece].id = nil
            draft.pieces[piece].specification.set(.arrivalDamage, nil as String?)
            for fabric in draft.pieces[piece].fabrics.indices {
                draft.pieces[piece].fabrics[fabric].id = nil
                draft.pieces[piece].fabrics[fabric].details.ordered = nil
                draft.pieces[piece].fabrics[fabric].details.remnant = nil
                draft.pieces[piece].fabrics[fabric].received = .zero
            }
        }
        return draft
    }
}
