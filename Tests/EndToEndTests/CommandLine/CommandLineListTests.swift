import Foundation
import TestSupport
import Testing

@Suite("Listing orders on the command line")
struct CommandLineListTests {
    private func shop() throws -> Opts {
        let opts = try CommandLineShop.fresh()
        for (customer, due) in [
            ("李小龍", "2020-01-02"), ("Zoë Żółkiewski", "2099-03-01"), ("Ann", "2099-02-01"),
        ] {
            try opts.succeed(
                "order", "new", "--file", "-", stdin: SampleOrder.json(customer: customer, due: due))
        }
        return opts
    }

    @Test("the JSON is an array: of all orders, the newest on top; of open ones, the first due on top")
    func json() throws {
        let opts = try shop()
        let all = try opts.json([ListedOrder].self, "order", "list")
        #expect(all.map(\.customer) == ["Ann", "Zoë Żółkiewski", "李小龍"])
        let orders = try opts.json([ListedOrder].self, "order", "list", "--status", "open")
        #expect(orders.map(\.customer) == ["李小龍", "Ann", "Zoë Żółkiewski"])
        #expect(orders.map(\.due) == ["2020-01-02", "2099-02-01", "2099-03-01"])
        #expect(orders.allSatisfy { $0.status == "notStarted" && $0.invoice == nil })
        #expect(try opts.json([ListedOrder].self, "order", "list", "--limit", "2").count == 2)
        #expect(try opts.json([ListedOrder].self, "order", "list", "--search", "nobody").isEmpty)
    }

    @Test("the table's columns are aligned by cells and late orders are marked")
    func table() throws {
        let lines = try shop().succeed("order", "list", "--status", "open").output.split(separator: "\n").map(
            String.init)
        #expect(lines.count == 4)
        #expect(lines[0].hasPrefix("NUMBER"))
        #expect(lines[1].contains("LATE") && !lines[2].contains("LATE"))
        // 李小龍 takes six cells with three letters.
        func column(_ line: String, of text: String) throws -> Int {
            let start = try #require(line.range(of: text)).lowerBound
            return line[..<start].reduce(0) {
                $0 + ($1.unicodeScalars.contains { $0.value >= 0x4E00 } ? 2 : 1)
            }
        }
        #expect(try column(lines[1], of: "2020") == column(lines[2], of: "2099"))
        #expect(try column(lines[1], of: "not started") == column(lines[3], of: "not started"))
    }

    @Test("a table that is cut says so on standard error, and never cuts a number")
    func cut() throws {
        let opts = try shop()
        let result = try opts.succeed("order", "list", "--limit", "1")
        #expect(result.output.split(separator: "\n").count == 2)
        #expect(result.error.contains("there are more"))
        #expect(try opts.succeed("order", "list", "--limit", "3").error.isEmpty)
    }

    @Test("an empty list is an empty array, or a word on standard error")
    func empty() throws {
        let opts = try CommandLineShop.fresh()
        #expect(try opts.succeed("order", "list", "--json").output == "[]")
        let result = try opts.succeed("order", "list")
        #expect(result.output.isEmpty)
        #expect(result.error.contains("no orders yet"))
    }

    @Test(
        "search finds words by their beginning, whatever their accents",
        arguments: [
            ("zoe", 1), ("zolk", 1), ("小龍", 1), ("club", 3), ("ann club", 1), ("0035", 3), ("lub", 0),
        ])
    func search(words: String, count: Int) throws {
        #expect(try shop().json([ListedOrder].self, "order", "list", "--search", words).count == count)
    }

    @Test("each status lists its own orders")
    func statuses() throws {
        let opts = try Opts()
        try opts.succeed("demo")
        let all = try opts.json([ListedOrder].self, "order", "list", "--status", "all")
        #expect(all.count == 60)
        for status in ["notStarted", "inProgress", "onHold", "waitingOnClient", "completed", "cancelled"] {
            let some = try opts.json([ListedOrder].self, "order", "list", "--status", status)
            #expect(Set(some.map(\.number)) == Set(all.filter { $0.status == status }.map(\.number)))
        }
        let open = all.filter { !["completed", "cancelled"].contains($0.status) }
        #expect(try opts.json([ListedOrder].self, "order", "list", "--status", "open").count == open.count)
        let late = try opts.json([ListedOrder].self, "order", "list", "--status", "late")
        #expect(!late.isEmpty && late.count < open.count)
        #expect(late.allSatisfy { order in open.contains { $0.number == order.number } })
    }

    @Test("a long list comes out whole, in batches and with a search that very many orders match")
    func long() throws {
        let opts = try Opts()
        try opts.succeed("demo", "--orders", "3000")
        let all = try opts.json([ListedOrder].self, "order", "list", "--status", "all")
        #expect(all.count == 3000)
        #expect(Set(all.map(\.number)).count == 3000)
        let found = try opts.json([ListedOrder].self, "order", "list", "--status", "all", "--search", "20")
        #expect(found.map(\.number) == all.map(\.number))
    }
}
