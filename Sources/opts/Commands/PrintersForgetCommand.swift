import ArgumentParser
import Core

/// `opts printers forget`.
struct PrintersForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Take a choice of printer back.")

    @OptionGroup var purpose: PrinterPurpose
    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        _ = try shop.choosePrinter(
            nil, terminal: purpose.terminal(of: actor), kind: purpose.kind, by: actor)
    }
}
