import ArgumentParser
import Core

/// `opts init`: makes the shop and its first admin.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make the shop and its first admin.",
        discussion: "The password is asked for twice, without being shown, or read with --password-stdin.")

    @Option(help: ArgumentHelp("The admin's e-mail address, to sign in with.", valueName: "email"))
    var admin: String

    @Option(help: ArgumentHelp("The shop's name, as work orders show it.", valueName: "name"))
    var name: String

    @Option(
        help: ArgumentHelp(
            "The admin's name, as the history shows it (default: the e-mail address up to the @).",
            valueName: "name"))
    var adminName: String?

    @OptionGroup var password: PasswordOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws { try password.check() }

    func run() throws {
        let adminName = adminName ?? String(admin.prefix { $0 != "@" })
        guard EmailAddress(admin) != nil else { throw ShopError.badEmail(admin) }
        let password = try password.password(for: admin)
        try Shop.checkSetUp(shopName: name, adminName: adminName, email: admin, password: password)
        let shop = try database.openCreating()
        let actor = try shop.setUp(
            shopName: name, adminName: adminName, email: admin, password: password,
            terminal: TerminalName.current, via: .commandLine)
        let output = Output()
        try output.print(
            "Made \(SafeText.visible(try shop.name())) in \(SafeText.visible(database.path)), with the admin "
                + "\(SafeText.visible(actor.account.email)).")
        try output.print("Next: 'opts' opens it; 'opts user add' adds the others who work there.")
        try output.flush()
    }
}
