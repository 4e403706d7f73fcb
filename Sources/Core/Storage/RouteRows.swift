/// Reading the shop's routes.
enum RouteRows {
    /// In the shop's order, retired ones too.
    static func routes(_ session: SQLSession) throws -> [Route] {
        let steps = Dictionary(
            grouping: try session.all(
                "SELECT route_id, catalogue_id FROM route_steps ORDER BY route_id, position, catalogue_id"
            ) { (RouteID($0.integer(0)), CatalogueID($0.integer(1))) }, by: \.0)
        let rules = Dictionary(
            grouping: try session.all(
                "SELECT route_id, catalogue_id, after_id FROM route_rules ORDER BY route_id, catalogue_id, after_id"
            ) {
                (
                    RouteID($0.integer(0)),
                    Route.Rule(step: CatalogueID($0.integer(1)), after: CatalogueID($0.integer(2)))
                )
            }, by: \.0)
        return try session.all("SELECT id, name, is_retired FROM routes ORDER BY position, id") { row in
            let id = RouteID(row.integer(0))
            return Route(
                id: id, name: row.text(1), isRetired: row.flag(2), steps: steps[id]?.map(\.1) ?? [],
                rules: rules[id]?.map(\.1) ?? [])
        }
    }

    /// The route of that name, whatever its case; a retired one is not found.
    static func route(named name: String, _ session: SQLSession) throws -> Route? {
        let key = RouteName.key(name)
        return try routes(session).first { !$0.isRetired && RouteName.key($0.name) == key }
    }
}
