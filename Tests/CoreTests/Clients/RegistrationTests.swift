import Testing

@testable import Core

@Suite("Registering with a code")
struct RegistrationTests {
    private let test: TestShop
    private let order: Order

    init() throws {
        test = try TestShop()
        order = try test.order("João Gonçalves", "joao@example.com")
    }

    private func register(_ code: String, _ email: String = "joao@example.com") throws -> Actor {
        try test.shop.register(email: email, code: code, password: "quiet harbor 7", terminal: "tty7")
    }

    private func code() throws -> String {
        try test.code(.registration(order.customer.id), to: "joao@example.com")
    }

    @Test("a code and a password make an account that sees its own orders")
    func registers() throws {
        _ = try test.order("Somebody Else", "else@example.com")
        let actor = try register(code().lowercased(), " JOAO@example.com ")
        #expect(actor.account.role == .client && actor.account.name == "João Gonçalves")
        #expect(try test.shop.ownOrders(by: actor).map(\.id) == [order.id])
        let again = try test.shop.signIn(
            email: "joao@example.com", password: "quiet harbor 7", terminal: "tty8")
        #expect(again.account == actor.account)
        #expect(try test.shop.accounts(by: test.ana).map(\.email).contains("joao@example.com"))
    }

    @Test(
        "a used, expired, unknown code, one of another address and one for something else are all refused alike"
    )
    func refused() throws {
        let used = try code()
        _ = try register(used)
        let other = try test.order("Rosa", "rosa@example.com")
        let expired = try test.code(.registration(other.customer.id), to: "rosa@example.com")
        test.clock.move(seconds: 14 * 86_400)
        let rosas = try test.code(.registration(other.customer.id), to: "rosa@example.com")
        let approval = try test.code(.approval(try test.ask(other)), to: "rosa@example.com")
        let tried: [(String, String)] = [
            (used, "joao@example.com"), (expired, "rosa@example.com"), (rosas, "joao@example.com"),
            (rosas, "nobody@example.com"), (rosas, ""), (approval, "rosa@example.com"),
            (OneTimeCode.random().text, "rosa@example.com"),
        ]
        for (code, email) in tried {
            #expect(throws: ShopError.client(.wrongCode)) { try register(code, email) }
        }
        #expect(throws: ShopError.client(.mistypedCode)) {
            try register(String(rosas.dropLast()), "rosa@example.com")
        }
        #expect(try register(rosas, "rosa@example.com").account.name == "Rosa")
    }

    @Test("a password that is refused leaves the code as it was")
    func weakPassword() throws {
        let code = try code()
        #expect(throws: ShopError.self) {
            try test.shop.register(email: "joao@example.com", code: code, password: "short", terminal: "tty7")
        }
        _ = try register(code)
    }

    @Test("nobody can register over an account that is there, nor over one that was disabled")
    func overAnother() throws {
        let first = try code()
        let second = try test.code(.registration(order.customer.id), to: "joao@example.com")
        let actor = try register(first)
        let third = try test.code(.registration(order.customer.id), to: "joao@example.com")
        for code in [second, third] {
            #expect(throws: ShopError.client(.wrongCode)) { try register(code) }
        }
        try test.shop.database.write { session in
            try session.run(
                "UPDATE accounts SET is_disabled = 1, password_hash = '' WHERE id = ?",
                [.integer(actor.account.id.value)])
        }
        #expect(throws: ShopError.client(.wrongCode)) { try register(third) }
        #expect(try test.shop.customer(order.customer.id, by: test.ana).access == .disabled)
    }

    @Test("two who register with one code at once make one account")
    func atOnce() throws {
        let code = try code()
        let shops = [test.shop, try test.another()]
        let done = shops.map { shop in
            Result {
                try shop.register(
                    email: "joao@example.com", code: code, password: "quiet harbor 7", terminal: "t")
            }
        }
        #expect(done.filter { (try? $0.get()) != nil }.count == 1)
    }

    @Test("whoever tries codes is stopped after ten within five minutes, and nobody else is")
    func throttled() throws {
        let right = try code()
        for _ in 0..<10 {
            #expect(throws: ShopError.client(.wrongCode)) { try register(OneTimeCode.random().text) }
        }
        let until = TestShop.start.adding(seconds: 300)
        #expect(throws: ShopError.tooManyTries(until: until)) { try register(right) }
        #expect(
            try test.shop.meaning(of: right, email: "joao@example.com", terminal: "elsewhere")
                == .registration(name: "João Gonçalves"))
        test.clock.move(seconds: 300)
        _ = try register(right)
    }

    @Test("an account without a password cannot be signed in with")
    func noPassword() throws {
        let milestone = try test.ask(order)
        _ = try test.shop.answer(
            .approve(comment: ""), code: test.code(.approval(milestone), to: "joao@example.com"),
            email: "joao@example.com", terminal: "tty7")
        for password in ["", "workshop"] {
            #expect(throws: ShopError.wrongSignIn) {
                try test.shop.signIn(email: "joao@example.com", password: password, terminal: "tty7")
            }
        }
        let actor = try register(code())
        #expect(try test.shop.ownOrders(by: actor).map(\.id) == [order.id])
    }
}
