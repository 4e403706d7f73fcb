import ArgumentParser
import Core

/// `opts mail test`.
struct MailTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Send a test, and say what the mail server answers.",
        discussion: "The exit status is 1 where it was not accepted.")

    @Argument(help: ArgumentHelp("The e-mail address that it goes to.", valueName: "address"))
    var address: String

    @Flag(help: "Print JSON instead of a sentence.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        Interruption.begin()
        let (shop, actor) = try shop.open()
        let letter = try shop.queueTestLetter(to: address, by: actor)
        try MailDelivery(shop, actor).tell(letter.id, json: json)
    }
}
