import Testing

@testable import Core

@Suite("Inviting customers to see their orders")
struct InvitationTests {
    private let test: TestShop

    init() throws { test = try TestShop() }

    private func access(_ customer: CustomerID) throws -> ClientAccess {
        try test.shop.customer(customer, by: test.ana).access
    }

    @Test(
        "the first order for an address queues a letter; further ones do not while it waits or its code counts"
    )
    func onceForAll() throws {
        let order = try test.order("João", "joao@example.com")
        #expect(try test.letters() == ["registration joao@example.com waiting"])
        #expect(try access(order.customer.id) == .letterWaiting)
        _ = try test.order("João", "joao@example.com")
        _ = try test.shop.duplicateOrder(order.id, by: test.ana)
        #expect(try test.letters().count == 1)
        try test.sendLetters()
        let code = try test.code(.registration(order.customer.id), to: "joao@example.com")
        #expect(try access(order.customer.id) == .invited(until: TestShop.start.adding(seconds: 14 * 86_400)))
        _ = try test.order("João", "JOAO@example.com")
        #expect(try test.letters().count == 1)
        let meaning = try test.shop.meaning(of: code, email: "joao@example.com", terminal: "tty7")
        #expect(meaning == .registration(name: "João"))
    }

    @Test("once the code is too old, the next order invites again")
    func again() throws {
        let order = try test.order("João", "joao@example.com")
        try test.sendLetters()
        _ = try test.code(.registration(order.customer.id), to: "joao@example.com")
        test.clock.move(seconds: 14 * 86_400)
        #expect(try access(order.customer.id) == .none)
        _ = try test.order("João", "joao@example.com")
        #expect(try test.letters().count == 2)
    }

    @Test("a letter goes out with the order or not at all")
    func oneTransaction() throws {
        var draft = try test.draft("João")
        draft.customer.email = "joao@example.com"
        draft.pieces = []
        #expect(throws: ShopError.self) { try test.shop.createOrder(draft, by: test.ana) }
        #expect(try test.letters().isEmpty)
    }

    @Test("who wants no mail, has no address or has an account is not invited by an order")
    func notInvited() throws {
        _ = try test.order("Nobody", "")
        _ = try test.order("Ana", "ana@example.com")
        var draft = CustomerDraft()
        draft.name = "Quiet"
        draft.email = "quiet@example.com"
        draft.wantsMail = false
        _ = try test.shop.addCustomer(draft, by: test.ana)
        let quiet = try test.order("Quiet", "quiet@example.com")
        #expect(try test.letters().isEmpty)
        let registered = try test.order("João", "joao@example.com")
        _ = try test.register(registered)
        try test.sendLetters()
        _ = try test.order("João", "joao@example.com")
        #expect(try test.letters() == ["registration joao@example.com accepted"])
        #expect(try access(registered.customer.id) == .registered)
        // By hand, whoever has an address can be.
        _ = try test.shop.invite(quiet.customer.id, by: test.ana)
        #expect(try test.letters().last == "registration quiet@example.com waiting")
        #expect(throws: ShopError.client(.hasAccount(name: "João"))) {
            try test.shop.invite(registered.customer.id, by: test.ana)
        }
    }

    @Test(
        "inviting by hand sends another letter, unless one has not left yet; both codes count until one is used"
    )
    func byHand() throws {
        let order = try test.order("João", "joao@example.com")
        #expect(try test.shop.invite(order.customer.id, by: test.ana).access == .letterWaiting)
        #expect(try test.letters().count == 1)
        try test.sendLetters()
        let first = try test.code(.registration(order.customer.id), to: "joao@example.com")
        _ = try test.shop.invite(order.customer.id, by: test.ana)
        #expect(try test.letters().count == 2)
        let second = try test.code(.registration(order.customer.id), to: "joao@example.com")
        _ = try test.shop.register(
            email: "joao@example.com", code: second, password: "quiet harbor 7", terminal: "tty7")
        for code in [first, second] {
            #expect(throws: ShopError.client(.wrongCode)) {
                try test.shop.meaning(of: code, email: "joao@example.com", terminal: "tty7")
            }
        }
    }

    @Test("imported and demo customers are not written to")
    func imported() throws {
        let demo = try TestShop()
        let file = demo.folder.path("shop.json")
        try test.fill()
        let before = try test.letters()
        try test.shop.exportFile(file, by: test.ana)
        let fresh = try TestShop()
        _ = try fresh.shop.importFile(file, by: fresh.ana)
        #expect(try fresh.letters().isEmpty)
        #expect(try test.letters() == before)
    }

    @Test("at a new address they register again, and what counted at the old one counts no longer")
    func newAddress() throws {
        let order = try test.order("João", "joao@example.com")
        let old = try test.code(.registration(order.customer.id), to: "joao@example.com")
        var draft = CustomerDraft(order.customer)
        draft.email = "goncalves@example.com"
        let changed = try test.shop.changeCustomer(order.customer, to: draft, by: test.ana)
        for email in ["joao@example.com", "goncalves@example.com"] {
            #expect(throws: ShopError.client(.wrongCode)) {
                try test.shop.meaning(of: old, email: email, terminal: "tty7")
            }
        }
        let new = try test.code(.registration(order.customer.id), to: "goncalves@example.com")
        _ = try test.shop.register(
            email: "Goncalves@example.com", code: new, password: "quiet harbor 7", terminal: "tty7")
        draft.email = "j.goncalves@example.com"
        draft.name = "João G."
        _ = try test.shop.changeCustomer(changed, to: draft, by: test.ana)
        for email in ["goncalves@example.com", "j.goncalves@example.com"] {
            #expect(throws: ShopError.wrongSignIn) {
                try test.shop.signIn(email: email, password: "quiet harbor 7", terminal: "tty7")
            }
        }
        let third = try test.code(.registration(order.customer.id), to: "j.goncalves@example.com")
        let actor = try test.shop.register(
            email: "j.goncalves@example.com", code: third, password: "quiet harbor 8", terminal: "tty7")
        #expect(actor.account.name == "João G.")
        #expect(try test.shop.ownOrders(by: actor).map(\.id) == [order.id])
    }

    @Test(
        "no customer can take the address that another one, or somebody of the shop beside their own, signs in with"
    )
    func takenAddress() throws {
        let order = try test.order("João", "joao@example.com")
        _ = try test.register(order)
        // The customer's address is taken away; the account keeps it.
        var draft = CustomerDraft(order.customer)
        draft.email = ""
        let bare = try test.shop.changeCustomer(order.customer, to: draft, by: test.ana)
        #expect(throws: ShopError.self) { try test.order("Somebody Else", "joao@example.com") }
        var other = CustomerDraft()
        other.name = "Somebody Else"
        other.email = "joao@example.com"
        #expect(throws: ShopError.self) { try test.shop.addCustomer(other, by: test.ana) }
        draft.email = "joao@example.com"
        let back = try test.shop.changeCustomer(bare, to: draft, by: test.ana)
        draft.email = "ana@example.com"
        #expect(throws: ShopError.self) { try test.shop.changeCustomer(back, to: draft, by: test.ana) }
        #expect(
            try test.shop.signIn(email: "ana@example.com", password: "workshop", terminal: "t").account.role
                == .admin)
    }

    @Test("when two customers become one, who signed in as either sees the orders of both")
    func merged() throws {
        let kept = try test.order("João", "joao@example.com")
        let gone = try test.order("J. Gonçalves", "old@example.com")
        let first = try test.register(kept)
        let second = try test.register(gone, password: "another harbor 8")
        _ = try test.shop.mergeCustomers(
            kept.customer.id, taking: gone.customer.id, confirmation: "J. Gonçalves", by: test.ana)
        for actor in [first, second] {
            #expect(Set(try test.shop.ownOrders(by: actor).map(\.id)) == [kept.id, gone.id])
        }
    }

    @Test("an invitation of a customer who is merged away becomes the other's")
    func mergedInvitation() throws {
        let kept = try test.order("João", "")
        let gone = try test.order("J. Gonçalves", "joao@example.com")
        let code = try test.code(.registration(gone.customer.id), to: "joao@example.com")
        _ = try test.shop.mergeCustomers(
            kept.customer.id, taking: gone.customer.id, confirmation: "J. Gonçalves", by: test.ana)
        let actor = try test.shop.register(
            email: "joao@example.com", code: code, password: "quiet harbor 7", terminal: "tty7")
        #expect(Set(try test.shop.ownOrders(by: actor).map(\.id)) == [kept.id, gone.id])
    }
}
