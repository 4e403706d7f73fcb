/// Changing the shop's catalogue of milestones and its routes. Orders keep what they got from them.
extension Shop {
    // MARK: Milestones

    /// Adds a milestone at the end of the catalogue.
    /// - Throws: `catalogue` with what is wrong with it.
    package func addMilestone(_ draft: CatalogueDraft, by actor: Actor) throws -> CatalogueID {
        try write(.changeCatalogue, actor) { session in
            let entries = try CatalogueRows.entries(session)
            let draft = try checked { () throws(CatalogueProblem) in
                try draft.checked(changing: nil, in: entries)
            }
            try audit(.catalogue, "added the milestone \(draft.name)", by: actor, session)
            return try CatalogueRows.insert(draft.name, draft.traits, position: entries.count, session)
        }
    }

    /// Renames a milestone of the catalogue, or changes what it is like, for orders to come.
    /// - Throws: `catalogue`.
    package func changeMilestone(_ id: CatalogueID, to draft: CatalogueDraft, by actor: Actor) throws {
        try write(.changeCatalogue, actor) { session in
            let entries = try CatalogueRows.entries(session)
            guard let old = entries.first(where: { $0.id == id }) else {
                throw ShopError.catalogue(.notFound(.milestone))
            }
            let draft = try checked { () throws(CatalogueProblem) in
                try draft.checked(changing: id, in: entries)
            }
            try CatalogueRows.update(id, draft.name, draft.traits, session)
            let name = old.name == draft.name ? "" : ", now \(draft.name)"
            try audit(.catalogue, "changed the milestone \(old.name)\(name)", by: actor, session)
        }
    }

    /// Offers a milestone no more, or offers it again.
    /// - Throws: `catalogue`.
    package func setRetired(_ isRetired: Bool, _ id: CatalogueID, by actor: Actor) throws {
        try write(.changeCatalogue, actor) { session in
            guard let entry = try CatalogueRows.entries(session).first(where: { $0.id == id }) else {
                throw ShopError.catalogue(.notFound(.milestone))
            }
            try CatalogueRows.setRetired(isRetired, id, session)
            try audit(
                .catalogue, "\(isRetired ? "retired" : "brought back") the milestone \(entry.name)",
                by: actor,
                session)
        }
    }

    /// Moves a milestone up (negative) or down the catalogue, as far as there is room.
    /// - Throws: `catalogue`.
    package func moveMilestone(_ id: CatalogueID, by offset: Int, _ actor: Actor) throws {
        try write(.changeCatalogue, actor) { session in
            guard let ids = Shop.moved(id, by: offset, in: try CatalogueRows.entries(session).map(\.id))
            else {
                throw ShopError.catalogue(.notFound(.milestone))
            }
            for (position, id) in ids.enumerated() {
                try CatalogueRows.setPosition(position, of: id, session)
            }
            try audit(.catalogue, "changed the order of the milestones", by: actor, session)
        }
    }

    // MARK: Routes

    /// Adds a route, or puts one in the place of `old`, if that is still as it was.
    /// - Throws: `catalogue`, with the circle where rules wait for each other.
    package func saveRoute(_ draft: RouteDraft, over old: Route?, by actor: Actor) throws -> Route {
        try write(.changeCatalogue, actor) { session in
            let routes = try RouteRows.routes(session)
            let catalogue = try CatalogueRows.entries(session)
            if let old {
                guard let now = routes.first(where: { $0.id == old.id }) else {
                    throw ShopError.catalogue(.notFound(.route))
                }
                guard RouteDraft(now) == RouteDraft(old) else {
                    throw ShopError.catalogue(.changedMeanwhile(now.name))
                }
            }
            let draft = try checked { () throws(CatalogueProblem) in
                try draft.checked(changing: old?.id, routes: routes, catalogue: catalogue)
            }
            let id = try old?.id ?? RouteRows.insert(draft.name, position: routes.count, session)
            try RouteRows.rename(id, draft.name, session)
            try RouteRows.setSteps(draft.steps, draft.rules, of: id, session)
            let what = old == nil ? "added" : "changed"
            try audit(.catalogue, "\(what) the route \(draft.name)", by: actor, session)
            guard let saved = try RouteRows.routes(session).first(where: { $0.id == id }) else {
                throw ShopError.catalogue(.notFound(.route))
            }
            return saved
        }
    }

    /// Offers a route no more, or offers it again.
    /// - Throws: `catalogue`.
    package func setRetired(_ isRetired: Bool, _ id: RouteID, by actor: Actor) throws {
        try write(.changeCatalogue, actor) { session in
            guard let route = try RouteRows.routes(session).first(where: { $0.id == id }) else {
                throw ShopError.catalogue(.notFound(.route))
            }
            try RouteRows.setRetired(isRetired, id, session)
            try audit(
                .catalogue, "\(isRetired ? "retired" : "brought back") the route \(route.name)", by: actor,
                session)
        }
    }

    /// Moves a route up (negative) or down the list, as far as there is room.
    /// - Throws: `catalogue`.
    package func moveRoute(_ id: RouteID, by offset: Int, _ actor: Actor) throws {
        try write(.changeCatalogue, actor) { session in
            guard let ids = Shop.moved(id, by: offset, in: try RouteRows.routes(session).map(\.id)) else {
                throw ShopError.catalogue(.notFound(.route))
            }
            for (position, id) in ids.enumerated() { try RouteRows.setPosition(position, of: id, session) }
            try audit(.catalogue, "changed the order of the routes", by: actor, session)
        }
    }

    private static func moved<ID: Equatable>(_ id: ID, by offset: Int, in ids: [ID]) -> [ID]? {
        guard let from = ids.firstIndex(of: id) else { return nil }
        var ids = ids
        ids.remove(at: from)
        ids.insert(id, at: max(0, min(ids.count, from + max(-ids.count, min(ids.count, offset)))))
        return ids
    }

    private func checked<T>(_ body: () throws(CatalogueProblem) -> T) throws -> T {
        do throws(CatalogueProblem) {
            return try body()
        } catch {
            throw ShopError.catalogue(error)
        }
    }
}
