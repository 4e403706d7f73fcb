import Foundation

/// Queries kept under a name. Everybody has their own; a shared one is seen by all and is still its owner's.
extension Shop {
    /// The actor's own views, then those that others share, each by name.
    package func views(by actor: Actor) throws -> [SavedView] {
        try read(.seeOrders, actor) { session in
            try ViewRows.views(for: actor.account.id, session).map { try view($0, session) }
        }
    }

    /// The view of that name, in any letters: the actor's own, else one that somebody shares.
    /// - Throws: `.view` where there is none, or where several people share one.
    package func view(named name: String, by actor: Actor) throws -> SavedView {
        try read(.seeOrders, actor) { session in
            let rows = try ViewRows.views(for: actor.account.id, session)
            let key = Shop.viewKey(name)
            let found = rows.filter { Shop.viewKey($0.name) == key }
            guard let first = found.first else {
                throw ShopError.view(.notFound(named: name, known: rows.map(\.name)))
            }
            guard first.owner == actor.account.id || found.count == 1 else {
                throw ShopError.view(.ambiguous(first.name, owners: found.map(\.ownerName)))
            }
            return try view(first, session)
        }
    }

    /// Keeps a query under a name of the actor's.
    /// - Parameter replacing: whether a view that has the name is given this query.
    package func saveView(
        _ name: String, _ query: OrderQuery, isShared: Bool = false, replacing: Bool = false, by actor: Actor
    ) throws -> SavedView {
        let (name, key) = try Shop.viewName(name)
        return try write(.seeOrders, actor) { session in
            var names: [CustomerID: String] = [:]
            for id in query.customers { names[id] = try CustomerRows.customer(id, session)?.name }
            let text = query.json(customers: names).pretty
            let known = try ViewRows.view(of: actor.account.id, key: key, session)
            if let known, !replacing { throw ShopError.view(.nameTaken(known.name)) }
            let id =
                try known?.id
                ?? ViewRows.insert(
                    name, key: key, of: actor.account.id, query: text, isShared: isShared, at: now, session)
            if let known {
                try ViewRows.setQuery(text, of: known.id, at: now, session)
                if isShared { try ViewRows.setShared(true, of: known.id, session) }
            }
            return try self.view(own(id, actor, session), session)
        }
    }

    package func renameView(_ id: ViewID, to name: String, by actor: Actor) throws -> SavedView {
        let (name, key) = try Shop.viewName(name)
        return try write(.seeOrders, actor) { session in
            _ = try own(id, actor, session)
            if let other = try ViewRows.view(of: actor.account.id, key: key, session), other.id != id {
                throw ShopError.view(.nameTaken(other.name))
            }
            try ViewRows.setName(name, key: key, of: id, session)
            return try view(own(id, actor, session), session)
        }
    }

    /// Shares a view with the shop, or keeps it to its owner again.
    package func shareView(_ id: ViewID, _ isShared: Bool, by actor: Actor) throws -> SavedView {
        try write(.seeOrders, actor) { session in
            _ = try own(id, actor, session)
            try ViewRows.setShared(isShared, of: id, session)
            return try view(own(id, actor, session), session)
        }
    }

    /// Deletes a view of the actor's own; who may manage shared views, a shared one of others as well.
    package func deleteView(_ id: ViewID, by actor: Actor) throws {
        try write(.seeOrders, actor) { session in
            guard let row = try ViewRows.view(id, session),
                row.owner == actor.account.id || row.isShared
            else { throw ShopError.view(.gone) }
            let role = try AccountRows.account(actor.account.id, session)?.role ?? actor.account.role
            let mayManage = actor.refusal(.manageSharedViews, as: role) == nil
            guard row.owner == actor.account.id || mayManage else {
                throw ShopError.view(.notYours(row.name, owner: row.ownerName))
            }
            try ViewRows.delete(id, session)
            if row.owner != actor.account.id {
                try audit(
                    .settings, "deleted the view \(row.name) of \(row.ownerName)", by: actor, session)
            }
        }
    }

    private func own(_ id: ViewID, _ actor: Actor, _ session: SQLSession) throws -> ViewRows.Row {
        guard let row = try ViewRows.view(id, session), row.owner == actor.account.id || row.isShared else {
            throw ShopError.view(.gone)
        }
        guard row.owner == actor.account.id else {
            throw ShopError.view(.notYours(row.name, owner: row.ownerName))
        }
        return row
    }

    private func view(_ row: ViewRows.Row, _ session: SQLSession) throws -> SavedView {
        let reading = OrderQuery.reading(row.query)
        var gaps = reading.unknown.map { ViewGap.unknown($0) }
        var names = reading.customers
        for id in reading.query.customers.sorted(by: { $0.value < $1.value }) {
            if let customer = try CustomerRows.customer(id, session) {
                names[id] = customer.name
            } else {
                gaps.append(.customer(names[id] ?? ""))
            }
        }
        if !reading.query.milestones.isEmpty {
            let known = Set(try CatalogueRows.namesToFilterBy(session))
            gaps += reading.query.milestones.subtracting(known).sorted().map { .milestone($0) }
        }
        return SavedView(
            id: row.id, name: row.name, owner: row.owner, ownerName: row.ownerName, isShared: row.isShared,
            query: reading.query, customers: names, gaps: gaps)
    }

    private static func viewName(_ typed: String) throws -> (name: String, key: String) {
        let name = typed.trimmingWhitespace()
        guard !name.isEmpty else { throw ShopError.view(.nameMissing) }
        guard name.count <= SavedView.longestName else { throw ShopError.view(.nameTooLong) }
        return (name, viewKey(name))
    }

    /// By which names are the same: whatever their case, and the blanks between words.
    static func viewKey(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .precomposedStringWithCanonicalMapping
    }
}
