import ArgumentParser
import Core

/// `opts user rights`: the table of rights.
struct UserRightsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rights", abstract: "Print who may do what.",
        discussion: """
            The table is the one that every operation is checked by. A badge has the rights of its holder's role, but \
            only those under BADGE; the others ask for the password.
            """)

    @Flag(help: "Print a JSON array instead of a table.")
    var json = false

    func run() throws {
        let rights = Permission.allCases
        if json { return try Output.printAll(JSONValue.array(rights.map(\.json)).pretty) }
        let width = rights.map(\.words.count).max() ?? 0
        func line(_ words: String, _ cells: [String]) -> String {
            ([Columns.padded(words, to: width)] + cells.map { Columns.padded($0, to: 6) })
                .joined(separator: "  ").trimmingWhitespace()
        }
        let rows = rights.map { right in
            line(
                right.words,
                (Role.allCases.map { right.holders.roles.contains($0) } + [right.holders.isByBadge])
                    .map { $0 ? "yes" : "-" })
        }
        let head = line("MAY", Role.allCases.map { $0.rawValue.uppercased() } + ["BADGE"])
        try Output.printAll(([head] + rows).joined(separator: "\n"))
    }
}

extension Permission {
    fileprivate var json: JSONValue {
        .object(
            [JSONMember("right", .string(rawValue)), JSONMember("words", .string(words))]
                + Role.allCases.map { JSONMember($0.rawValue, .bool(holders.roles.contains($0))) }
                + [JSONMember("badge", .bool(holders.isByBadge))])
    }
}
