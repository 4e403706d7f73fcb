import ArgumentParser
import Core

/// `opts user disable`.
struct UserDisableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "Let people in no longer.",
        discussion: """
            It counts at once, also where they are signed in. Their history and badge stay; `opts user enable` lets \
            them in again. Only an admin does it, never to the last one and never to their own account.
            """)

    @Argument(help: ArgumentHelp("Whose accounts.", valueName: "email"))
    var emails: [String]

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        for account in try emails.map({ try shop.account(email: $0, by: actor) }) {
            let disabled = try shop.setDisabled(true, account.id, by: actor)
            try Output.printAll("\(SafeText.visible(disabled.name)) can no longer sign in.")
        }
    }
}
