import Core
import Foundation
import TestSupport
import Testing

@Suite("Finding orders on the command line")
struct CommandLineFindingTests {
    private struct Found: Decodable {
        let number, customer, status, priority: String
        let due, nextMilestone: String?
        let late: Bool
        let waiting: [String]
    }

    private struct Card: Decodable {
        let number: String
        let days: Int
        let detail: String
    }

    private struct View: Decodable {
        let name, owner: String
        let shared: Bool
        let orders: Int
        let gone: [String]
    }

    private func demo() throws -> Opts {
        let opts = try Opts()
        try opts.succeed("demo")
        return opts
    }

    private func list(_ opts: Opts, _ arguments: String...) throws -> [Found] {
        let result = try opts.run(["order", "list"] + arguments + ["--json"])
        #expect(result.status == 0, "\(result.error)")
        return try JSONDecoder().decode([Found].self, from: result.standardOutput)
    }

    @Test("filters combine, each narrowing what the others let through")
    func combine() throws {
        let opts = try demo()
        let all = try list(opts)
        let waiting = try list(opts, "--waiting", "deposit", "--waiting", "fabric")
        #expect(!waiting.isEmpty)
        #expect(
            Set(waiting.map(\.number))
                == Set(
                    all.filter { $0.waiting.contains("deposit") || $0.waiting.contains("fabric") }.map(
                        \.number)))
        let late = try list(opts, "--late", "--priority", "normal", "--due", "..yesterday")
        #expect(
            Set(late.map(\.number)) == Set(all.filter { $0.late && $0.priority == "normal" }.map(\.number)))
        let next = try list(
            opts, "--milestone", "in production", "--status", "inProgress", "--status", "onHold")
        #expect(
            Set(next.map(\.number))
                == Set(
                    all.filter {
                        $0.nextMilestone == "In Production" && ["inProgress", "onHold"].contains($0.status)
                    }.map(\.number)))
        let hers = try list(opts, "--customer", "beacon", "--search", "2026", "--limit", "2")
        #expect(hers.count == 2 && hers.allSatisfy { $0.customer == "Beacon Hill Law Group" })
    }

    @Test("every column sorts, and --reverse turns it round", arguments: OrderQuery.SortColumn.allCases)
    func sort(column: OrderQuery.SortColumn) throws {
        let opts = try demo()
        let there = try list(opts, "--sort", column.rawValue).map(\.number)
        let back = try list(opts, "--sort", column.rawValue, "--reverse").map(\.number)
        #expect(there.count == 60 && there == back.reversed())
    }

    @Test(
        "a wrong value names those that are right",
        arguments: [
            (["--waiting", "moon"], "'fabric', 'deposit', 'approval' or 'subcontractor'"),
            (["--priority", "soon"], "'low', 'normal', 'high' or 'rush'"),
            (["--sort", "size"], "- milestone"), (["--due", "soonish"], "12/18"),
            (["--due", "2026-12-31..2026-12-01"], "Type the earlier day first."),
            (["--milestone", "Gilding"], "'In Production'"), (["--status", "lost"], "- onHold"),
        ])
    func wrong(arguments: [String], hint: String) throws {
        let result = try demo().run(["order", "list"] + arguments)
        #expect(result.status == 64)
        #expect(result.error.contains(hint), "\(result.error)")
    }

    @Test("an unknown customer is refused, and not taken for everybody")
    func unknownCustomer() throws {
        let result = try demo().run(["order", "list", "--customer", "nobody at all"])
        #expect(result.status == 1 && result.error.contains("There is no customer nobody at all"))
    }

    @Test("a saved view is listed with its orders, narrowed by further options, and deleted")
    func views() throws {
        let opts = try demo()
        let shop = try Shop.open(opts.database)
        let actor = try shop.commandLineActor(email: nil, terminal: "test")
        var query = OrderQuery()
        query.waiting = [.deposit]
        query.sort = .customer
        query.milestones = ["In Production", "Gilding"]
        _ = try shop.saveView("Money\u{1B}", query, isShared: true, by: actor)
        let views = try opts.json([View].self, "view", "list")
        #expect(views.map(\.name) == ["Money\u{1B}"] && views[0].shared && views[0].owner == "Ana Reyes")
        #expect(views[0].gone.count == 1)
        let result = try opts.run(["order", "list", "--view", "MONEY\u{1B}", "--json"])
        #expect(result.error.contains("Gilding"))
        #expect(try list(opts, "--view", "money\u{1B}").count == views[0].orders)
        let table = try opts.succeed("view", "list").output
        #expect(table.contains("NAME") && table.contains("you, shared") && !table.contains("\u{1B}"))
        #expect(try opts.run(["view", "delete", "none"]).status == 1)
        try opts.succeed("view", "delete", "money\u{1B}")
        #expect(try opts.json([View].self, "view", "list").isEmpty)
        #expect(try opts.run(["order", "list", "--view", "money"]).status == 1)
    }

    @Test("what waits is listed by reason, the longest wait first")
    func waiting() throws {
        let opts = try demo()
        let board = try opts.json([String: [Card]].self, "waiting")
        #expect(Set(board.keys) == ["fabric", "deposit", "approval", "subcontractor"])
        for cards in board.values { #expect(cards.map(\.days) == cards.map(\.days).sorted(by: >)) }
        let text = try opts.succeed("waiting").output
        #expect(text.contains("FABRIC (\(board["fabric"]?.count ?? 0))"))
        let empty = try CommandLineShop.fresh().succeed("waiting")
        #expect(empty.output.isEmpty && empty.error.contains("No open order waits"))
    }
}
