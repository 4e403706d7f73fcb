import Terminal
import Testing

@testable import Core
@testable import Screens

@Suite("My orders")
struct MyOrdersTests {
    @Test("a client who signs in sees their own orders and nobody else's, what waits for them on top")
    func own() throws {
        let client = try ClientStage()
        try client.signIn()
        let text = client.stage.text
        #expect(text.contains("My orders") && text.contains("One order waits for your answer."))
        #expect(text.contains(client.order.number.text) && text.contains("2 × Bar stool"))
        #expect(!text.contains(client.other.number.text) && !text.contains("late"))
    }

    @Test("the menu, the palette, the help and the key bar offer a client nothing of the shop's")
    func offers() throws {
        let client = try ClientStage(width: 132, height: 43)
        try client.signIn()
        let stage = client.stage
        #expect(!stage.text.contains("F2"))
        stage.press(.function(3))
        #expect(stage.text.contains("My orders"))
        let forbidden = ["Dashboard", "Customers", "Settings", "Print queue", "Reports", "Scan", "Export"]
        for word in forbidden { #expect(!stage.text.contains(word), "\(word)") }
        stage.press(.escape, .control("p"))
        for word in forbidden { #expect(!stage.text.contains(word), "\(word)") }
        stage.press(.escape, .function(1))
        for word in forbidden { #expect(!stage.text.contains(word), "\(word)") }
        stage.press(.escape, .function(2))
        #expect(stage.text.contains("for those who work in the shop"))
    }

    @Test("no request of a client but their own reaches the shop, whatever keys are pressed")
    func requests() throws {
        let client = try ClientStage(width: 132, height: 43)
        try client.signIn()
        let stage = client.stage
        let before = stage.requests.count
        let keys: [Key] =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/ ".map { .character($0) }
            + (1...12).map { .function($0) } + [.enter, .tab, .backTab, .delete, .insert]
        for key in keys where key != .character("q") {
            stage.press(key, .escape)
            if stage.frame.stack.depth == 1, key != .enter { stage.press(.enter) }
        }
        for request in stage.requests.dropFirst(before) {
            guard case .myOrders = request else {
                Issue.record("\(request)")
                continue
            }
        }
    }

    @Test("a scan does nothing for a client and says why")
    func scans() throws {
        let client = try ClientStage()
        let code = try client.stage.shop.codes(of: client.other.id, by: client.ana).milestones[0].code
        try client.signIn()
        client.stage.send(.scan(code))
        #expect(client.stage.text.contains("Codes are scanned by those who work in the shop."))
        let other = try client.stage.shop.order(client.other.id, by: client.ana)
        #expect(other.milestones[0].state == .notStarted)
    }

    @Test("an order tells its progress, what is asked, and what happened; no name, no internal word")
    func order() throws {
        let client = try ClientStage()
        try client.signIn()
        client.stage.press(.enter)
        var text = client.stage.text
        for word in ["we asked for your approval", "grey linen", "1 of 6 steps done", "a approves it"] {
            #expect(text.contains(word), "\(word)")
        }
        for _ in 0..<6 {
            client.stage.press(.pageDown)
            text += client.stage.text
        }
        for word in ["Your piece", "Back style", "We received your order", "We call you"] {
            #expect(text.contains(word), "\(word)")
        }
        for word in ["INTERNAL", "Ana", "Rosa"] { #expect(!text.contains(word), "\(word)") }
    }

    @Test(
        "a client's screen locks after fifteen minutes, or as the shop has set, and shows nothing of their orders"
    )
    func locks() throws {
        let client = try ClientStage()
        try client.signIn()
        client.stage.pass(milliseconds: 899_000)
        #expect(client.stage.frame.lock == nil)
        client.stage.pass(milliseconds: 1_000)
        #expect(client.stage.frame.lock != nil)
        #expect(!client.stage.text.contains(client.order.number.text))
        client.stage.type(ClientStage.password)
        client.stage.press(.enter)
        #expect(client.stage.text.contains(client.order.number.text))
        _ = try client.stage.shop.changeSettings([.clientLock: "1"], by: client.ana)
        let again = try client.stage.shop.signIn(
            email: ClientStage.email, password: ClientStage.password, terminal: "test")
        client.stage.send(.message(.answer(to: 0, .signedIn(again))))
        client.stage.pass(milliseconds: 60_000)
        #expect(client.stage.frame.lock != nil)
    }

    @Test("over SSH, where no file can be written, saving one is dim and says why")
    func captive() throws {
        let client = try ClientStage()
        try client.signIn()
        client.stage.press(.enter)
        guard case .myOrder(let screen) = client.stage.frame.screen else { return #expect(Bool(false)) }
        let known = client.stage.frame.context
        #expect(screen.disabled(known)[.save] == nil)
        let captive = Context(
            now: known.now, zone: known.zone, shopName: known.shopName, actor: known.actor, size: known.size,
            body: known.body, glyphs: known.glyphs, reachesFiles: false)
        #expect(screen.disabled(captive)[.save]?.contains("Over SSH no file of this host") == true)
    }

    @Test("a client approves with a comment; the shop has it at once")
    func approves() throws {
        let client = try ClientStage()
        try client.signIn()
        client.stage.press(.enter, .character("a"))
        client.stage.type("Yes, lovely")
        client.stage.press(.control("s"))
        #expect(client.stage.text.contains("Thank you. The shop has your answer."))
        let milestone = try client.state()
        #expect(milestone.state == .done && milestone.history.last?.note == "Yes, lovely")
        #expect(milestone.history.last?.evidence == .login)
        client.stage.press(.character("d"))
        #expect(client.stage.text.contains("Nothing of this order waits for you."))
    }

    @Test("a no needs a reason: without one the dialog stays")
    func declines() throws {
        let client = try ClientStage()
        try client.signIn()
        client.stage.press(.enter, .character("d"), .control("s"))
        #expect(try client.state().approval == .pending)
        client.stage.type("Too dark")
        client.stage.press(.control("s"))
        #expect(try client.state().approval == .declined)
    }

    @Test("where the shop took the question back meanwhile, the client is told and the order read again")
    func meanwhile() throws {
        let client = try ClientStage()
        try client.signIn()
        client.stage.press(.enter, .character("a"))
        _ = try client.stage.shop.perform(.undo, on: client.order.milestones[1].id, by: client.ana)
        client.stage.press(.control("s"))
        #expect(client.stage.text.contains("This does not wait for an answer."))
        #expect(!client.stage.text.contains("grey linen"))
    }

    @Test("a copy is mailed once, and saved under the order's number")
    func copies() throws {
        let client = try ClientStage()
        try client.signIn()
        client.stage.press(.enter, .character("e"))
        #expect(
            client.stage.text.contains("It is mailed to joao@example.com once the shop's mail is set up."))
        client.stage.press(.character("e"))
        #expect(client.stage.text.contains("is to be mailed to you already"))
        client.stage.press(.character("w"))
        #expect(client.stage.text.contains("client-copy-\(client.order.number.text).pdf"))
    }

    @Test("leaving signs out to the sign-in screen, and nothing of the client is left")
    func leaves() throws {
        let client = try ClientStage()
        try client.signIn()
        client.stage.press(.control("p"))
        client.stage.type("sign out")
        client.stage.press(.enter)
        #expect(!client.stage.text.contains(client.order.number.text))
        guard case .signIn = client.stage.frame.screen else { return #expect(Bool(false)) }
    }

    @Test("looks like this", arguments: [(80, 24), (132, 43), (200, 60), (60, 16)])
    func pictures(width: Int, height: Int) throws {
        let client = try ClientStage(width: width, height: height)
        try client.signIn()
        expectSnapshot(client.stage.canvas, named: "my-orders-\(width)x\(height)")
        client.stage.press(.enter)
        expectSnapshot(client.stage.canvas, named: "my-order-\(width)x\(height)")
        client.stage.press(.character("d"))
        expectSnapshot(client.stage.canvas, named: "my-order-decline-\(width)x\(height)")
    }
}
