import ArgumentParser
import Core

/// `opts mail retry`.
struct MailRetryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Send a letter again, now.",
        discussion: """
            A letter that the mail server has accepted goes out anew, as a letter of its own. The exit status is 1 where \
            it was not accepted.
            """)

    @Argument(help: ArgumentHelp("The letter's number, as 'opts mail list' shows it.", valueName: "letter"))
    var letter: Int64

    @Flag(help: "Print JSON instead of a sentence.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        Interruption.begin()
        let (shop, actor) = try shop.open()
        let again = try shop.resendLetter(LetterID(letter), by: actor)
        try MailDelivery(shop, actor).tell(again.id, json: json)
    }
}
