import ArgumentParser
import Core

/// `opts mail copy`: an order on paper, to its client.
struct MailCopyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy", abstract: "Mail a client their order as a PDF.",
        discussion:
            "The exit status is 1 where the mail server has not accepted it; it is kept and tried again.")

    @Argument(
        help: ArgumentHelp("An order number, or an invoice number that one order has.", valueName: "order"))
    var order: String

    @Flag(help: "Print JSON instead of a sentence.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        Interruption.begin()
        let (shop, actor) = try shop.open()
        let id = try shop.order(named: order, by: actor).id
        let letter = try shop.mailClientCopy(of: id, by: actor)
        try MailDelivery(shop, actor).tell(letter.id, json: json)
    }
}
