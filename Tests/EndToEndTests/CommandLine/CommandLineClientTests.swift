import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("Clients on the command line")
struct CommandLineClientTests {
    private static let email = "joao@example.com"

    private struct Row: Decodable {
        let number, status: String
        let waitsForYou: [String]
    }

    /// João is registered; the first milestone of his order waits for him.
    private func shop() throws -> (opts: Opts, mine: String, other: String, code: String) {
        let opts = try CommandLineShop.fresh()
        let mine = try opts.succeed("order", "new", "--file", "-", stdin: SampleOrder.full).output
        let other = try opts.takeOrder(customer: "Rosa Secret", invoice: "INV-9")
        let shop = try Shop.open(opts.database)
        let ana = try shop.commandLineActor(email: CommandLineShop.admin, terminal: "test")
        let order = try shop.order(named: mine, by: ana)
        let address = try #require(EmailAddress(Self.email))
        let step = order.milestones[0].id
        try shop.database.write { session in
            try session.run(
                "UPDATE milestones SET client_acts = 1 WHERE id = ?", [.integer(step.value)])
        }
        _ = try shop.perform(.request(note: "The grey linen?"), on: step, by: ana)
        let codes = try shop.database.write { session in
            try [OneTimeCode.Purpose.registration(order.customer.id), .approval(step)].map {
                try OneTimeCodeRows.make(for: $0, sentTo: address, at: shop.now, session).text
            }
        }
        _ = try shop.register(
            email: Self.email, code: codes[0], password: "quiet harbor 7", terminal: "test")
        return (opts.with(["OPTS_USER": Self.email]), mine, other, codes[1])
    }

    @Test("order list and show give a client their own orders, without a word that is the shop's")
    func reads() throws {
        let (opts, mine, other, _) = try shop()
        let rows = try opts.json([Row].self, "order", "list")
        #expect(rows.map(\.number) == [mine] && rows[0].waitsForYou == ["In Production"])
        let list = try opts.succeed("order", "list").output
        #expect(list.contains(mine) && list.contains("waiting for you") && !list.contains(other))
        for shown in [
            try opts.succeed("order", "show", mine).output,
            try opts.succeed("order", "show", "INV-1042", "--json").output,
        ] {
            #expect(shown.contains("The grey linen?") && shown.contains("the client reads this"))
            #expect(!shown.contains("internal") && !shown.contains("Ana Reyes"))
        }
    }

    @Test("what is not theirs is not there: another's order like one that never was")
    func notTheirs() throws {
        let (opts, _, other, _) = try shop()
        for arguments in [["order", "show"], ["order", "show", "--json"], ["pdf"], ["order", "approve"]] {
            let said = try [other, "2026-9999", "INV-9"].map { name in
                let result = try opts.run(arguments + [name])
                #expect(result.status == 1)
                return result.error.replacing(name, with: "ORDER")
            }
            #expect(Set(said).count == 1, "\(said)")
        }
        for arguments in [
            ["order", "list", "--status", "all"], ["customer", "list"], ["user", "list"], ["export"],
            ["scan", other], ["codes", other], ["print", other], ["settings"], ["report"], ["queue"],
            ["pdf", "--labels", other], ["order", "cancel", other, "--reason", "x"],
        ] {
            let result = try opts.run(arguments)
            #expect(result.status != 0 && !result.output.contains("Rosa"), "\(arguments)")
        }
    }

    @Test("pdf writes the client copy of one's own order")
    func paper() throws {
        let (opts, mine, _, _) = try shop()
        let data = try opts.run(["pdf", mine]).standardOutput
        #expect(data.starts(with: Data("%PDF-".utf8)))
        let text = try Tool.run("pdftotext", ["-", "-"], stdin: data).output
        #expect(text.contains(mine) && text.contains("the client reads this") && !text.contains("internal"))
    }

    @Test("a client approves and declines; the shop's own people need the code or say how they know")
    func answers() throws {
        let (opts, mine, _, code) = try shop()
        let staff = opts.with(["OPTS_USER": CommandLineShop.admin])
        #expect(try staff.run(["order", "approve", mine, "--code", "-"], stdin: "0000\n").status == 1)
        #expect(
            try staff.run(["order", "approve", mine, "--code", "-"], stdin: "").error.contains("no code"))
        let shownToAll = try staff.run(["order", "approve", mine, "--code", code])
        #expect(shownToAll.status == 64 && shownToAll.error.contains("--code -"))
        #expect(try staff.run(["order", "approve", mine]).status == 1)
        try staff.succeed("order", "approve", mine, "--silent", "--code", "-", stdin: code + "\n")
        #expect(try !staff.succeed("mail", "list").output.contains("status of"))
        let shown = try staff.succeed("order", "show", mine).output
        #expect(shown.contains("approved, by telephone, with the mailed code by Ana Reyes"))
        #expect(
            try opts.run(["order", "decline", mine, "--reason", "no"]).error.contains("waits for the client"))
        let shop = try Shop.open(opts.database)
        let ana = try shop.commandLineActor(email: CommandLineShop.admin, terminal: "test")
        let step = try shop.order(named: mine, by: ana).milestones[0].id
        _ = try shop.perform(.reopen(reason: "another seam"), on: step, by: ana)
        _ = try shop.perform(.request(note: nil), on: step, by: ana)
        try opts.succeed("order", "decline", mine, "--reason", "Too dark")
        #expect(
            try staff.succeed("order", "show", mine).output.contains(
                "declined, signed in by João Gonçalves (client, "))
    }

    @Test("customer invite queues a letter, and customer list says who was invited")
    func invites() throws {
        let opts = try CommandLineShop.fresh()
        let id = try opts.succeed("customer", "new", "--name", "Rosa", "--email", "rosa@example.com").output
        #expect(try opts.succeed("customer", "list", "--json").output.contains(#""account": "none""#))
        try opts.succeed("customer", "invite", id)
        #expect(
            try opts.succeed("customer", "list", "--json").output.contains(#""account": "letterWaiting""#))
        let bare = try opts.succeed("customer", "new", "--name", "Nobody").output
        #expect(try opts.run(["customer", "invite", bare]).error.contains("no e-mail address"))
    }
}
