import ArgumentParser
import Core

/// `opts catalogue`: the milestones that the shop's orders can have.
struct CatalogueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue", abstract: "List the milestones that orders can have.",
        discussion: "They are changed on the screen for milestones and routes: F3, then m.")

    @Flag(help: "Print a JSON array instead of a table.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let entries = try shop.catalogue(by: actor)
        try Output.printAll(json ? JSONValue.array(entries.map(\.json)).pretty : table(of: entries))
    }

    private func table(of entries: [CatalogueEntry]) -> String {
        let names = max(9, entries.map { Columns.cells(of: $0.name) }.max() ?? 0)
        func line(
            _ name: String, _ told: String, _ acts: String, _ fabric: String, _ days: String, _ rest: String
        )
            -> String
        {
            let text =
                "\(Columns.padded(name, to: names))  \(Columns.padded(told, to: 4))  \(Columns.padded(acts, to: 4))  "
                + "\(Columns.padded(fabric, to: 6))  \(Columns.padded(days, to: 4))  \(rest)"
            return String(text.reversed().drop { $0 == " " }.reversed())
        }
        let rows = entries.map { entry in
            line(
                entry.name, entry.traits.tellsClient ? "yes" : "", entry.traits.clientActs ? "yes" : "",
                entry.traits.needsFabric ? "yes" : "", entry.traits.expectedDays.map(String.init) ?? "",
                entry.isRetired ? "retired" : "")
        }
        return ([line("MILESTONE", "TOLD", "ACTS", "FABRIC", "DAYS", "")] + rows).joined(separator: "\n")
    }
}

extension CatalogueEntry {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("name", .string(name)),
            JSONMember("tellsClient", .bool(traits.tellsClient)),
            JSONMember("clientActs", .bool(traits.clientActs)),
            JSONMember("needsFabric", .bool(traits.needsFabric)),
            JSONMember("expectedDays", traits.expectedDays.map { .number(String($0)) } ?? .null),
            JSONMember("retired", .bool(isRetired)),
        ])
    }
}
