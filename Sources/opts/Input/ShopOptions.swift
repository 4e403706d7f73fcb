import ArgumentParser
import Core
import Foundation

/// Which shop, for every command.
struct DatabaseOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The shop's database (else OPTS_DATABASE).", valueName: "path"))
    var database: String?

    /// Opens the shop, which has to be there.
    func open() throws -> Shop { try Shop.open(path, creating: false) }

    /// Opens the shop, its file and usual folder made where they are missing.
    func openCreating() throws -> Shop {
        if named == nil { try DefaultDatabase.makeFolder() }
        return try Shop.open(path)
    }

    var path: String { named ?? DefaultDatabase.path }

    private var named: String? { database ?? Environment.value("OPTS_DATABASE") }

    func validate() throws {
        if database == "" { throw ValidationError("--database needs a path.") }
    }
}

/// Which shop and who acts, for the commands that need both.
struct ShopOptions: ParsableArguments {
    @OptionGroup var database: DatabaseOptions

    @Option(name: .customLong("as"), help: ArgumentHelp("Who acts (else OPTS_USER).", valueName: "email"))
    var actingAs: String?

    func open() throws -> (Shop, Actor) {
        let shop = try database.open()
        let email = actingAs ?? Environment.value("OPTS_USER")
        return (shop, try shop.commandLineActor(email: email, terminal: TerminalName.current))
    }
}
