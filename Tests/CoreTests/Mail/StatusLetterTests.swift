import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("Telling the customer that a step is done")
struct StatusLetterTests {
    private let test: TestShop

    init() throws { test = try TestShop() }

    private func order(
        _ name: String = "João Gonçalves", email: String = "joao@example.com", wantsMail: Bool = true
    ) throws -> Order {
        var draft = try test.draft(name, milestones: ["In Production", "Passed Quality Check"])
        draft.customer.email = email
        let order = try test.shop.createOrder(draft, by: test.ana)
        if !wantsMail {
            var customer = CustomerDraft(order.customer)
            customer.wantsMail = false
            _ = try test.shop.changeCustomer(order.customer, to: customer, by: test.ana)
        }
        return order
    }

    private func done(_ order: Order, _ place: Int = 0, by actor: Actor? = nil) throws {
        _ = try test.shop.perform(.complete, on: order.milestones[place].id, by: actor ?? test.ana)
    }

    private func letters() throws -> [OutboxLetter] {
        try test.shop.outbox(by: test.ana).filter { $0.letter.kind == .status }
    }

    @Test("a step that tells of itself writes a letter, whichever way it is done")
    func everyWay() throws {
        let orders = try (0..<3).map { _ in try order() }
        try done(orders[0])
        _ = try test.shop.scan(test.codes(orders[1]).milestones[0].code, by: test.ana)
        _ = try test.shop.scan(orders[2].number.text, by: test.ana)
        _ = try test.scan(.complete)
        let letters = try letters().sorted { $0.id < $1.id }
        #expect(letters.map(\.letter) == orders.map { .status($0.milestones[0].id) })
        #expect(letters.map(\.order) == orders.map(\.id))
        #expect(letters.allSatisfy { $0.recipient.email.text == "joao@example.com" && $0.by == "Ana" })
    }

    @Test("one done on a screen waits as long as is set, one on the command line is due at once")
    func delay() throws {
        try done(try order())
        try done(try order(), by: test.ana.through(.commandLine))
        let letters = try letters()
        #expect(letters[1].nextAttempt == TestShop.start.adding(seconds: 120))
        #expect(letters[0].nextAttempt == TestShop.start)
    }

    @Test("nobody is told of a step that tells nobody, nor who has no address, nor who wants no mail")
    func untold() throws {
        try done(try order(), 1, by: test.ana)
        try done(try order("Nobody", email: ""))
        try done(try order("Quiet", email: "quiet@example.com", wantsMail: false))
        #expect(try letters().isEmpty)
    }

    @Test("one who says so does a step without a word to the customer")
    func silently() throws {
        try done(try order(), by: test.ana.silently)
        _ = try test.shop.scan(test.codes(try order()).milestones[0].code, by: test.ana.silently)
        #expect(try letters().isEmpty)
    }

    @Test("a step that was started, noted or skipped is not told, and one done already not twice")
    func notDone() throws {
        let order = try order()
        let id = order.milestones[0].id
        _ = try test.shop.perform(.start, on: id, by: test.ana)
        _ = try test.shop.perform(.note("x"), on: id, by: test.ana)
        #expect(try letters().isEmpty)
        try done(order)
        #expect(throws: ShopError.self) { try done(order) }
        #expect(try letters().count == 1)
        let other = try self.order()
        _ = try test.shop.perform(.skip(reason: "not wanted"), on: other.milestones[0].id, by: test.ana)
        #expect(try letters().count == 1)
    }

    @Test("undone before it was sent, the letter is cancelled; done again, there is a new one")
    func undone() throws {
        let order = try order()
        try done(order)
        _ = try test.shop.undoLast(on: order.id, by: test.ana)
        #expect(try letters().map(\.state) == [.cancelled])
        #expect(try letters().first?.error == "The step was taken back.")
        try done(order)
        #expect(try letters().map(\.state) == [.waiting, .cancelled])
    }

    @Test("a step that is refused writes no letter")
    func refused() throws {
        let order = try order()
        _ = try test.shop.cancelOrder(order.id, reason: "x", by: test.ana)
        #expect(throws: ShopError.cancelled(order.number)) { try done(order) }
        #expect(try letters().isEmpty)
    }

    @Test("a demo has letters in its outbox, and nothing is ever mailed from it")
    func demo() throws {
        let folder = try TemporaryFolder()
        let shop = try Shop.open(folder.path("shop.db"), environment: test.clock.environment)
        let ana = try shop.fillDemo(orders: 12, terminal: "tty1")
        _ = try shop.changeSettings(
            [.mailServer: "localhost", .mailPort: "1", .mailSecurity: "none", .mailFrom: "shop@example.com"],
            by: ana)
        #expect(throws: ShopError.mail(.demo)) { try shop.queueTestLetter(to: "a@example.com", by: ana) }
        test.clock.move(seconds: 20 * 3600)
        #expect(try shop.queueDigest() == 0)
        let id = try shop.database.write { session in
            try OutboxRows.queue(
                .test, to: LetterRecipient(name: "", email: try #require(EmailAddress("a@example.com"))),
                at: shop.now, by: ana, session)
        }
        #expect(throws: ShopError.mail(.demo)) { try shop.deliver() }
        #expect(throws: ShopError.mail(.demo)) { try shop.resendLetter(id, by: ana) }
        #expect(try shop.letter(id, by: ana).attempts == 0)
        let summary = try shop.outboxSummary(by: ana)
        #expect(summary.problem == .demo && summary.words == nil)
    }
}
