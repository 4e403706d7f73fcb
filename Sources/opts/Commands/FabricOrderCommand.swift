import ArgumentParser
import Core

/// `opts fabric order`: fabric that has been ordered from its vendor.
struct FabricOrderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: "Say how much of an order's fabric is ordered.",
        discussion: "YARDS replaces what was said before: 7, 5.5 or \"5 1/2\". 0 says that none is ordered.")

    @Argument(help: ArgumentHelp(OrderWords.argumentHelp, valueName: "order"))
    var order: String

    @Argument(help: ArgumentHelp("How many yards.", valueName: "yards"))
    var yards: String

    @OptionGroup var place: FabricPlaceOptions
    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let yards = try Shop.yards(typed: yards)
        let fabric = try shop.fabric(of: order, piece: place.piece, fabric: place.fabric, by: actor)
        let receipt = try shop.orderFabric(fabric.id, yards == .zero ? nil : yards, by: actor)
        try Output.printAll("Order \(SafeText.visible(receipt.order.number.text)): \(receipt.line)")
    }
}
