import ArgumentParser
import Core

/// `opts user enable`.
struct UserEnableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable", abstract: "Let people in again who were disabled.")

    @Argument(help: ArgumentHelp("Whose accounts.", valueName: "email"))
    var emails: [String]

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        for account in try emails.map({ try shop.account(email: $0, by: actor) }) {
            let enabled = try shop.setDisabled(false, account.id, by: actor)
            try Output.printAll("\(SafeText.visible(enabled.name)) can sign in.")
        }
    }
}
