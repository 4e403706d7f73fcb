/// Puts what the old system kept into the shop, in one transaction. What was imported before is left as it is now.
struct OldSystemImport {
    let shop: Shop
    let actor: Actor
    let session: SQLSession
    private var summary = ImportSummary(kind: .oldSystem)
    private var customers: [Int64: Customer] = [:]
    private let catalogue: [CatalogueEntry]

    init(_ shop: Shop, by actor: Actor, _ session: SQLSession) throws {
        self.shop = shop
        self.actor = actor
        self.session = session
        catalogue = try CatalogueRows.entries(session)
    }

    mutating func run(_ old: OldSystem, progress: (Int) throws -> Void) throws -> ImportSummary {
        for customer in old.customers { try add(customer) }
        for (place, order) in old.orders.enumerated() {
            try add(order)
            try progress(place + 1)
        }
        summary.remarks = old.remarks
        return summary
    }

    // MARK: Customers

    private mutating func add(_ old: OldSystem.Customer) throws {
        if let id = try LegacyRows.newID(of: old.id, .customer, session),
            let known = try CustomerRows.customer(CustomerID(id), session)
        {
            customers[old.id] = known
            return
        }
        let email = old.email.map(EmailAddress.fold)
        if let known = try email.flatMap({ try CustomerRows.customer(emailKey: $0, session) }) {
            summary.matched.append(
                known.name == old.name ? old.name : "\(old.name) (here \(known.name))")
            try keep(known, as: old)
            return
        }
        let id = try CustomerRows.insert(
            name: old.name, nameKey: SearchText.fold(old.name), email: old.email, emailKey: email,
            phone: old.phone, at: old.createdAt ?? shop.now, session)
        summary.customers += 1
        try keep(Customer(id: id, name: old.name, email: old.email, phone: old.phone), as: old)
    }

    private mutating func keep(_ customer: Customer, as old: OldSystem.Customer) throws {
        try LegacyRows.complete(customer.id, address: old.address, notes: old.notes, session)
        try LegacyRows.set(old.id, .customer, to: customer.id.value, session)
        customers[old.id] = customer
    }

    // MARK: Orders

    private mutating func add(_ old: OldSystem.Order) throws {
        if try LegacyRows.newID(of: old.id, .order, session) != nil {
            summary.known.append(String(old.id))
            return
        }
        guard let customer = customers[old.customer] else {
            throw ShopError.notFound(.customer, named: String(old.customer))
        }
        let number = try shop.nextNumber(session, year: old.createdAt.day(in: shop.zone).year)
        let values = OrderRows.Values(
            number: number, invoice: old.invoice, customer: customer.id,
            customerKey: SearchText.fold(customer.name), due: old.due, priority: .normal, notes: old.notes,
            at: old.createdAt, by: OldSystem.name)
        let id = try OrderRows.insert(
            values, status: old.isCancelled ? .cancelled : .notStarted, total: old.milestones.count, session)
        try LegacyRows.setUpdated(id, at: old.updatedAt, session)
        for (position, piece) in old.pieces.enumerated() {
            try PieceRows.insert(piece, position: position, order: id, at: old.createdAt, session)
        }
        let status = old.status.isEmpty ? "" : ", status \(old.status)"
        try EventRows.add(
            .created, note: "Order \(old.id) of the old system\(status)", order: id, at: old.createdAt,
            by: someone(OldSystem.name), session)
        try addMilestones(of: old, to: id)
        if old.isCancelled {
            try EventRows.add(
                .cancelled, note: "Cancelled in the old system", order: id, at: old.updatedAt,
                by: someone(OldSystem.name), session)
        }
        _ = try ImportedOrder.settle(id, session)
        try LegacyRows.set(old.id, .order, to: id.value, session)
        summary.orders += 1
    }

    private mutating func addMilestones(of old: OldSystem.Order, to order: OrderID) throws {
        var events: [(milestone: MilestoneID, event: OldSystem.Event)] = []
        for (position, milestone) in old.milestones.enumerated() {
            let entry = catalogue.first { $0.name == milestone.name }
            if entry == nil && !summary.uncatalogued.contains(milestone.name) {
                summary.uncatalogued.append(milestone.name)
            }
            var traits = entry?.traits ?? MilestoneTraits()
            traits.clientActs = traits.clientActs || milestone.clientActs
            let id = try MilestoneRows.insert(
                milestone.name, traits: traits, position: position, order: order, session)
            if milestone.events.contains(where: { $0.kind == .approved }) {
                try LegacyRows.setApproval(.approved, of: id, session)
            }
            events += milestone.events.map { (id, $0) }
        }
        // The newest event of an order is the one with the highest number. Sorted so that rows of one moment
        // stay in the order of the checklist.
        let sorted = events.enumerated().sorted { ($0.1.event.at, $0.0) < ($1.1.event.at, $1.0) }.map(\.1)
        for (milestone, event) in sorted {
            _ = try EventRows.add(
                event.kind, note: event.note, undoes: nil, milestone: milestone, order: order, at: event.at,
                by: someone(event.by), session)
        }
    }

    /// Whoever did it has no account here: the event belongs to the account that imports, under their name.
    private func someone(_ name: String) -> Actor {
        let account = Account(
            id: actor.account.id, name: name, email: actor.account.email, role: actor.account.role,
            isDisabled: false)
        return Actor(account: account, terminal: OldSystem.name.lowercased(), via: .commandLine)
    }
}
