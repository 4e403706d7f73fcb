import ArgumentParser
import Core
import Foundation

/// `opts attach`: a photo or file for an order.
struct AttachCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attach", abstract: "Attach a photo or file to an order.",
        discussion: "Prints the name that the file has on the order.")

    @Argument(help: ArgumentHelp(OrderWords.argumentHelp, valueName: "order"))
    var order: String

    @Argument(help: ArgumentHelp("The file to attach.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The number of the piece that it shows.", valueName: "number"))
    var piece: Int?

    @Flag(help: "Print the photo (JPEG or PNG) on the work order.")
    var printed = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let order = try shop.order(named: order, by: actor)
        let changed = try shop.attach(file, to: order.id, piece: piece, isPrinted: printed, by: actor)
        guard changed.attachments.count != order.attachments.count else {
            return Notice.say("The order has this file already; its content was gone, and is back.")
        }
        if let name = changed.attachments.last?.name { try Output.printAll(SafeText.visible(name)) }
    }
}
