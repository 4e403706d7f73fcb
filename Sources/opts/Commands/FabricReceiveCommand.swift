import ArgumentParser
import Core

/// `opts fabric receive`: fabric that has come in.
struct FabricReceiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive", abstract: "Say how much of an order's fabric has come in.",
        discussion: """
            YARDS is added to what has come in before: 7, 5.5 or "5 1/2". With --correct it replaces it, and \
            --note says why.
            """)

    @Argument(help: ArgumentHelp(OrderWords.argumentHelp, valueName: "order"))
    var order: String

    @Argument(help: ArgumentHelp("How many yards.", valueName: "yards"))
    var yards: String

    @OptionGroup var place: FabricPlaceOptions

    @Option(help: ArgumentHelp("A note for the order's history.", valueName: "text"))
    var note = ""

    @Flag(help: "Set what has come in to YARDS instead of adding to it.")
    var correct = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let yards = try Shop.yards(typed: yards)
        let fabric = try shop.fabric(of: order, piece: place.piece, fabric: place.fabric, by: actor)
        let receipt =
            correct
            ? try shop.correctFabric(fabric.id, received: yards, reason: note, by: actor)
            : try shop.receiveFabric(fabric.id, yards, note: note, by: actor)
        try Output.printAll("Order \(SafeText.visible(receipt.order.number.text)): \(receipt.line)")
    }
}
