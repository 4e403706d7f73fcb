import ArgumentParser
import Core

/// `opts view list`: the views that one has or that others share, with how many orders each has.
struct ViewListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List your saved views and those that others share.")

    @Flag(help: "Print a JSON array instead of a table.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let views = try shop.views(by: actor).map { view in
            (view, try shop.orderCount(view.query, by: actor))
        }
        if json {
            return try Output.printAll(JSONValue.array(views.map { $0.json($1) }).pretty)
        }
        guard !views.isEmpty else {
            return Notice.say("No view is saved yet: the dashboard saves one with the key v.")
        }
        let names = max(4, views.map { Columns.cells(of: $0.0.name) }.max() ?? 0)
        let rows = views.map { view, count in
            line(
                view.name, "\(count.value)\(count.isExact ? "" : "+")",
                view.owner == actor.account.id
                    ? view.isShared ? "you, shared" : "you" : SafeText.visible(view.ownerName), names)
        }
        try Output.printAll(([line("NAME", "ORDERS", "OF", names)] + rows).joined(separator: "\n"))
    }

    private func line(_ name: String, _ orders: String, _ owner: String, _ width: Int) -> String {
        "\(Columns.padded(name, to: width))  \(Columns.padded(orders, to: 8))  \(owner)"
    }
}

extension SavedView {
    fileprivate func json(_ count: OrderCount) -> JSONValue {
        .object([
            JSONMember("name", .string(name)),
            JSONMember("owner", .string(ownerName)),
            JSONMember("shared", .bool(isShared)),
            JSONMember("orders", .number(String(count.value))),
            JSONMember("exact", .bool(count.isExact)),
            JSONMember("gone", .array(gaps.map { .string($0.sentence) })),
        ])
    }
}
