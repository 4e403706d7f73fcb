import ArgumentParser
import Core

/// `opts waiting`: the waiting-on board.
struct WaitingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waiting", abstract: "List what open orders wait on, the longest wait first.")

    @Flag(help: "Print a JSON object with a list for each reason.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let board = try shop.waitingBoard(limit: .max, by: actor)
        func days(_ order: WaitingOrder) -> Int { order.wait.days(until: shop.today, in: shop.zone) }
        if json {
            return try Output.printAll(
                JSONValue.object(
                    board.columns.map { column in
                        JSONMember(
                            column.reason.rawValue, .array(column.orders.map { $0.json(days: days($0)) }))
                    }
                ).pretty)
        }
        let orders = board.columns.flatMap(\.orders)
        guard !orders.isEmpty else { return Notice.say("No open order waits on anything.") }
        let numbers = orders.map { Columns.cells(of: $0.number.text) }.max() ?? 0
        let customers = min(30, orders.map { Columns.cells(of: $0.customer) }.max() ?? 0)
        let output = Output()
        for column in board.columns where !column.orders.isEmpty {
            try output.print("\(column.reason.words.uppercased()) (\(column.count))")
            for order in column.orders {
                let count = days(order)
                let wait = count == 1 ? "1 day" : "\(count) days"
                try output.print(
                    "  \(Columns.padded(order.number.text, to: numbers))  "
                        + "\(Columns.padded(wait, to: 9))  \(Columns.fitted(order.customer, to: customers))  "
                        + SafeText.visible(order.wait.detail))
            }
        }
        try output.flush()
    }
}

extension WaitingOrder {
    fileprivate func json(days: Int) -> JSONValue {
        .object([
            JSONMember("number", .string(number.text)),
            JSONMember("customer", .string(customer)),
            JSONMember("due", .text(due?.iso)),
            JSONMember("priority", .string(priority.rawValue)),
            JSONMember("detail", .string(wait.detail)),
            JSONMember("since", .string(wait.since.iso8601)),
            JSONMember("days", .number(days)),
        ])
    }
}
