import ArgumentParser
import Core

/// `opts route list`: each route with its milestones and rules.
struct RouteListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the routes with their milestones and rules.",
        discussion: """
            An order file names one with "route"; without "milestones" the order gets the route's. \
            They are changed on the screen for milestones and routes: F3, then m.
            """)

    @Flag(help: "Print a JSON array instead of text.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let routes = try shop.routes(by: actor)
        let catalogue = Dictionary(
            try shop.catalogue(by: actor).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        if routes.isEmpty && !json {
            return Notice.say("There are no routes yet. An admin adds them: F3, then m.")
        }
        try Output.printAll(
            json
                ? JSONValue.array(routes.map { $0.json(catalogue) }).pretty
                : routes.map { $0.text(catalogue) }.joined(separator: "\n\n"))
    }
}

extension Route {
    private func before(_ step: CatalogueID, _ catalogue: [CatalogueID: CatalogueEntry]) -> [String] {
        rules.filter { $0.step == step }.compactMap { catalogue[$0.after]?.name }
    }

    fileprivate func json(_ catalogue: [CatalogueID: CatalogueEntry]) -> JSONValue {
        .object([
            JSONMember("name", .string(name)),
            JSONMember("retired", .bool(isRetired)),
            JSONMember(
                "milestones",
                .array(
                    steps.map { step in
                        .object([
                            JSONMember("name", .string(catalogue[step]?.name ?? "")),
                            JSONMember("retired", .bool(catalogue[step]?.isRetired ?? false)),
                            JSONMember("after", .array(before(step, catalogue).map { .string($0) })),
                        ])
                    })),
        ])
    }

    fileprivate func text(_ catalogue: [CatalogueID: CatalogueEntry]) -> String {
        let lines = steps.enumerated().map { place, step in
            let before = before(step, catalogue).map { SafeText.visible($0) }
            let rule = before.isEmpty ? "" : "  (after \(before.joined(separator: "; ")))"
            let retired = catalogue[step]?.isRetired == true ? " (retired: orders leave it out)" : ""
            return "  \(place + 1). \(SafeText.visible(catalogue[step]?.name ?? ""))\(retired)\(rule)"
        }
        return (["\(SafeText.visible(name))\(isRetired ? " (retired)" : "")"] + lines).joined(separator: "\n")
    }
}
