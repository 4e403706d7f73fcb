import Core
import Foundation
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("The outbox on the screen")
struct OutboxScreenTests {
    /// A shop whose mail server is nobody, with letters that wait, failed and were cancelled.
    private func stage(_ width: Int = 80, _ height: Int = 24) throws -> Stage {
        let stage = try Stage(width: width, height: height)
        let ana = try stage.shop.setUp(
            shopName: "Harbor Upholstery", adminName: "Ana Reyes", email: "ana@example.com",
            password: "workshop", terminal: "test")
        _ = try stage.shop.changeSettings(
            [
                .mailServer: "localhost", .mailPort: "1", .mailSecurity: "none",
                .mailFrom: "shop@harbor.example",
            ], by: ana)
        stage.frame.shopName = "Harbor Upholstery"
        stage.send(.message(.answer(to: 0, .signedIn(ana))))
        _ = try letter(stage, "Ольга Петрова", "olga@example.com")
        let old = try stage.shop.queueTestLetter(to: "nobody@example.com", by: ana)
        _ = try stage.shop.deliver(old.id)
        stage.moveClock(milliseconds: 6 * 86_400_000)
        _ = try stage.shop.deliver(old.id)
        stage.now = stage.now.adding(seconds: 6 * 86_400)
        let wrong = try stage.shop.queueTestLetter(to: "ana@example.com", by: ana)
        try stage.shop.cancelLetter(wrong.id, by: ana)
        _ = try letter(stage, "João Gonçalves", "joao@example.com")
        return stage
    }

    /// What doing a step that tells of itself puts into the outbox.
    private func letter(_ stage: Stage, _ customer: String, _ email: String) throws -> Order {
        let order = try order(stage, customer, email)
        return try stage.shop.perform(.complete, on: order.milestones[0].id, by: stage.actor)
    }

    private func order(_ stage: Stage, _ customer: String, _ email: String) throws -> Order {
        var draft = OrderDraft()
        draft.customer.name = customer
        draft.customer.email = email
        draft.milestones = ["In Production", "Passed Quality Check"]
        var piece = OrderDraft.PieceEntry()
        piece.description = "Wing chair"
        draft.pieces = [piece]
        return try stage.shop.createOrder(draft, by: stage.actor)
    }

    private func status(_ stage: Stage) throws -> [OutboxLetter] {
        try stage.shop.outbox(by: stage.actor).filter { $0.letter.kind == .status }
    }

    private func outbox(_ stage: Stage) throws -> OutboxScreen {
        guard case .outbox(let screen) = stage.frame.screen else { throw Missing.outbox }
        return screen
    }

    private enum Missing: Error { case outbox }

    @Test("lists the letters with how they stand", arguments: [(80, 24), (132, 43), (60, 16)])
    func list(width: Int, height: Int) throws {
        let stage = try stage(width, height)
        stage.press(.function(3), .character("o"))
        expectSnapshot(stage.canvas, named: "outbox-\(width)x\(height)")
    }

    @Test("Enter shows a letter as it would go out, Esc closes it", arguments: [(80, 24), (132, 43)])
    func read(width: Int, height: Int) throws {
        let stage = try stage(width, height)
        stage.press(.function(3), .character("o"), .enter)
        #expect(stage.text.contains("To: João Gonçalves <joao@example.com>"))
        expectSnapshot(stage.canvas, named: "outbox-letter-\(width)x\(height)")
        stage.press(.end, .up, .pageUp, .escape)
        #expect(try outbox(stage).reading == nil)
    }

    @Test("s sends again, x cancels, and what cannot be done says why")
    func keys() throws {
        let stage = try stage()
        stage.press(.function(3), .character("o"), .character("x"))
        #expect(try status(stage).first?.state == .cancelled)
        #expect(stage.text.contains("is cancelled."))
        stage.press(.character("x"))
        #expect(stage.text.contains("The letter is cancelled already."))
        stage.press(.character("s"))
        #expect(try status(stage).first?.state == .waiting)
        #expect(stage.text.contains("is on its way to joao@example.com."))
        stage.press(.down, .character("o"))
        #expect(stage.text.contains("The letter is about no order."))
        stage.press(.up, .character("o"))
        #expect(stage.text.contains("João Gonçalves") && stage.text.contains("Passed Quality Check"))
    }

    @Test("t sends a test to whoever is signed in")
    func test() throws {
        let stage = try stage()
        stage.press(.function(3), .character("o"), .character("t"))
        let newest = try #require(try stage.shop.outbox(by: stage.actor).first)
        #expect(newest.letter == .test && newest.recipient.email.text == "ana@example.com")
        #expect(try outbox(stage).rows.first?.id == newest.id)
    }

    @Test("a hides what is settled, and the cursor stays on its letter")
    func settled() throws {
        let stage = try stage()
        stage.press(.function(3), .character("o"))
        let all = try outbox(stage).rows.count
        stage.press(.down)
        let selected = try outbox(stage).current?.id
        stage.press(.character("a"))
        #expect(
            try outbox(stage).rows.count == all
                - (try stage.shop.outbox(by: stage.actor).count {
                    $0.state == .cancelled || $0.state == .accepted
                }))
        #expect(try outbox(stage).current?.id == selected)
    }

    @Test("the top line counts what waits, on every screen, and marks what was not sent")
    func topLine() throws {
        let stage = try stage()
        stage.send(.message(.changed))
        let waiting = try stage.shop.outboxSummary(by: stage.actor)
        #expect(stage.canvas.lines[0].contains("! mail \(waiting.waiting + waiting.failed)"))
        for letter in try stage.shop.outbox(by: stage.actor) where letter.state == .failed {
            try stage.shop.cancelLetter(letter.id, by: stage.actor)
        }
        stage.send(.message(.changed))
        #expect(stage.canvas.lines[0].contains("mail \(waiting.waiting)"))
        #expect(!stage.canvas.lines[0].contains("! mail"))
    }

    @Test("a demo says that nothing is mailed from it, and offers nothing of the kind")
    func demo() throws {
        let stage = try Stage.demo(orders: 6)
        stage.press(.function(3), .character("o"))
        #expect(stage.text.contains("This is a demo shop: nothing is mailed from it."))
        let before = try stage.shop.outbox(by: stage.actor).count
        stage.press(.character("t"))
        #expect(try stage.shop.outbox(by: stage.actor).count == before)
        #expect(!stage.canvas.lines[0].contains("mail"))
    }

    @Test("where mail is not set up it is said that the letter waits, and in a demo that it stays")
    func outlook() throws {
        let stage = try stage()
        _ = try stage.shop.changeSettings([.mailServer: "", .mailFrom: ""], by: stage.actor)
        stage.press(.function(3), .character("o"), .character("s"))
        #expect(stage.text.contains("waits in the outbox until"))
        #expect(!stage.text.contains("on its way"))
    }

    @Test("m in the list of papers mails the customer their copy")
    func clientCopy() throws {
        let stage = try stage()
        let order = try order(stage, "Χρήστος", "christos@example.com")
        stage.frame.stack.push(.checklist(OrderChecklist(order: order.id)))
        stage.run(stage.frame.appear())
        stage.press(.character("P"), .down)
        stage.pass(milliseconds: 500)
        #expect(stage.text.contains("m mails it"))
        stage.press(.character("m"))
        let newest = try #require(try stage.shop.outbox(by: stage.actor).first)
        #expect(newest.letter == .clientCopy && newest.recipient.email.text == "christos@example.com")
        #expect(stage.text.contains("is on its way to christos@example.com."))
    }

    @Test("m on the checklist keeps the next step from the client, and that one alone")
    func silence() throws {
        let stage = try stage()
        let order = try order(stage, "Χρήστος", "christos@example.com")
        let before = try status(stage).count
        stage.send(.scan(order.number.text))
        stage.press(.escape)
        stage.frame.stack.push(.checklist(OrderChecklist(order: order.id)))
        stage.run(stage.frame.appear())
        stage.press(.character("m"))
        #expect(stage.text.contains("client not told"))
        stage.press(.character("d"))
        #expect(!stage.text.contains("client not told"))
        #expect(try status(stage).count == before)
        stage.press(.character("u"), .character("d"))
        #expect(try status(stage).count == before + 1)
        stage.press(.down, .character("m"))
        #expect(stage.text.contains("The client is not told of this milestone."))
    }
}
