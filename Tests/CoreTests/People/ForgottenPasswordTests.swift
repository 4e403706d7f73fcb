import Testing

@testable import Core

@Suite("Choosing a password with a mailed code")
struct ForgottenPasswordTests {
    private let test: TestShop
    private let ben: Account

    init() throws {
        test = try TestShop()
        ben = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
    }

    private var letters: [OutboxLetter] {
        get throws { try test.shop.database.read { try OutboxRows.waiting($0) } }
    }

    private func code(_ purpose: OneTimeCode.Purpose, to email: String = "ben@example.com") throws -> String {
        try test.shop.database.write { session in
            try OneTimeCodeRows.make(
                for: purpose, sentTo: EmailAddress(email)!, at: test.shop.now, session
            ).text
        }
    }

    private func choose(_ code: String, email: String = "ben@example.com", _ password: String = "welt cord 7")
        throws
        -> Actor
    {
        try test.shop.choosePassword(password, email: email, code: code, terminal: "tty2")
    }

    @Test("a letter is queued for who has an account, and nothing for anybody else")
    func letter() throws {
        try test.shop.forgotPassword(email: "nobody@example.com", terminal: "tty2")
        #expect(try letters.isEmpty)
        try test.shop.forgotPassword(email: "BEN@example.com", terminal: "tty2")
        #expect(try letters.map(\.letter) == [.passwordReset])
        #expect(try letters.map(\.recipient.account) == [ben.id])
        try test.shop.forgotPassword(email: "ben@example.com", terminal: "tty3")
        #expect(try letters.count == 1, "one that waits is enough")
        _ = try test.shop.setDisabled(true, ben.id, by: test.ana)
        try test.shop.forgotPassword(email: "ben@example.com", terminal: "tty2")
        #expect(try letters.count == 1)
        #expect(throws: ShopError.badEmail("ben")) {
            try test.shop.forgotPassword(email: "ben", terminal: "-")
        }
    }

    @Test("asking for codes is throttled as signing in is, and by itself")
    func throttled() throws {
        for _ in 0..<10 { try test.shop.forgotPassword(email: "nobody@example.com", terminal: "tty2") }
        #expect(throws: ShopError.tooManyTries(until: test.shop.now.adding(seconds: 300))) {
            try test.shop.forgotPassword(email: "nobody@example.com", terminal: "tty2")
        }
        _ = try test.shop.signIn(email: "ben@example.com", password: "workshop", terminal: "tty2")
    }

    @Test("who has asked for codes too often can still use one, and the other way round")
    func apart() throws {
        for _ in 0..<10 { try test.shop.forgotPassword(email: "ben@example.com", terminal: "tty2") }
        _ = try choose(try code(.passwordReset(ben.id)))
        for _ in 0..<10 {
            #expect(throws: ShopError.account(.wrongCode)) { try choose(OneTimeCode.random().text) }
        }
        try test.shop.forgotPassword(email: "ben@example.com", terminal: "tty2")
    }

    @Test("that a code was asked for, mailed or used is on record, with the host it came from")
    func audited() throws {
        var environment = test.clock.environment
        environment.remoteHost = "192.0.2.7"
        let shop = try Shop.open(test.folder.path("shop.db"), creating: false, environment: environment)
        for email in ["ben@example.com", "ben@example.com", "secret-word@example.com"] {
            try shop.forgotPassword(email: email, terminal: "tty2")
        }
        _ = try test.shop.sendPasswordCode(to: ben.id, by: test.ana)
        let lines = try test.shop.auditTrail(AuditQuery(), limit: 4, by: test.ana).records.reversed()
        let asked = "asked for a code to choose another password from 192.0.2.7"
        #expect(
            lines.map { "\($0.by): \($0.words)" } == [
                "Ben: \(asked)", "Ben: \(asked): one was mailed just now",
                ": \(asked): no account of this shop",
                "Ana: sent Ben, ben@example.com, a code to choose a password with",
            ])
    }

    @Test("the code sets a password and signs in, once, and ends what was open under the old one")
    func once() throws {
        let before = try test.shop.signIn(email: "ben@example.com", password: "workshop", terminal: "tty1")
        let code = try code(.passwordReset(ben.id))
        let other = try self.code(.passwordReset(ben.id))
        let actor = try choose(code.lowercased().replacing("-", with: " "))
        #expect(actor.account == ben && actor.terminal == "tty2")
        _ = try test.shop.orderTotals(by: actor)
        #expect(throws: ShopError.passwordChanged) { try test.shop.orderTotals(by: before) }
        for used in [code, other] {
            #expect(throws: ShopError.account(.wrongCode)) { try choose(used) }
        }
        _ = try test.shop.signIn(email: "ben@example.com", password: "welt cord 7", terminal: "tty1")
    }

    @Test("a code of another address, another kind, or too old counts as little as one that never was")
    func wrong() throws {
        let refusal = ShopError.account(.wrongCode)
        let ana = try code(.passwordReset(test.ana.account.id), to: "ana@example.com")
        #expect(throws: refusal) { try choose(ana) }
        #expect(throws: refusal) { try choose(OneTimeCode.random().text) }
        let order = try test.order()
        let approval = try code(.approval(order.milestones[0].id))
        #expect(throws: refusal) { try choose(approval) }
        let old = try code(.passwordReset(ben.id))
        test.clock.move(seconds: 3_600)
        #expect(throws: refusal) { try choose(old) }
        #expect(throws: ShopError.account(.mistypedCode)) { try choose("7K3M-Q0RV") }
        _ = try test.shop.signIn(email: "ben@example.com", password: "workshop", terminal: "tty1")
    }

    @Test("a refused password leaves the code as it was")
    func refused() throws {
        let code = try code(.passwordReset(ben.id))
        #expect(throws: ShopError.password(.common)) { try choose(code, "password1") }
        _ = try choose(code)
    }

    @Test("codes are tried ten times in five minutes at most")
    func tries() throws {
        for _ in 0..<10 {
            #expect(throws: ShopError.account(.wrongCode)) { try choose(OneTimeCode.random().text) }
        }
        let right = try code(.passwordReset(ben.id))
        #expect(throws: ShopError.tooManyTries(until: test.shop.now.adding(seconds: 300))) {
            try choose(right)
        }
        _ = try test.shop.choosePassword(
            "welt cord 7", email: "ben@example.com", code: right, terminal: "tty3")
    }

    @Test("who is added without a password is written to, and gets in with the code alone")
    func welcome() throws {
        let cy = try test.shop.addAccount(
            name: "Cy", email: "cy@example.com", role: .staff, password: nil, by: test.ana)
        #expect(try letters.map(\.letter) == [.welcome])
        #expect(throws: ShopError.wrongSignIn) {
            try test.shop.signIn(email: "cy@example.com", password: "", terminal: "tty2")
        }
        let code = try code(.welcome(cy.id), to: "cy@example.com")
        #expect(try choose(code, email: "cy@example.com").account == cy)
    }

    @Test("an admin has a code mailed: a welcome to who was never here, another password to others")
    func byAdmin() throws {
        _ = try test.shop.sendPasswordCode(to: ben.id, by: test.ana)
        _ = try test.shop.signIn(email: "ben@example.com", password: "workshop", terminal: "tty1")
        _ = try test.shop.sendPasswordCode(to: ben.id, by: test.ana)
        #expect(try letters.map(\.letter) == [.welcome, .passwordReset])
        _ = try test.shop.setDisabled(true, ben.id, by: test.ana)
        #expect(throws: ShopError.accountDisabled(email: "ben@example.com")) {
            try test.shop.sendPasswordCode(to: ben.id, by: test.ana)
        }
    }
}
