import ArgumentParser
import Core

/// `opts user list`: who has an account.
struct UserListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List who has an account, when they signed in last, and who has a badge.")

    @Flag(help: "Print a JSON array instead of a table.")
    var json = false

    @OptionGroup var shop: ShopOptions

    func run() throws {
        let (shop, actor) = try shop.open()
        let people = try shop.people(by: actor)
        if json { return try Output.printAll(JSONValue.array(people.map(\.json)).pretty) }
        try Output.printAll(table(of: people, in: shop))
    }

    private func table(of people: [Person], in shop: Shop) -> String {
        func moment(_ instant: Instant?, _ none: String) -> String {
            instant.map { "\($0.day(in: shop.zone).iso) \($0.timeOfDay(in: shop.zone))" } ?? none
        }
        let rows =
            [["NAME", "E-MAIL", "ROLE", "SIGNED IN", "BADGE"]]
            + people.map { person in
                let account = person.account
                return [
                    account.name, account.email,
                    account.role.rawValue + (account.isDisabled ? ", disabled" : ""),
                    moment(person.signedInAt, "never"),
                    person.badgeSince.map { "since \($0.day(in: shop.zone).iso)" } ?? "-",
                ]
            }
        let widths = rows[0].indices.map { column in
            rows.map { Columns.cells(of: $0[column]) }.max() ?? 0
        }
        return rows.map { row in
            zip(row, widths).map { Columns.padded($0, to: $1) }.joined(separator: "  ").trimmingWhitespace()
        }.joined(separator: "\n")
    }
}

extension Person {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("name", .string(account.name)),
            JSONMember("email", .string(account.email)),
            JSONMember("role", .string(account.role.rawValue)),
            JSONMember("disabled", .bool(account.isDisabled)),
            JSONMember("signedInAt", .text(signedInAt?.iso8601)),
            JSONMember("badgeSince", .text(badgeSince?.iso8601)),
        ])
    }
}
