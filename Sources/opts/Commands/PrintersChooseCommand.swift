import ArgumentParser
import Core

/// `opts printers choose`.
struct PrintersChooseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "choose",
        abstract: "Make a printer usual for the shop, a terminal or a kind of document.",
        discussion: """
            What is chosen for a kind of document goes before what is chosen for a terminal, and that before the \
            shop's own printer. Everybody may choose for the terminal they are at; the rest is for admins.
            """)

    @Argument(help: ArgumentHelp("The printer, as 'opts printers' lists it.", valueName: "name"))
    var name: String

    @OptionGroup var purpose: PrinterPurpose
    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        _ = try shop.choosePrinter(
            name, terminal: purpose.terminal(of: actor), kind: purpose.kind, by: actor)
    }
}
