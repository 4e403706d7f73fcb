/// Taking and changing orders.
extension Shop {
    /// - Parameter gone: the order, deleted meanwhile, in whose form it was typed; nil is the form of a new one.
    /// - Throws: `invalidDraft` with everything that is wrong with it.
    package func createOrder(_ draft: OrderDraft, insteadOf gone: OrderID? = nil, by actor: Actor) throws
        -> Order
    {
        let order = try write(.editOrders, actor) { session in
            let order = try create(draft, actor, session)
            try inviteWhereNew(order.customer, actor, session)
            // A form that is open on a screen is not what the command line has just saved.
            if actor.via == .key || gone != nil {
                try DraftRows.discard(account: actor.account.id, order: gone, session)
            }
            return order
        }
        finishCustomerChangesOrLater()
        return order
    }

    /// A new order in the database.
    /// - Parameters:
    ///   - known: milestones that it may have beside the catalogue's.
    ///   - note: what its history is to say of where it came from.
    func take(
        _ draft: OrderDraft, known: [String], note: String?, _ actor: Actor, _ session: SQLSession
    ) throws -> Order {
        try check(draft, known: known, session)
        let values = try values(for: draft, number: nextNumber(session), of: nil, actor, session)
        let id = try OrderRows.insert(
            values, total: draft.milestones.count, next: draft.milestones.first, session)
        for (position, piece) in draft.pieces.enumerated() {
            try PieceRows.insert(piece, position: position, order: id, at: values.at, session)
        }
        try insertMilestones(draft.milestones, route: draft.route, order: id, session)
        try WaitRows.refresh(id, session)
        try OrderRows.listsHaveChanged(session)
        try EventRows.add(.created, note: note, order: id, at: values.at, by: actor, session)
        let order = try found(id, session)
        try SearchRows.insert(SearchText.of(order), order: id, session)
        return order
    }

    /// One new order within a transaction.
    func create(_ draft: OrderDraft, _ actor: Actor, _ session: SQLSession) throws -> Order {
        try take(filled(draft, session), known: [], note: nil, actor, session)
    }

    /// Makes an order what `draft` says, if nobody has saved it since `version`.
    /// A draft that changes nothing leaves no event.
    /// - Throws: `notFound`, `changedMeanwhile`, `cancelled`, `invalidDraft`, `milestoneHasHistory`,
    ///   `fabric(.losesReceived)`.
    package func changeOrder(_ id: OrderID, to draft: OrderDraft, basedOn version: Int, by actor: Actor)
        throws -> Order
    {
        let order = try write(.editOrders, actor) { session -> Order in
            let old = try found(id, session)
            guard old.version == version else {
                let by = try OrderRows.lastChange(id, session)?.by ?? "somebody"
                throw ShopError.changedMeanwhile(old.number, by: by)
            }
            guard old.status != .cancelled else { throw ShopError.cancelled(old.number) }
            let losses = draft.losses(of: old)
            guard losses.isEmpty else { throw ShopError.fabric(.losesReceived(losses)) }
            try DraftRows.discard(account: actor.account.id, order: id, session)
            let draft = draft.keepingWhatCameIn(of: old)
            guard draft != OrderDraft(old) else { return old }
            try check(draft, known: old.milestones.map(\.name), session)
            let values = try values(for: draft, number: old.number, of: id, actor, session)
            let changes = draft.changes(from: OrderDraft(old))
            let matters = !changes.forTheBench.isEmpty
            try OrderRows.update(id, values, raisingRevision: matters, session)
            try changePieces(of: old, to: draft.pieces, at: values.at, session)
            try changeMilestones(of: old, to: draft, session)
            try OrderRows.listsHaveChanged(session)
            try EventRows.addChange(
                note: changes.all.joined(separator: ", "), raisedRevision: matters, order: id, at: values.at,
                by: actor, session)
            try updateStatus(of: id, session)
            try WaitRows.refresh(id, session)
            let order = try found(id, session)
            try SearchRows.set(SearchText.of(order), order: id, session)
            if order.customer.id != old.customer.id || order.customer.email != old.customer.email {
                try inviteWhereNew(order.customer, actor, session)
            }
            // A new address of the same customer's has been followed already.
            if order.customer.id != old.customer.id { try askAgain(order.customer, actor, session) }
            return order
        }
        finishCustomerChangesOrLater()
        return order
    }

    package func order(_ id: OrderID, by actor: Actor) throws -> Order {
        try read(.seeOrders, actor) { try found(id, $0) }
    }

    /// The order with that order number, or with that invoice number if only one has it.
    /// - Throws: `notFound`, `ambiguousInvoice`.
    package func order(named text: String, by actor: Actor) throws -> Order {
        try read(.seeOrders, actor) { session in
            guard let id = try orderID(named: text, session) else {
                throw ShopError.notFound(.order, named: text)
            }
            return try found(id, session)
        }
    }

    /// Customers whose name, e-mail address or telephone number begins with what was typed so far.
    package func customers(matching typed: String, limit: Int, by actor: Actor) throws -> [Customer] {
        let typed = typed.trimmingWhitespace()
        return try read(.seeCustomers, actor) { session in
            try CustomerRows.matching(
                name: SearchText.fold(typed), email: EmailAddress.fold(typed),
                phone: typed.contains(where: \.isLetter) ? "" : CustomerRows.phoneKey(typed), limit: limit,
                session)
        }
    }

    /// The usual answers of each choice field.
    package func choices(by actor: Actor) throws -> [SpecificationField: [String]] {
        try read(.seeOrders, actor) { try CatalogueRows.choices($0) }
    }

    /// The milestones to choose from, in the order in which the shop does them.
    package func milestoneCatalogue(by actor: Actor) throws -> [String] {
        try read(.seeOrders, actor) { try CatalogueRows.milestoneNames($0) }
    }

    // MARK: Parts

    func found(_ id: OrderID, _ session: SQLSession) throws -> Order {
        guard let order = try OrderRows.order(id, session) else { throw try missing(id, session) }
        return order
    }

    /// The order with that order number, whatever its case, or with that invoice number.
    /// - Throws: `ambiguousInvoice`, `order(.deleted)`.
    func orderID(named text: String, _ session: SQLSession) throws -> OrderID? {
        let text = text.trimmingWhitespace()
        guard !text.isEmpty else { return nil }
        if let id = try OrderRows.id(number: text, session) { return id }
        let invoices = try OrderRows.withInvoice(OrderRows.invoiceKey(text), session)
        guard invoices.count < 2 else { throw ShopError.ambiguousInvoice(text, invoices.map(\.1)) }
        if let id = invoices.first?.0 { return id }
        if let tombstone = try TombstoneRows.numbered(text, session) {
            throw ShopError.order(.deleted(tombstone))
        }
        return nil
    }

    private func check(_ draft: OrderDraft, known: [String], _ session: SQLSession) throws {
        let catalogue = try CatalogueRows.milestoneNames(session)
        let problems = draft.problems(catalogue: catalogue + known.filter { !catalogue.contains($0) })
        guard problems.isEmpty else { throw ShopError.invalidDraft(problems) }
    }

    private func values(
        for draft: OrderDraft, number: OrderNumber, of order: OrderID?, _ actor: Actor,
        _ session: SQLSession
    ) throws -> OrderRows.Values {
        let customer = try customer(for: draft.customer, of: order, by: actor, session)
        return OrderRows.Values(
            number: number, invoice: draft.invoice.trimmingWhitespace().orNil, customer: customer.id,
            customerKey: SearchText.fold(customer.name), due: draft.due, priority: draft.priority,
            sidemark: draft.sidemark.trimmingWhitespace().orNil, deposit: draft.deposit,
            fulfilment: draft.fulfilment, route: draft.route.trimmingWhitespace().orNil,
            notes: draft.notes.orNil, clientNotes: draft.clientNotes.orNil, at: now,
            by: actor.account.name)
    }

    /// - Parameter year: the one the order is taken in; nil is this one.
    func nextNumber(_ session: SQLSession, year: Int? = nil) throws -> OrderNumber {
        let pattern = try settings(session).orderNumberPattern
        let year = year ?? today.year
        // A number that was imported before, or whose order was deleted, is passed over.
        while true {
            let next = try OrderRows.nextSequence(pattern.sequenceName(year: year), session)
            let number = pattern.number(year: year, sequence: next)
            if try OrderRows.id(number: number.text, session) == nil,
                try TombstoneRows.numbered(number.text, session) == nil
            {
                return number
            }
        }
    }

    private func changePieces(
        of old: Order, to entries: [OrderDraft.PieceEntry], at: Instant, _ session: SQLSession
    ) throws {
        let known = Set(old.pieces.map(\.id))
        let kept = Set(entries.compactMap(\.id)).intersection(known)
        for piece in old.pieces where !kept.contains(piece.id) { try PieceRows.delete(piece.id, session) }
        for (position, entry) in entries.enumerated() {
            if let id = entry.id, kept.contains(id) {
                try PieceRows.update(id, entry, position: position, at: at, session)
            } else {
                try PieceRows.insert(entry, position: position, order: old.id, at: at, session)
            }
        }
    }
}

extension String {
    /// Nil where there is nothing but white space.
    var orNil: String? { isBlank ? nil : self }
}
