import Core

/// What the screens of the catalogue and of lists of milestones ask the shop for.
package enum CatalogueRequest: Sendable, Hashable {
    case read
    case addMilestone(CatalogueDraft)
    case changeMilestone(CatalogueID, CatalogueDraft)
    case retireMilestone(CatalogueID, Bool)
    case moveMilestone(CatalogueID, by: Int)
    /// A new route, or one in the place of `over`, which is as it was when it was opened.
    case saveRoute(RouteDraft, over: Route?)
    case retireRoute(RouteID, Bool)
    case moveRoute(RouteID, by: Int)
    /// An order, to edit its list.
    case steps(OrderID)
    case saveSteps(OrderID, [String], route: String, version: Int)
}

/// What the shop answered.
package enum CatalogueResponse: Sendable, Equatable {
    /// The catalogue as it is.
    case shown(CatalogueMaterial)
    /// The catalogue as it is after that change.
    case changed(CatalogueMaterial, CatalogueRequest)
    case routeSaved(Route)
    case steps(Order, CatalogueMaterial)
    case stepsSaved(Order)
}

/// The shop's milestones and routes, the retired ones too.
package struct CatalogueMaterial: Sendable, Hashable {
    package let catalogue: [CatalogueEntry]
    package let routes: [Route]

    package init(catalogue: [CatalogueEntry], routes: [Route]) {
        self.catalogue = catalogue
        self.routes = routes
    }

    init(of shop: Shop, by actor: Actor) throws {
        self.init(catalogue: try shop.catalogue(by: actor), routes: try shop.routes(by: actor))
    }

    func name(of id: CatalogueID) -> String { catalogue.first { $0.id == id }?.name ?? "?" }

    /// The steps that a route gives to an order: what has been retired is left out.
    func stepNames(of route: Route) -> [String] {
        route.steps.compactMap { id in catalogue.first { $0.id == id && !$0.isRetired }?.name }
    }

    /// What a step of a route waits for.
    func names(before step: CatalogueID, in route: Route) -> [String] {
        route.rules.filter { $0.step == step }.map { name(of: $0.after) }
    }
}

extension EffectRunner {
    /// The routes that a new order can be filled from.
    func offeredRoutes(of shop: Shop, by actor: Actor) throws -> [OfferedRoute] {
        let material = try CatalogueMaterial(of: shop, by: actor)
        return material.routes.filter { !$0.isRetired }.map { route in
            OfferedRoute(name: route.name, steps: material.stepNames(of: route))
        }
    }

    func answer(_ request: CatalogueRequest, of shop: Shop, by actor: Actor) throws -> CatalogueResponse {
        func material() throws -> CatalogueMaterial { try CatalogueMaterial(of: shop, by: actor) }
        switch request {
        case .read: return .shown(try material())
        case .addMilestone(let draft): _ = try shop.addMilestone(draft, by: actor)
        case .changeMilestone(let id, let draft): try shop.changeMilestone(id, to: draft, by: actor)
        case .retireMilestone(let id, let isRetired): try shop.setRetired(isRetired, id, by: actor)
        case .moveMilestone(let id, let offset): try shop.moveMilestone(id, by: offset, actor)
        case .saveRoute(let draft, let old):
            return .routeSaved(try shop.saveRoute(draft, over: old, by: actor))
        case .retireRoute(let id, let isRetired): try shop.setRetired(isRetired, id, by: actor)
        case .moveRoute(let id, let offset): try shop.moveRoute(id, by: offset, actor)
        case .steps(let order): return .steps(try shop.order(order, by: actor), try material())
        case .saveSteps(let order, let names, let route, let version):
            return .stepsSaved(
                try shop.changeSteps(of: order, to: names, route: route, basedOn: version, by: actor))
        }
        return .changed(try material(), request)
    }
}
