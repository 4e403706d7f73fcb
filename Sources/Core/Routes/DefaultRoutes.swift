/// The routes that a new shop starts with; the shop's own are in its database.
package enum DefaultRoutes {
    struct Template: Sendable {
        let name: String
        let steps: [String]
        let rules: [(step: String, after: String)]
    }

    private static let material = "Custom Material Preparation"
    private static let approved = "Project Approved, Production Kicking Off"
    private static let production = "In Production"
    private static let awaiting = "Awaiting Quality Check"
    private static let passed = "Passed Quality Check"
    private static let delivery = "Out for Delivery"

    static let all: [Template] = [
        chain("Reupholstery", [material, approved], then: [production, awaiting, passed, delivery]),
        chain("Slipcover", [material, approved], then: [production, passed, delivery]),
        chain("Cushions", [material], then: [production, passed, delivery]),
        chain("Repair", [approved], then: [production, awaiting, passed, delivery]),
        chain("Rush", [], then: [production, passed, delivery]),
    ]

    /// What production needs may come in any order; from there on each step waits for the one before it.
    private static func chain(_ name: String, _ first: [String], then rest: [String]) -> Template {
        var rules = first.flatMap { step in rest.prefix(1).map { (step: $0, after: step) } }
        for (step, after) in zip(rest.dropFirst(), rest) { rules.append((step: step, after: after)) }
        return Template(name: name, steps: first + rest, rules: rules)
    }

    /// What the default milestones are like.
    static let traits: [String: MilestoneTraits] = [
        approved: MilestoneTraits(tellsClient: true, expectedDays: 3),
        material: MilestoneTraits(expectedDays: 5),
        production: MilestoneTraits(tellsClient: true, needsFabric: true, expectedDays: 10),
        awaiting: MilestoneTraits(expectedDays: 1),
        passed: MilestoneTraits(expectedDays: 1),
        delivery: MilestoneTraits(tellsClient: true, expectedDays: 2),
    ]
}
