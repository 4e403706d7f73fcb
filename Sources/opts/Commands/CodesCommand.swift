import ArgumentParser
import Core

/// `opts codes`: what the scanner reads on an order's work order.
struct CodesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codes", abstract: "Print the codes on an order's work order.")

    @Argument(help: ArgumentHelp(OrderWords.argumentHelp, valueName: "order"))
    var order: String

    @Flag(help: "Print JSON instead of a table.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let order = try shop.order(named: order, by: actor)
        let codes = try shop.codes(of: order.id, by: actor)
        try Output.printAll(json ? codes.json.pretty : codes.table(number: order.number))
    }
}

extension OrderCodes {
    fileprivate var json: JSONValue {
        func list(_ named: [Named], _ key: String) -> JSONValue {
            .array(
                named.map {
                    .object([JSONMember(key, .string($0.name)), JSONMember("code", .string($0.code))])
                })
        }
        return .object([
            JSONMember("order", .string(order)),
            JSONMember("milestones", list(milestones, "name")),
            JSONMember("pieces", list(pieces, "description")),
        ])
    }

    fileprivate func table(number: OrderNumber) -> String {
        let lines =
            [(order, "order \(number.text)")] + milestones.map { ($0.code, "milestone \($0.name)") }
            + pieces.map { ($0.code, "piece \($0.name)") }
        return lines.map { "\($0)  \(SafeText.visible($1))" }.joined(separator: "\n")
    }
}
