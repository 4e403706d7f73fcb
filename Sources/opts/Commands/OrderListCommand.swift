import ArgumentParser
import Core

/// `opts order list`: the orders as a table or as JSON.
struct OrderListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List orders.",
        discussion: """
            Lists of open orders have the first due on top; those with finished ones the newest.
            Without --limit the table has at most \(usualLimit) orders, and a line on standard error says when \
            there are more; --json has all of them.
            A client gets their own orders.
            """)

    private static let usualLimit = 50
    /// How many orders are read and printed at a time, so that any number of them takes little memory.
    private static let batch = 500

    @Flag(help: "Print a JSON array instead of a table.")
    var json = false

    @OptionGroup var list: ListOptions

    @Option(help: ArgumentHelp("At most so many orders.", valueName: "n"))
    var limit: Int?

    @OptionGroup var shop: ShopOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit takes a whole number of 1 or more.") }
    }

    func run() throws {
        let (shop, actor) = try shop.open()
        try run(in: shop, by: actor)
    }

    func run(in shop: Shop, by actor: Actor) throws {
        if actor.may(.seeOwnOrders) {
            guard !list.isFiltered else {
                throw ValidationError("Your own orders are listed without filters.")
            }
            return try OwnOrderOutput(shop: shop, actor: actor).list(json: json, limit: limit)
        }
        let query = try list.query(of: shop, by: actor)
        let most = limit ?? (json ? nil : OrderListCommand.usualLimit)
        // One more than is shown tells that there are more.
        let ids = try shop.orderIDs(query, limit: most.flatMap { $0 < Int.max ? $0 + 1 : nil }, by: actor)
        let shown = most.map { ids.prefix($0) } ?? ids[...]
        let output = Output()
        if json { try printJSON(shown, of: shop, by: actor, to: output) }
        if !json { try printTable(shown, of: shop, by: actor, to: output) }
        try output.flush()
        if !json && shown.count < ids.count {
            Notice.say("The first \(shown.count) are shown; there are more. --limit N shows N of them.")
        }
    }

    private func printJSON(_ ids: ArraySlice<OrderID>, of shop: Shop, by actor: Actor, to output: Output)
        throws
    {
        let today = shop.today
        var before = "[\n"
        try eachBatch(ids, of: shop, by: actor) { summaries in
            for summary in summaries {
                // A line end within a value is escaped, so these are the layout's own.
                let lines = OrderJSON.value(of: summary, today: today).pretty
                try output.write(before + "  " + lines.replacing("\n", with: "\n  "))
                before = ",\n"
            }
        }
        try output.print(ids.isEmpty ? "[]" : "\n]")
    }

    private func printTable(_ ids: ArraySlice<OrderID>, of shop: Shop, by actor: Actor, to output: Output)
        throws
    {
        guard !ids.isEmpty else {
            Notice.say(
                list.isFiltered
                    ? "No order is like that. Without filters every order is listed."
                    : "There are no orders yet. `opts order new` makes one.")
            return
        }
        var table: OrderTable?
        try eachBatch(ids, of: shop, by: actor) { summaries in
            if table == nil {
                table = OrderTable(for: summaries, columns: Output.columns, today: shop.today)
                if let heading = table?.heading { try output.print(heading) }
            }
            for summary in summaries {
                if let row = table?.row(summary) { try output.print(row) }
            }
        }
    }

    private func eachBatch(
        _ ids: ArraySlice<OrderID>, of shop: Shop, by actor: Actor, _ body: ([OrderSummary]) throws -> Void
    ) throws {
        var rest = ids
        while !rest.isEmpty {
            try body(shop.orders(rest.prefix(OrderListCommand.batch), by: actor))
            rest = rest.dropFirst(OrderListCommand.batch)
        }
    }
}
