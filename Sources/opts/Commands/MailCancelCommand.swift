import ArgumentParser
import Core

/// `opts mail cancel`.
struct MailCancelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancel a letter that has not been sent.")

    @Argument(help: ArgumentHelp("The letter's number, as 'opts mail list' shows it.", valueName: "letter"))
    var letter: Int64

    @Flag(help: "Print JSON instead of a sentence.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let cancelled = try shop.cancelLetter(LetterID(letter), by: actor)
        try Output.printAll(json ? cancelled.json.pretty : cancelled.sentence(shop))
    }
}
