/// Bringing a customer's orders in line with a new name or another customer, a few at a time, so that nobody
/// waits long for the lock however many there are.
extension Shop {
    /// How many orders one transaction brings in line.
    static let customerBatch = 200

    /// Does what is left to do; quick where that is nothing. A program that ends meanwhile leaves the rest to
    /// the next one.
    package func finishCustomerChanges() throws {
        while try reporting({ try database.read { try CustomerChangeRows.exist($0) } }) {
            try reporting {
                try database.write { session in
                    if let merge = try CustomerChangeRows.nextMerge(session) {
                        try move(merge, session)
                    } else if let rename = try CustomerChangeRows.nextRename(session) {
                        try goOn(
                            rename.customer, after: rename.after, event: rename.event, told: rename.told,
                            session)
                    }
                }
            }
        }
    }

    /// As `finishCustomerChanges`, once something is saved: whatever becomes of the rest now, the saving is done,
    /// and the next one to save or sign in does the rest.
    func finishCustomerChangesOrLater() { try? finishCustomerChanges() }

    /// Has a customer's orders carry the new name, and their histories tell of it: those there is time for now.
    /// - Parameter told: the order with which the name was saved, which has an event of its own.
    func customerWasRenamed(
        from old: Customer, to new: Customer, told: OrderID?, by actor: Actor, _ session: SQLSession
    ) throws {
        let event = CustomerChangeRows.Event(
            note: "customer renamed: \(old.name) is now \(new.name)", at: now, by: actor)
        try goOn(new.id, after: nil, event: event, told: told, session)
    }

    private func goOn(
        _ id: CustomerID, after place: CustomerChangeRows.Place?, event: CustomerChangeRows.Event?,
        told: OrderID?, _ session: SQLSession
    ) throws {
        guard let customer = try CustomerRows.customer(id, session) else {
            return try CustomerChangeRows.endRename(of: id, session)
        }
        let orders = try CustomerChangeRows.orders(
            of: id, after: place, limit: Shop.customerBatch, session)
        let author = try event.flatMap { try self.author(of: $0, session) }
        for order in orders {
            try set(customer, isRenamed: true, of: order.order, event, by: author, session)
            guard let event, let author, order.order != told else { continue }
            try EventRows.addChange(
                note: event.note, raisedRevision: true, order: order.order, at: event.at, by: author, session)
        }
        if !orders.isEmpty { try OrderRows.listsHaveChanged(session) }
        if let last = orders.last, orders.count == Shop.customerBatch {
            try CustomerChangeRows.keep(
                CustomerChangeRows.Rename(customer: id, after: last, event: event, told: told), session)
        } else {
            try CustomerChangeRows.endRename(of: id, session)
        }
    }

    private func author(of event: CustomerChangeRows.Event, _ session: SQLSession) throws -> Actor? {
        try AccountRows.account(event.account, session).map {
            Actor(account: $0, terminal: event.terminal, via: event.via)
        }
    }

    /// Moves some orders of a customer who is merged into another; with the last of them the customer goes.
    private func move(_ merge: CustomerChangeRows.Merge, _ session: SQLSession) throws {
        guard let from = try CustomerRows.customer(merge.from, session),
            let into = try CustomerRows.customer(merge.into, session),
            let actor = try author(of: merge.event, session)
        else { return try CustomerChangeRows.endMerge(of: merge.from, session) }
        let orders = try CustomerChangeRows.orders(
            of: from.id, after: nil, limit: Shop.customerBatch, session)
        for order in orders {
            let isRenamed = from.name != into.name
            try set(into, isRenamed: isRenamed, of: order.order, merge.event, by: actor, session)
            try EventRows.addChange(
                note: merge.event.note, raisedRevision: isRenamed, order: order.order, at: merge.event.at,
                by: actor, session)
        }
        if !orders.isEmpty { try OrderRows.listsHaveChanged(session) }
        guard orders.count < Shop.customerBatch else { return }
        try CustomerChangeRows.endMerge(of: from.id, session)
        try CustomerChangeRows.endRename(of: from.id, session)
        try followMerge(of: from.id, into: into, session)
        try askAgain(into, actor, session)
        try CustomerRows.delete(from.id, session)
    }

    /// Has saved views that ask for a customer ask for the one who took over.
    private func followMerge(of from: CustomerID, into: Customer, _ session: SQLSession) throws {
        for view in try ViewRows.all(session) {
            var reading = OrderQuery.reading(view.query)
            guard reading.unknown.isEmpty, reading.query.customers.remove(from) != nil else { continue }
            reading.query.customers.insert(into.id)
            reading.customers[from] = nil
            reading.customers[into.id] = into.name
            try ViewRows.setQuery(
                reading.query.json(customers: reading.customers).pretty, of: view.id, at: now, session)
        }
    }

    private func set(
        _ customer: Customer, isRenamed: Bool, of order: OrderID, _ event: CustomerChangeRows.Event?,
        by author: Actor?, _ session: SQLSession
    ) throws {
        try CustomerChangeRows.set(
            customer.id, key: SearchText.fold(customer.name), isRenamed: isRenamed, of: order,
            event: event, by: author?.account.name, session)
        if let words = try SearchRows.words(of: order, session) {
            try SearchRows.set(words, order: order, session)
        }
    }
}
