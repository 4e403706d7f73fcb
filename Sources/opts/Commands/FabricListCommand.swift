import ArgumentParser
import Core

/// `opts fabric list`: the receiving screen as text.
struct FabricListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the fabric that open orders are short of, the longest wait first.")

    @Option(
        help: ArgumentHelp("Only fabric in whose order, customer, piece or name TEXT is.", valueName: "text"))
    var search = ""

    @Flag(help: "Print a JSON array instead of a table.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let fabrics = IncomingFabric.matching(search, in: try shop.incomingFabrics(by: actor))
        func days(_ fabric: IncomingFabric) -> Int { fabric.days(until: shop.today, in: shop.zone) ?? 0 }
        if json {
            return try Output.printAll(JSONValue.array(fabrics.map { $0.json(days: days($0)) }).pretty)
        }
        guard !fabrics.isEmpty else {
            return Notice.say(
                search.isEmpty ? "No open order is short of fabric." : "No missing fabric is like that.")
        }
        let numbers = max(5, fabrics.map { Columns.cells(of: $0.number.text) }.max() ?? 0)
        let customers = min(24, max(8, fabrics.map { Columns.cells(of: $0.customer) }.max() ?? 0))
        func line(_ cells: [String], _ rest: String) -> String {
            [
                Columns.padded(cells[0], to: numbers), Columns.padded(cells[1], to: 9),
                Columns.padded(cells[2], to: 5), Columns.padded(cells[3], to: 6),
                Columns.padded(cells[4], to: 8), Columns.padded(cells[5], to: 8),
                Columns.padded(cells[6], to: 7), Columns.fitted(cells[7], to: customers), rest,
            ].joined(separator: "  ")
        }
        let output = Output()
        try output.print(
            line(["ORDER", "WAIT", "PLACE", "NEEDED", "ORDERED", "RECEIVED", "SHORT", "CUSTOMER"], "FABRIC"))
        for fabric in fabrics {
            let count = days(fabric)
            try output.print(
                line(
                    [
                        SafeText.visible(fabric.number.text), count == 1 ? "1 day" : "\(count) days",
                        "\(fabric.piece + 1).\(fabric.place + 1)",
                        fabric.fabric.details.needed?.text ?? "", fabric.fabric.details.ordered?.text ?? "",
                        fabric.fabric.received.text, "! \(fabric.fabric.short.text)", fabric.customer,
                    ], SafeText.visible(fabric.words)))
        }
        try output.flush()
    }
}

extension IncomingFabric {
    fileprivate func json(days: Int) -> JSONValue {
        let details = fabric.details
        return .object([
            JSONMember("number", .string(number.text)),
            JSONMember("customer", .string(customer)),
            JSONMember("due", .text(due?.iso)),
            JSONMember("piece", .number(piece + 1)),
            JSONMember("description", .string(description)),
            JSONMember("fabric", .number(place + 1)),
            JSONMember("name", .string(details.name)),
            JSONMember("zone", .string(details.zone.rawValue)),
            JSONMember("source", .string(details.source.rawValue)),
            JSONMember("needed", details.needed.map { .number($0.text) } ?? .null),
            JSONMember("ordered", details.ordered.map { .number($0.text) } ?? .null),
            JSONMember("received", .number(fabric.received.text)),
            JSONMember("short", .number(fabric.short.text)),
            JSONMember("since", .string(fabric.since.iso8601)),
            JSONMember("days", .number(days)),
        ])
    }
}
