/// A route as somebody puts it together, not yet checked.
package struct RouteDraft: Sendable, Hashable {
    package var name: String
    /// In the order in which they are done.
    package var steps: [CatalogueID]
    package var rules: [Route.Rule]

    package init(name: String, steps: [CatalogueID] = [], rules: [Route.Rule] = []) {
        self.name = name
        self.steps = steps
        self.rules = rules
    }

    /// A draft that changes `route` into itself.
    package init(_ route: Route) { self.init(name: route.name, steps: route.steps, rules: route.rules) }

    /// The draft as it can be kept, its name without the space around it and each rule once.
    ///
    /// - Parameters:
    ///   - route: the route that it changes; nil for a new one.
    ///   - routes: every route there is, the retired ones too.
    package func checked(changing route: RouteID?, routes: [Route], catalogue: [CatalogueEntry])
        throws(CatalogueProblem) -> RouteDraft
    {
        var draft = self
        draft.name = try CatalogueProblem.checkedName(
            name, others: routes.filter { $0.id != route }.map { ($0.name, $0.isRetired) })
        if route == nil, routes.count >= CatalogueLimits.routes {
            throw .tooMany(.route, most: CatalogueLimits.routes)
        }
        let names = Dictionary(catalogue.map { ($0.id, $0.name) }) { first, _ in first }
        guard !steps.isEmpty else { throw .noSteps }
        guard steps.count <= CatalogueLimits.steps else { throw .tooMany(.step, most: CatalogueLimits.steps) }
        guard steps.allSatisfy({ names[$0] != nil }), Set(steps).count == steps.count else {
            throw .unknownStep
        }
        guard rules.allSatisfy({ steps.contains($0.step) && steps.contains($0.after) }) else {
            throw .unknownStep
        }
        if let circle = RuleCycle.find(rules.map { ($0.step, after: $0.after) }) {
            throw .circle(circle.compactMap { names[$0] })
        }
        var seen: Set<Route.Rule> = []
        draft.rules = rules.filter { seen.insert($0).inserted }
        return draft
    }
}
