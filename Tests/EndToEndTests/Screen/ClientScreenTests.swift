import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("A client in the terminal", .serialized)
struct ClientScreenTests {
    private static let email = "joao@example.com"
    private static let password = "quiet harbor 7"

    /// A shop with João's order, whose first milestone is the client's, and somebody else's.
    private func shop() throws -> (opts: Opts, mine: String, other: String) {
        let opts = try CommandLineShop.fresh()
        let mine = try opts.succeed("order", "new", "--file", "-", stdin: SampleOrder.full).output
        let other = try opts.takeOrder(customer: "Rosa Secret")
        try Shop.open(opts.database).database.write { session in
            try session.run("UPDATE milestones SET client_acts = 1 WHERE name = 'In Production'")
        }
        return (opts, mine, other)
    }

    /// A code as the letter's delivery makes it, for the customer or for the milestone that waits for them.
    private func code(_ opts: Opts, of number: String, approval: Bool = false) throws -> String {
        let shop = try Shop.open(opts.database)
        let ana = try shop.commandLineActor(email: CommandLineShop.admin, terminal: "test")
        let order = try shop.order(named: number, by: ana)
        let address = try #require(EmailAddress(Self.email))
        return try shop.database.write {
            try OneTimeCodeRows.make(
                for: approval ? .approval(order.milestones[0].id) : .registration(order.customer.id),
                sentTo: address, at: shop.now, $0)
        }.text
    }

    private func enter(_ code: String, _ session: TerminalSession) throws {
        try session.waitUntil("Sign in")
        try session.press(.function(6))
        try session.waitUntil("A code came with a letter")
        try session.type(Self.email)
        try session.press(.tab)
        try session.type(code.lowercased())
        try session.press(.enter)
    }

    @Test("a client registers, sees their order alone, approves what the shop asks, and the shop sees it")
    func wholeWay() throws {
        let (opts, mine, other) = try shop()
        let office = try opts.openSignedIn()
        try office.waitUntil(mine)
        try office.press(.down)
        try office.waitUntil("the cursor on it") { $0.pointed.contains(mine) }
        try office.press(.enter)
        try office.waitUntil("Order \(mine)")
        try office.waitUntil("▸ ○ In Production")
        try office.press(.character("a"))
        try office.waitUntil("What the client is to approve")
        try office.type("The grey linen?")
        try office.press(.control("s"))
        try office.waitUntil("waiting for the client's approval")

        let client = try opts.open()
        try enter(code(opts, of: mine), client)
        try client.waitUntil("Choose a password")
        try client.type(Self.password)
        try client.press(.tab)
        try client.type(Self.password)
        try client.press(.enter)
        let list = try client.waitUntil("One order waits for your answer.")
        #expect(list.contains(mine) && !list.contains(other))
        try client.press(.enter)
        let order = try client.waitUntil("The grey linen?")
        #expect(!order.contains("internal"))
        try client.press(.character("a"))
        try client.waitUntil("Do you approve it?")
        try client.type("Lovely")
        try client.press(.control("s"))
        try client.waitUntil("Thank you. The shop has your answer.")
        try office.waitUntil("the answer", within: 3) { $0.contains("✓ In Production") }
        let last = try #require(try opts.milestone("In Production", of: mine).history.last)
        #expect(last.event == "approved" && last.by == "João Gonçalves" && last.via == "client")
        #expect(last.note == "Lovely")
        // Escape and a letter at once would be Alt and the letter.
        try client.press(.escape)
        try client.waitUntil("Welcome, João Gonçalves.")
        try client.press(.character("q"))
        #expect(try client.waitForEnd() == 0)
        // And again, with the password.
        let again = try opts.open(size: .large)
        try again.waitUntil("Sign in")
        try again.type(Self.email)
        try again.press(.tab)
        try again.type(Self.password)
        try again.press(.enter)
        try again.waitUntil("My orders") { $0.contains(mine) && $0.contains("you approved it") }
    }

    @Test("who has the code answers without an account")
    func byCode() throws {
        let (opts, mine, _) = try shop()
        let shop = try Shop.open(opts.database)
        let ana = try shop.commandLineActor(email: CommandLineShop.admin, terminal: "test")
        let step = try shop.order(named: mine, by: ana).milestones[0].id
        _ = try shop.perform(.request(note: "The grey linen?"), on: step, by: ana)
        let session = try opts.open()
        try enter(code(opts, of: mine, approval: true), session)
        try session.waitUntil("The grey linen?")
        try session.press(.character("d"))
        try session.waitUntil("Do you decline it?")
        try session.type("Too dark")
        try session.press(.control("s"))
        try session.waitUntil("Thank you. The shop has your answer")
        let last = try #require(try opts.milestone("In Production", of: mine).history.last)
        #expect(last.event == "declined" && last.note == "Too dark")
    }
}
