@testable import Core

extension TestShop {
    /// Milestones of the catalogue by name.
    func catalogueIDs() throws -> [String: CatalogueID] {
        Dictionary(try shop.catalogue(by: ana).map { ($0.name, $0.id) }, uniquingKeysWith: { $1 })
    }

    /// A route over new milestones of the catalogue, each waiting for those named after it.
    func route(
        _ name: String, _ steps: [(name: String, after: [String])], traits: [String: MilestoneTraits] = [:]
    ) throws -> Route {
        for (name, _) in steps {
            _ = try shop.addMilestone(
                CatalogueDraft(name: name, traits: traits[name] ?? MilestoneTraits()), by: ana)
        }
        let ids = try catalogueIDs()
        let draft = RouteDraft(
            name: name, steps: steps.compactMap { ids[$0.name] },
            rules: steps.flatMap { step in
                step.after.compactMap { after in
                    guard let first = ids[step.name], let second = ids[after] else { return nil }
                    return Route.Rule(step: first, after: second)
                }
            })
        return try shop.saveRoute(draft, over: nil, by: ana)
    }

    /// An order with a route's milestones.
    func order(route: String, fabrics: [OrderDraft.FabricEntry] = []) throws -> Order {
        var draft = try draft(milestones: [])
        draft.route = route
        draft.pieces[0].fabrics = fabrics
        return try shop.createOrder(draft, by: ana)
    }

    static func linen(needed: Int, received: Int) -> OrderDraft.FabricEntry {
        var fabric = OrderDraft.FabricEntry()
        fabric.details.pattern = "Linen"
        fabric.details.needed = Yards(hundredths: needed)
        fabric.received = Yards(hundredths: received)
        return fabric
    }
}

extension Order {
    func milestone(_ name: String) throws -> Milestone {
        guard let milestone = milestones.first(where: { $0.name == name }) else {
            throw ShopError.notFound(.milestone, named: name)
        }
        return milestone
    }
}
