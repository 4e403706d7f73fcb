/// The shop's catalogue and routes, and the lists of milestones that orders get from them.
extension Shop {
    /// The shop's milestones in its order, retired ones too.
    package func catalogue(by actor: Actor) throws -> [CatalogueEntry] {
        try read(.seeOrders, actor) { try CatalogueRows.entries($0) }
    }

    /// The shop's routes in its order, retired ones too.
    package func routes(by actor: Actor) throws -> [Route] {
        try read(.seeOrders, actor) { try RouteRows.routes($0) }
    }

    /// A draft that names a route and no milestones, with the route's steps.
    /// - Throws: `invalidDraft` where there is no such route.
    func filled(_ draft: OrderDraft, _ session: SQLSession) throws -> OrderDraft {
        guard !draft.route.isBlank else { return draft }
        guard let route = try RouteRows.route(named: draft.route, session) else {
            throw ShopError.invalidDraft([try noRoute(draft.route, session)])
        }
        var draft = draft
        draft.route = route.name
        if draft.milestones.isEmpty {
            let names = Dictionary(
                uniqueKeysWithValues: try CatalogueRows.entries(session).filter { !$0.isRetired }
                    .map { ($0.id, $0.name) })
            draft.milestones = route.steps.compactMap { names[$0] }
        }
        return draft
    }

    private func noRoute(_ name: String, _ session: SQLSession) throws -> DraftProblem {
        let names = try RouteRows.routes(session).filter { !$0.isRetired }.map(\.name)
        let shown = SafeText.visible(String(name.prefix(60)))
        let remedy =
            Nearest.name(to: name, among: names).map { "Did you mean “\($0)”?" }
            ?? (names.isEmpty
                ? "The shop has no routes: list the milestones."
                : "The routes are \(names.map { "“\(SafeText.visible($0))”" }.joined(separator: ", ")).")
        return DraftProblem(.route, "The shop has no route “\(shown)”. \(remedy)")
    }

    func insertMilestones(
        _ names: [String], route: String, order: OrderID, _ session: SQLSession
    ) throws {
        let traits = try traits(session)
        for (position, name) in names.enumerated() {
            _ = try MilestoneRows.insert(
                name, traits: traits[name] ?? MilestoneTraits(), position: position, order: order, session)
        }
        try applyRules(of: route, to: order, session)
    }

    func changeMilestones(of old: Order, to draft: OrderDraft, _ session: SQLSession) throws {
        let traits = try traits(session)
        for milestone in old.milestones where !draft.milestones.contains(milestone.name) {
            guard milestone.history.isEmpty else { throw ShopError.milestoneHasHistory(milestone.name) }
            try MilestoneRows.delete(milestone.id, session)
        }
        for (position, name) in draft.milestones.enumerated() {
            if let known = old.milestones.first(where: { $0.name == name }) {
                try MilestoneRows.setPosition(position, of: known.id, session)
            } else {
                _ = try MilestoneRows.insert(
                    name, traits: traits[name] ?? MilestoneTraits(), position: position, order: old.id,
                    session)
            }
        }
        if draft.route != old.route ?? "" {
            try applyRules(of: draft.route, to: old.id, session)
        } else {
            try addRules(
                of: draft.route, for: Set(draft.milestones).subtracting(old.milestones.map(\.name)),
                to: old.id, session)
        }
    }

    /// Has an order's milestones follow the rules of a route, and no others. An order whose route is gone keeps the
    /// rules that it has.
    private func applyRules(of route: String, to order: OrderID, _ session: SQLSession) throws {
        guard !route.isBlank else { return try MilestoneRows.dropRules(of: order, session) }
        guard let route = try RouteRows.route(named: route, session) else { return }
        try MilestoneRows.dropRules(of: order, session)
        let milestones = try MilestoneRows.milestones(of: order, session)
        for (step, after) in try rules(of: route, on: milestones, session) {
            try MilestoneRows.addRule(step.id, after: after.id, session)
        }
    }

    /// Has milestones that are new to an order follow the rules of its route. The others keep theirs, whatever has
    /// become of the route meanwhile.
    private func addRules(of route: String, for new: Set<String>, to order: OrderID, _ session: SQLSession)
        throws
    {
        guard !new.isEmpty, !route.isBlank, let route = try RouteRows.route(named: route, session) else {
            return
        }
        let milestones = try MilestoneRows.milestones(of: order, session)
        var known = milestones.flatMap { milestone in milestone.after.map { (milestone.id, after: $0) } }
        for (step, after) in try rules(of: route, on: milestones, session)
        where new.contains(step.name) || new.contains(after.name) {
            // The route may have been turned round since: what would close a circle is left out.
            guard RuleCycle.find(known + [(step.id, after: after.id)]) == nil else { continue }
            known.append((step.id, after: after.id))
            try MilestoneRows.addRule(step.id, after: after.id, session)
        }
    }

    /// The rules of a route between milestones that an order has. Over one that it has not, because it is retired or was
    /// left out, the rules reach: what came after it comes after what it came after.
    private func rules(of route: Route, on milestones: [Milestone], _ session: SQLSession) throws
        -> [(Milestone, Milestone)]
    {
        let byName = Dictionary(milestones.map { ($0.name, $0) }) { first, _ in first }
        let present = Dictionary(
            uniqueKeysWithValues: try CatalogueRows.entries(session).compactMap { entry in
                byName[entry.name].map { (entry.id, $0) }
            })
        return route.rules(among: Set(present.keys)).compactMap { rule in
            guard let step = present[rule.step], let after = present[rule.after] else { return nil }
            return (step, after)
        }
    }

    private func traits(_ session: SQLSession) throws -> [String: MilestoneTraits] {
        Dictionary(try CatalogueRows.entries(session).map { ($0.name, $0.traits) }, uniquingKeysWith: { $1 })
    }
}
