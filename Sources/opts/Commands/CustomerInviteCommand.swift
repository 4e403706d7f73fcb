import ArgumentParser
import Core

/// `opts customer invite`.
struct CustomerInviteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Send a customer a letter with a code, to see their orders.",
        discussion: """
            With the code they register, once, within 14 days. Codes that they were sent before still count until \
            one is used. An order for a new customer does the same by itself.
            """)

    @Argument(help: ArgumentHelp("The customer's id, as 'opts customer list' shows it.", valueName: "id"))
    var id: Int64

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let invited = try shop.invite(CustomerID(id), by: actor)
        let address = SafeText.visible(invited.customer.email ?? "the customer")
        Notice.say(try shop.mailOutlook().sentence(to: address))
    }
}
