import Testing

@testable import Core

@Suite("Approving with a mailed code")
struct ApprovalCodeTests {
    private let test: TestShop
    private let order: Order
    private let step: MilestoneID

    init() throws {
        test = try TestShop()
        order = try test.order("João Gonçalves", "joao@example.com")
        step = try test.ask(order)
    }

    private func code() throws -> String { try test.code(.approval(step), to: "joao@example.com") }

    private func last() throws -> MilestoneEvent? {
        try test.shop.order(order.id, by: test.ana).milestones[0].history.last
    }

    @Test(
        "asking the client queues a letter about that milestone; taking the question back takes the letter back"
    )
    func letters() throws {
        #expect(try test.letters().last == "approvalRequest joao@example.com waiting")
        _ = try test.shop.perform(.undo, on: step, by: test.ana)
        #expect(try test.letters().last == "approvalRequest joao@example.com cancelled")
        _ = try test.shop.perform(.request(note: "again"), on: step, by: test.ana)
        try test.sendLetters()
        _ = try test.shop.perform(.approve(note: "by phone"), on: step, by: test.ana)
        #expect(
            try test.letters().filter { $0.hasPrefix("approvalRequest") }.last?.hasSuffix("accepted") == true)
    }

    @Test("a client without an account answers with the code, and the event says so")
    func answers() throws {
        let code = try code()
        guard
            case .approval(let asked) = try test.shop.meaning(
                of: code, email: "joao@example.com", terminal: "tty7")
        else { return #expect(Bool(false)) }
        #expect(asked.number == order.number && asked.question.note == "the grey linen?")
        _ = try test.shop.answer(
            .approve(comment: "Lovely"), code: code, email: "Joao@example.com", terminal: "tty7")
        let event = try #require(try last())
        #expect(event.kind == .approved && event.evidence == .code && event.via == .client)
        #expect(event.by == "João Gonçalves" && event.note == "Lovely" && event.terminal == "tty7")
        #expect(event.words == "approved, with the mailed code")
    }

    @Test(
        "who has the client on the telephone approves with the code, which is on record beside their own name"
    )
    func byTelephone() throws {
        let moved = try test.shop.answer(.approve(comment: ""), step, withCode: code(), by: test.ana)
        #expect(moved.milestones[0].state == .done)
        let event = try #require(try last())
        #expect(event.evidence == .telephone && event.by == "Ana" && event.via == .key && event.note == nil)
    }

    @Test("a client declines on the telephone with the code, too")
    func declinesByTelephone() throws {
        let moved = try test.shop.answer(
            .decline(reason: "too dark"), step, withCode: code(), by: test.ana)
        #expect(moved.milestones[0].state != .done)
        let event = try #require(try last())
        #expect(event.kind == .declined && event.evidence == .telephone && event.note == "too dark")
    }

    @Test("those who type a client's code may be wrong as often as one who signs in, and no more")
    func throttled() throws {
        let wrong = try test.code(.registration(order.customer.id), to: "joao@example.com")
        for _ in 0..<SignInThrottle.mostOfName {
            #expect(throws: ShopError.client(.wrongToldCode)) {
                try test.shop.answer(.approve(comment: ""), step, withCode: wrong, by: test.ana)
            }
        }
        let right = try code()
        #expect(throws: ShopError.tooManyTries(until: test.shop.now.adding(seconds: 300))) {
            try test.shop.answer(.approve(comment: ""), step, withCode: right, by: test.ana)
        }
        #expect(
            throws: ShopError.account(.wrongCode), "the own password is not kept from them by that"
        ) {
            try test.shop.choosePassword(
                "quiet harbor 7", email: "ana@example.com", code: wrong, terminal: "tty1")
        }
        test.clock.move(seconds: 301)
        _ = try test.shop.answer(.approve(comment: ""), step, withCode: right, by: test.ana)
    }

    @Test("a client who has another address is asked anew there, once, and the old code counts no longer")
    func newAddress() throws {
        try test.sendLetters()
        let old = try code()
        var customer = order.customer
        func change(_ email: String, wantsMail: Bool = true) throws {
            var draft = CustomerDraft(customer)
            draft.email = email
            draft.wantsMail = wantsMail
            customer = try test.shop.changeCustomer(customer, to: draft, by: test.ana)
        }
        try change("new@example.com")
        #expect(try test.letters().last == "approvalRequest new@example.com waiting")
        let count = try test.letters().count
        try change("newer@example.com")
        #expect(try test.letters().count == count, "the one that waits goes to the newest address")
        #expect(throws: ShopError.client(.wrongToldCode)) {
            try test.shop.answer(.approve(comment: ""), step, withCode: old, by: test.ana)
        }
        try test.sendLetters()
        let new = try test.code(.approval(step), to: "newer@example.com")
        try change("newer@example.com", wantsMail: false)
        try change("newer@example.com")
        #expect(try test.letters().count == count, "what they have still counts")
        _ = try test.shop.answer(.approve(comment: ""), step, withCode: new, by: test.ana)
        try change("newest@example.com")
        #expect(try test.letters().count == count, "nothing waits for them any more")
    }

    @Test("an order that becomes another customer's asks that one; in a merge whoever stays is asked")
    func newCustomer() throws {
        try test.sendLetters()
        let rosa = try test.order("Rosa", "rosa@example.com").customer
        let now = try test.shop.order(order.id, by: test.ana)
        var draft = OrderDraft(now)
        draft.customer = OrderDraft.CustomerEntry()
        draft.customer.id = rosa.id
        draft.customer.name = "Rosa"
        draft.customer.email = "rosa@example.com"
        _ = try test.shop.changeOrder(order.id, to: draft, basedOn: now.version, by: test.ana)
        #expect(try test.letters().last == "approvalRequest rosa@example.com waiting")
        try test.sendLetters()
        _ = try test.code(.approval(step), to: "rosa@example.com")
        _ = try test.shop.mergeCustomers(
            order.customer.id, taking: rosa.id, confirmation: "Rosa", by: test.ana)
        #expect(try test.letters().last == "approvalRequest joao@example.com waiting")
    }

    @Test("who asks without a word by mail asks in another way: no letter is written")
    func silently() throws {
        _ = try test.shop.perform(.undo, on: step, by: test.ana)
        let before = try test.letters().count
        _ = try test.shop.perform(.request(note: nil), on: step, by: test.ana.silently)
        #expect(try test.letters().count == before)
    }

    @Test("one answer ends every code for that milestone, however it was given")
    func endsAll() throws {
        let others = try test.order("Rosa", "rosa@example.com")
        let rosas = try test.code(.approval(try test.ask(others)), to: "rosa@example.com")
        let codes = [try code(), try code()]
        _ = try test.shop.perform(.decline(reason: "too dark"), on: step, by: test.ana)
        _ = try test.shop.perform(.request(note: nil), on: step, by: test.ana)
        for code in codes {
            #expect(throws: ShopError.client(.wrongCode)) {
                try test.shop.answer(
                    .approve(comment: ""), code: code, email: "joao@example.com", terminal: "tty7")
            }
            #expect(throws: ShopError.client(.wrongToldCode)) {
                try test.shop.answer(.approve(comment: ""), step, withCode: code, by: test.ana)
            }
        }
        #expect(
            try test.shop.meaning(of: rosas, email: "rosa@example.com", terminal: "t")
                != .registration(name: "Rosa"))
    }

    @Test("a code is for its own milestone and address, and for 14 days")
    func refused() throws {
        let other = try test.order("Rosa", "rosa@example.com")
        let rosas = try test.ask(other)
        let rosasCode = try test.code(.approval(rosas), to: "rosa@example.com")
        #expect(throws: ShopError.client(.wrongToldCode)) {
            try test.shop.answer(.approve(comment: ""), step, withCode: rosasCode, by: test.ana)
        }
        #expect(throws: ShopError.client(.wrongCode)) {
            try test.shop.answer(
                .approve(comment: ""), code: rosasCode, email: "joao@example.com", terminal: "tty7")
        }
        let code = try code()
        test.clock.move(seconds: 14 * 86_400)
        #expect(throws: ShopError.client(.wrongToldCode)) {
            try test.shop.answer(.approve(comment: ""), step, withCode: code, by: test.ana)
        }
        #expect(try last()?.kind == .requested)
    }

    @Test("a code counts no longer once the order is another customer's, cancelled or deleted")
    func orderGone() throws {
        let code = try code()
        func refused() {
            #expect(throws: ShopError.client(.wrongCode)) {
                try test.shop.meaning(of: code, email: "joao@example.com", terminal: "tty7")
            }
        }
        _ = try test.shop.cancelOrder(order.id, reason: "moved away", by: test.ana)
        refused()
        let back = try test.shop.reinstateOrder(order.id, by: test.ana)
        #expect(
            try test.shop.meaning(of: code, email: "joao@example.com", terminal: "tty7")
                != .registration(name: ""))
        var draft = OrderDraft(back)
        draft.customer = OrderDraft.CustomerEntry()
        draft.customer.name = "Rosa"
        let moved = try test.shop.changeOrder(order.id, to: draft, basedOn: back.version, by: test.ana)
        refused()
        _ = try test.shop.deleteOrder(moved.id, confirmation: moved.number.text, by: test.ana)
        refused()
    }
}
