import ArgumentParser
import Core

/// `opts order new`: takes an order from a JSON file.
struct OrderNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Take an order from a JSON file; prints its number.",
        discussion: """
            Required are a customer's name, a piece with a quantity of 1 or more and a milestone:

              { "customer": { "name": "Ana Reyes" }, "due": "2026-12-18",
                "milestones": ["In Production"],
                "pieces": [ { "description": "Wing chair", "quantity": 2 } ] }

            'opts order show --json' prints an order with every key it can have. Taken as a new one, what was \
            printed of an order has no fabric ordered or received: that was for the other order. When the file \
            is not taken, all that is wrong with its form is listed, or else all that the shop refuses of the \
            order, and nothing is saved.
            """)

    @Option(help: ArgumentHelp("The order's JSON file; - is standard input.", valueName: "file"))
    var file: String

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let file = try OrderFile(name: self.file).read()
        let draft = file.newOrder
        let (shop, actor) = try shop.open()
        let order: Order
        do {
            order = try shop.createOrder(draft, by: actor)
        } catch ShopError.invalidDraft(let problems) {
            throw CommandError.refusedOrder(file: self.file, problems)
        }
        if let number = file.number, draft != file.draft {
            Notice.say(
                "opts: Fabric that is ordered for \(SafeText.visible(number.text)), or came in for it, is not this order's: none is ordered or received yet."
            )
        }
        for warning in draft.warnings(today: shop.today) { Notice.say("opts: \(warning.message)") }
        try Output.printAll(SafeText.visible(order.number.text))
    }
}
