import ArgumentParser
import Core

/// `opts user list`: who has an account.
struct UserListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List who has an account.")

    @Flag(help: "Print a JSON array instead of a table.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let accounts = try shop.accounts(by: actor)
        try Output.printAll(json ? JSONValue.array(accounts.map(\.json)).pretty : table(of: accounts))
    }

    private func table(of accounts: [Account]) -> String {
        let names = max(4, accounts.map { Columns.cells(of: $0.name) }.max() ?? 0)
        let emails = max(6, accounts.map { Columns.cells(of: $0.email) }.max() ?? 0)
        func line(_ name: String, _ email: String, _ rest: String) -> String {
            "\(Columns.padded(name, to: names))  \(Columns.padded(email, to: emails))  \(rest)"
        }
        let rows = accounts.map {
            line($0.name, $0.email, $0.role.rawValue + ($0.isDisabled ? ", disabled" : ""))
        }
        return ([line("NAME", "E-MAIL", "ROLE")] + rows).joined(separator: "\n")
    }
}

extension Account {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("name", .string(name)),
            JSONMember("email", .string(email)),
            JSONMember("role", .string(role.rawValue)),
            JSONMember("disabled", .bool(isDisabled)),
        ])
    }
}
