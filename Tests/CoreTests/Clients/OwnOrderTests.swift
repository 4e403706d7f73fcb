import TestSupport
import Testing

@testable import Core

@Suite("A client's own orders")
struct OwnOrderTests {
    private let test: TestShop
    private let mine: Order
    private let joao: Actor
    private let theirs: Order

    init() throws {
        test = try TestShop()
        var draft = try test.draft("João Gonçalves")
        draft.customer.email = "joao@example.com"
        draft.invoice = "INV-7"
        draft.notes = "INTERNAL charge double"
        draft.clientNotes = "We call before delivery."
        draft.due = CalendarDay(iso: "2026-12-18")
        mine = try test.shop.createOrder(draft, by: test.ana)
        joao = try test.register(mine)
        draft.customer.name = "Rosa Secret"
        draft.customer.email = "rosa@example.com"
        draft.invoice = "INV-8"
        theirs = try test.shop.createOrder(draft, by: test.ana)
    }

    private func text(of order: OwnOrder) -> String {
        OwnOrderJSON.value(of: order).pretty + "\(order)"
    }

    @Test(
        "the list has one's own orders alone: what waits for the client first, then by due date, then what is done"
    )
    func list() throws {
        var draft = OrderDraft(mine)
        draft.invoice = ""
        for piece in draft.pieces.indices { draft.pieces[piece].id = nil }
        draft.due = nil
        let undated = try test.shop.createOrder(draft, by: test.ana)
        draft.due = CalendarDay(iso: "2026-12-01")
        let soon = try test.shop.createOrder(draft, by: test.ana)
        draft.milestones = [draft.milestones[0]]
        let done = try test.shop.createOrder(draft, by: test.ana)
        _ = try test.shop.perform(.complete, on: done.milestones[0].id, by: test.ana)
        let asked = try test.shop.createOrder(draft, by: test.ana)
        _ = try test.ask(asked)
        let list = try test.shop.ownOrders(by: joao)
        #expect(list.map(\.id) == [asked.id, soon.id, mine.id, undated.id, done.id])
        #expect(list.map(\.standing) == [.waitingForYou, .received, .received, .received, .done])
        #expect(list[0].questions == [asked.milestones[0].name] && list[0].title == "Wing chair")
    }

    @Test("an order is read with its pieces and progress; nobody's name and no internal word is in it")
    func read() throws {
        let step = mine.milestones[0].id
        _ = try test.shop.perform(.start, on: step, by: test.ana)
        _ = try test.shop.perform(.note("INTERNAL glue is bad"), on: step, by: test.ana)
        _ = try test.shop.perform(
            .hold(reason: "INTERNAL no money", waitingOn: .fabric), on: step, by: test.ana)
        let order = try test.shop.ownOrder(mine.id, by: joao)
        #expect(order.standing == .paused)
        #expect(order.copy.steps[0].words == "Waiting for fabric")
        #expect(order.history.map(\.words) == ["waiting for fabric", "started", "We received your order"])
        #expect(order.copy.notes == "We call before delivery.")
        for word in ["INTERNAL", "Ana", "tty1", "Rosa"] { #expect(!text(of: order).contains(word)) }
    }

    @Test("what was taken back is not told")
    func takenBack() throws {
        let step = mine.milestones[0].id
        _ = try test.shop.perform(.complete, on: step, by: test.ana)
        #expect(try test.shop.ownOrder(mine.id, by: joao).history.first?.words == "done")
        _ = try test.shop.perform(.undo, on: step, by: test.ana)
        #expect(try test.shop.ownOrder(mine.id, by: joao).history.map(\.words) == ["We received your order"])
    }

    @Test(
        "an order is found by its number and its invoice; what is another client's is not there, in the same words"
    )
    func named() throws {
        #expect(try test.shop.ownOrder(named: " \(mine.number.text) ", by: joao).id == mine.id)
        #expect(try test.shop.ownOrder(named: "inv-7", by: joao).id == mine.id)
        let deleted = try test.order("Rosa Secret", "rosa@example.com")
        _ = try test.shop.deleteOrder(deleted.id, confirmation: deleted.number.text, by: test.ana)
        for name in [theirs.number.text, "INV-8", deleted.number.text, "2026-9999", "", "' OR 1=1 --"] {
            #expect(throws: ShopError.client(.noOrder(named: name))) {
                try test.shop.ownOrder(named: name, by: joao)
            }
        }
    }

    @Test("an order that goes to another customer is theirs from then on")
    func moved() throws {
        var draft = OrderDraft(mine)
        draft.customer = OrderDraft(theirs).customer
        _ = try test.shop.changeOrder(mine.id, to: draft, basedOn: mine.version, by: test.ana)
        #expect(throws: ShopError.client(.noOrder(named: String(mine.id.value)))) {
            try test.shop.ownOrder(mine.id, by: joao)
        }
        #expect(try test.shop.ownOrders(by: joao).isEmpty)
    }

    @Test("the paper is the client copy, of one's own orders alone")
    func paper() throws {
        let own = try test.shop.ownDocument(mine.id, by: joao).data
        let shops = try test.shop.document(DocumentRequest(.client, orders: [mine.id]), by: test.ana).data
        #expect(own == shops)
        #expect(throws: ShopError.client(.noOrder(named: String(theirs.id.value)))) {
            try test.shop.ownDocument(theirs.id, by: joao)
        }
    }

    @Test("a copy is mailed to the address that the client signs in with, once while it is on its way")
    func mailed() throws {
        try test.sendLetters()
        try test.shop.mailOwnCopy(mine.id, by: joao)
        #expect(try test.letters().last == "clientCopy joao@example.com waiting")
        #expect(throws: ShopError.client(.alreadyMailed(mine.number))) {
            try test.shop.mailOwnCopy(mine.id, by: joao)
        }
        try test.sendLetters()
        try test.shop.mailOwnCopy(mine.id, by: joao)
        #expect(try test.letters().filter { $0.hasPrefix("clientCopy") }.count == 2)
        #expect(throws: ShopError.client(.noOrder(named: String(theirs.id.value)))) {
            try test.shop.mailOwnCopy(theirs.id, by: joao)
        }
    }

    @Test("a client answers what waits for them, once, and the event says how")
    func answers() throws {
        let step = try test.ask(mine)
        let asked = try test.shop.ownOrder(mine.id, by: joao)
        #expect(
            asked.questions.map(\.milestone) == [step] && asked.questions.map(\.note) == ["the grey linen?"])
        let after = try test.shop.answer(.approve(comment: "Lovely"), step, by: joao)
        #expect(after.questions.isEmpty && after.history.first?.words == "you approved it")
        #expect(after.history.first?.note == "Lovely")
        let event = try #require(try test.shop.order(mine.id, by: test.ana).milestones[0].history.last)
        #expect(event.kind == .approved && event.evidence == .login && event.via == .client)
        #expect(event.by == "João Gonçalves" && event.terminal == "tty7")
        for answer in [ClientAnswer.approve(comment: ""), .decline(reason: "no")] {
            #expect(throws: ShopError.client(.nothingToAnswer)) {
                try test.shop.answer(answer, step, by: joao)
            }
        }
    }

    @Test("a no needs a reason, and is asked again before it can be a yes")
    func declines() throws {
        let step = try test.ask(mine)
        #expect(throws: ShopError.milestone(.noReason, name: mine.milestones[0].name)) {
            try test.shop.answer(.decline(reason: " "), step, by: joao)
        }
        let after = try test.shop.answer(.decline(reason: "Too dark"), step, by: joao)
        #expect(after.copy.steps[0].words.hasPrefix("You declined this"))
        #expect(throws: ShopError.client(.nothingToAnswer)) {
            try test.shop.answer(.approve(comment: ""), step, by: joao)
        }
    }

    @Test(
        "a client can answer for nothing but what waits for them: not another's, not unasked, held or cancelled"
    )
    func notTheirs() throws {
        let others = try test.ask(theirs)
        let unasked = mine.milestones[1].id
        let held = try test.ask(mine)
        _ = try test.shop.perform(.hold(reason: "away"), on: held, by: test.ana)
        var refused = [others, unasked, held, MilestoneID(999_999)]
        let cancelled = try test.order("João Gonçalves", "joao@example.com")
        refused.append(try test.ask(cancelled))
        _ = try test.shop.cancelOrder(cancelled.id, reason: "moved away", by: test.ana)
        for step in refused {
            #expect(throws: ShopError.client(.nothingToAnswer)) {
                try test.shop.answer(.approve(comment: ""), step, by: joao)
            }
        }
        #expect(try test.shop.order(theirs.id, by: test.ana).milestones[0].approval == .pending)
    }

    @Test("a disabled client sees nothing more, and who works in the shop has no orders of their own")
    func ended() throws {
        #expect(throws: ShopError.notPermitted(.seeOwnOrders)) { try test.shop.ownOrders(by: test.ana) }
        try test.shop.database.write { session in
            try session.run(
                "UPDATE accounts SET is_disabled = 1 WHERE id = ?", [.integer(joao.account.id.value)])
        }
        #expect(throws: ShopError.accountDisabled(email: "joao@example.com")) {
            try test.shop.ownOrders(by: joao)
        }
    }
}
