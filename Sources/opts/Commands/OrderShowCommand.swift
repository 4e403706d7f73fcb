import ArgumentParser
import Core

/// `opts order show`: one order, whole.
struct OrderShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one order with its history.",
        discussion: "A client gets their own order, without what is internal to the shop.")

    @Argument(help: ArgumentHelp(OrderWords.argumentHelp, valueName: "order"))
    var order: String

    @Flag(help: "Print JSON, which 'opts order new' can read again.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        try run(in: shop, by: actor)
    }

    func run(in shop: Shop, by actor: Actor) throws {
        if actor.may(.seeOwnOrders) {
            return try OwnOrderOutput(shop: shop, actor: actor).show(order, json: json)
        }
        let order = try shop.order(named: order, by: actor)
        if json {
            try Output.printAll(OrderJSON.text(of: order, today: shop.today))
        } else {
            try Output.printAll(
                OrderText(
                    order, moments: try shop.moments(of: order.id, by: actor), today: shop.today,
                    zone: shop.zone
                ).text)
        }
    }
}

/// Words that several commands about an order share.
enum OrderWords {
    static let argumentHelp = "An order number, or an invoice number that only one order has."
}
