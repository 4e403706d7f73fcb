/// Changing routes.
extension RouteRows {
    static func insert(_ name: String, position: Int, _ session: SQLSession) throws -> RouteID {
        RouteID(
            try session.insert(
                "INSERT INTO routes (name, name_key, position) VALUES (?, ?, ?) RETURNING id",
                [.text(name), .text(RouteName.key(name)), .integer(Int64(position))]))
    }

    static func rename(_ id: RouteID, _ name: String, _ session: SQLSession) throws {
        try session.run(
            "UPDATE routes SET name = ?, name_key = ? WHERE id = ?",
            [.text(name), .text(RouteName.key(name)), .integer(id.value)])
    }

    static func setRetired(_ isRetired: Bool, _ id: RouteID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE routes SET is_retired = ? WHERE id = ?", [SQLArgument(isRetired), .integer(id.value)])
    }

    static func setPosition(_ position: Int, of id: RouteID, _ session: SQLSession) throws {
        try session.run(
            "UPDATE routes SET position = ? WHERE id = ?", [.integer(Int64(position)), .integer(id.value)])
    }

    /// Gives a route these steps and rules, and no others.
    static func setSteps(_ steps: [CatalogueID], _ rules: [Route.Rule], of id: RouteID, _ session: SQLSession)
        throws
    {
        try session.run("DELETE FROM route_rules WHERE route_id = ?", [.integer(id.value)])
        try session.run("DELETE FROM route_steps WHERE route_id = ?", [.integer(id.value)])
        for (position, step) in steps.enumerated() {
            try session.run(
                "INSERT INTO route_steps (route_id, catalogue_id, position) VALUES (?, ?, ?)",
                [.integer(id.value), .integer(step.value), .integer(Int64(position))])
        }
        for rule in rules {
            try session.run(
                "INSERT INTO route_rules (route_id, catalogue_id, after_id) VALUES (?, ?, ?)",
                [.integer(id.value), .integer(rule.step.value), .integer(rule.after.value)])
        }
    }

    /// The routes that a new shop, or one from before there were routes, begins with: as much of each as the
    /// catalogue has.
    static func insertDefaults(_ session: SQLSession) throws {
        let ids = Dictionary(
            try CatalogueRows.entries(session).filter { !$0.isRetired }.map { ($0.name, $0.id) },
            uniquingKeysWith: { first, _ in first })
        var position = 0
        for route in DefaultRoutes.all {
            let steps = route.steps.compactMap { ids[$0] }
            guard !steps.isEmpty else { continue }
            let id = try insert(route.name, position: position, session)
            position += 1
            let rules = route.rules.compactMap { rule -> Route.Rule? in
                guard let step = ids[rule.step], let after = ids[rule.after] else { return nil }
                return Route.Rule(step: step, after: after)
            }
            try setSteps(steps, rules, of: id, session)
        }
    }
}
