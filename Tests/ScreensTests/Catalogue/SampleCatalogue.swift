@testable import Core
@testable import Screens

/// A catalogue with two routes, the same everywhere.
enum SampleCatalogue {
    static let entries: [CatalogueEntry] = [
        entry(1, "Custom Material Preparation", MilestoneTraits(expectedDays: 5)),
        entry(2, "Client Approval", MilestoneTraits(tellsClient: true, clientActs: true, expectedDays: 3)),
        entry(3, "Frame Repair"),
        entry(4, "Cutting", MilestoneTraits(needsFabric: true, expectedDays: 2)),
        entry(5, "Springs", isRetired: true),
        entry(6, "Out for Delivery", MilestoneTraits(tellsClient: true, expectedDays: 1)),
    ]

    static let routes: [Route] = [
        Route(
            id: RouteID(1), name: "Reupholstery", isRetired: false,
            steps: [1, 2, 3, 4, 6].map { CatalogueID($0) },
            rules: [rule(4, after: 3), rule(4, after: 2), rule(6, after: 4)]),
        Route(
            id: RouteID(2), name: "Repair", isRetired: false, steps: [3, 6].map { CatalogueID($0) },
            rules: [rule(6, after: 3)]),
        Route(id: RouteID(3), name: "Slipcover", isRetired: true, steps: [CatalogueID(4)], rules: []),
    ]

    static let material = CatalogueMaterial(catalogue: entries, routes: routes)

    private static func rule(_ step: Int64, after: Int64) -> Route.Rule {
        Route.Rule(step: CatalogueID(step), after: CatalogueID(after))
    }

    private static func entry(
        _ id: Int64, _ name: String, _ traits: MilestoneTraits = MilestoneTraits(), isRetired: Bool = false
    ) -> CatalogueEntry {
        CatalogueEntry(id: CatalogueID(id), name: name, isRetired: isRetired, traits: traits)
    }

    /// Somebody signed in with that role.
    static func actor(_ role: Role) -> Actor {
        Actor(
            account: Account(
                id: AccountID(1), name: "Ana", email: "ana@example.com", role: role, isDisabled: false),
            terminal: "tty1", via: .key)
    }
}
