import ArgumentParser
import Core

/// `opts user add`: someone new who works in the shop.
struct UserAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add someone who works in the shop.",
        discussion: "The password is asked for twice, without being shown, or read with --password-stdin.")

    @Option(help: ArgumentHelp("The e-mail address, to sign in with.", valueName: "email"))
    var email: String

    @Option(help: ArgumentHelp("The name, as the history shows it.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("What the account may do.", valueName: "role"))
    var role = StaffRole.staff

    @OptionGroup var password: PasswordOptions
    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        guard EmailAddress(email) != nil else { throw ShopError.badEmail(email) }
        let account = try shop.addAccount(
            name: name, email: email, role: role.role, password: try password.password(for: email), by: actor)
        try Output.printAll(
            "Added \(SafeText.visible(account.name)) <\(SafeText.visible(account.email))> as \(account.role.rawValue)."
        )
    }
}
