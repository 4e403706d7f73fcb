import ArgumentParser
import Core

/// `opts user password`.
struct UserPasswordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "Set somebody's password, or your own.",
        discussion: """
            The password is asked for twice, without being shown, or read with --password-stdin. It has 8 characters or \
            more, is not one that everybody tries first and not a name that others know. Where that person is signed in, \
            they have to sign in anew. Only an admin sets another one's.
            """)

    @Argument(help: ArgumentHelp("Whose password (default: your own).", valueName: "email"))
    var email: String?

    @OptionGroup var password: PasswordOptions
    @OptionGroup var shop: ShopOptions

    func validate() throws { try password.check() }

    func run() throws {
        let (shop, actor) = try shop.open()
        let account = try email.map { try shop.account(email: $0, by: actor) } ?? actor.account
        let new = try password.password(for: account.email)
        let changed = try shop.setPassword(new, of: account.id, by: actor)
        try Output.printAll("\(SafeText.visible(changed.name)) has a new password.")
    }
}
