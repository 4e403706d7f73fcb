import ArgumentParser
import Core

/// `opts user add`: someone new who works in the shop.
struct UserAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add someone who works in the shop.",
        discussion: """
            The password is asked for twice, without being shown, or read with --password-stdin. With --invite none is \
            asked for: a code is mailed to them, with which they choose one.
            """)

    @Option(help: ArgumentHelp("The e-mail address, to sign in with.", valueName: "email"))
    var email: String

    @Option(help: ArgumentHelp("The name, as the history shows it.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("What the account may do.", valueName: "role"))
    var role = StaffRole.staff

    @Flag(help: "Mail them a code to choose a password with, instead of setting one.")
    var invite = false

    @OptionGroup var password: PasswordOptions
    @OptionGroup var shop: ShopOptions

    func validate() throws {
        if invite && password.passwordStdin { throw ValidationError("--invite sets no password.") }
        if !invite { try password.check() }
    }

    func run() throws {
        let (shop, actor) = try shop.open()
        guard EmailAddress(email) != nil else { throw ShopError.badEmail(email) }
        let account = try shop.addAccount(
            name: name, email: email, role: role.role,
            password: invite ? nil : try password.password(for: email), by: actor)
        try Output.printAll(
            "Added \(SafeText.visible(account.name)) <\(SafeText.visible(account.email))> as \(account.role.rawValue)."
        )
        if invite { Notice.say(try shop.mailOutlook().sentence(to: SafeText.visible(account.email))) }
    }
}
