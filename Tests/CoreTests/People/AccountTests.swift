import Testing

@testable import Core

@Suite("Accounts")
struct AccountTests {
    private let test: TestShop
    private let ben: Account

    init() throws {
        test = try TestShop()
        ben = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
    }

    private func signIn(_ email: String = "ben@example.com", _ password: String = "workshop") throws -> Actor
    {
        try test.shop.signIn(email: email, password: password, terminal: "tty2")
    }

    @Test("who is disabled is out at once and can be let in again")
    func disabled() throws {
        let actor = try signIn()
        #expect(try test.shop.setDisabled(true, ben.id, by: test.ana).isDisabled)
        #expect(throws: ShopError.accountDisabled(email: "ben@example.com")) {
            try test.shop.orderTotals(by: actor)
        }
        #expect(throws: ShopError.wrongSignIn) { try signIn() }
        _ = try test.shop.setDisabled(false, ben.id, by: test.ana)
        _ = try test.shop.orderTotals(by: actor)
        _ = try signIn()
    }

    @Test("the last admin stays one and stays enabled, and nobody disables their own account")
    func lastAdmin() throws {
        #expect(throws: ShopError.account(.ownAccount)) {
            try test.shop.setDisabled(true, test.ana.account.id, by: test.ana)
        }
        #expect(throws: ShopError.account(.lastAdmin(name: "Ana"))) {
            try test.shop.setRole(.staff, of: test.ana.account.id, by: test.ana)
        }
        _ = try test.shop.setRole(.admin, of: ben.id, by: test.ana)
        let second = try signIn()
        #expect(second.may(.changeAccounts))
        _ = try test.shop.setDisabled(true, test.ana.account.id, by: second)
        #expect(throws: ShopError.account(.lastAdmin(name: "Ben"))) {
            try test.shop.setRole(.staff, of: ben.id, by: second)
        }
        _ = try test.shop.setDisabled(false, test.ana.account.id, by: second)
        #expect(try test.shop.setRole(.staff, of: ben.id, by: second).role == .staff)
    }

    @Test("two admins who disable each other at once leave one")
    func both() throws {
        _ = try test.shop.setRole(.admin, of: ben.id, by: test.ana)
        let second = try signIn()
        _ = try test.shop.setDisabled(true, ben.id, by: test.ana)
        #expect(throws: ShopError.accountDisabled(email: "ben@example.com")) {
            try test.shop.setDisabled(true, test.ana.account.id, by: second)
        }
    }

    @Test("a role counts at once, and a client's account stays a client's")
    func role() throws {
        let actor = try signIn()
        #expect(throws: ShopError.notPermitted(.changeSettings)) {
            try test.shop.changeSettings([.paper: "a4"], by: actor)
        }
        _ = try test.shop.setRole(.admin, of: ben.id, by: test.ana)
        _ = try test.shop.changeSettings([.paper: "a4"], by: actor)
        let client = try test.shop.addAccount(
            name: "Cy", email: "cy@example.com", role: .client, password: "workshop", by: test.ana)
        let refusal = ShopError.account(.clientRole(email: "cy@example.com"))
        #expect(throws: refusal) { try test.shop.setRole(.staff, of: client.id, by: test.ana) }
        #expect(throws: ShopError.account(.clientRole(email: "ben@example.com"))) {
            try test.shop.setRole(.client, of: ben.id, by: test.ana)
        }
    }

    @Test("staff add staff, and change nobody's account")
    func staff() throws {
        let actor = try signIn()
        let cy = try test.shop.addAccount(
            name: "Cy", email: "cy@example.com", role: .staff, password: "workshop", by: actor)
        #expect(throws: ShopError.notPermitted(.changeAccounts)) {
            try test.shop.setDisabled(true, cy.id, by: actor)
        }
        #expect(throws: ShopError.notPermitted(.changeAccounts)) {
            try test.shop.setRole(.admin, of: cy.id, by: actor)
        }
        #expect(throws: ShopError.notPermitted(.changeAccounts)) {
            try test.shop.setPassword("welt cord 7", of: cy.id, by: actor)
        }
    }

    @Test("a new password ends what is open under the one before, but not who changed it")
    func password() throws {
        let here = try signIn()
        let there = try test.shop.signIn(email: "ben@example.com", password: "workshop", terminal: "tty3")
        #expect(throws: ShopError.account(.wrongPassword)) {
            try test.shop.changePassword(from: "workshopp", to: "welt cord 7", by: here)
        }
        #expect(throws: ShopError.account(.samePassword)) {
            try test.shop.changePassword(from: "workshop", to: "workshop", by: here)
        }
        let renewed = try test.shop.changePassword(from: "workshop", to: "welt cord 7", by: here)
        _ = try test.shop.orderTotals(by: renewed)
        for old in [here, there] {
            #expect(throws: ShopError.passwordChanged) { try test.shop.orderTotals(by: old) }
        }
        #expect(throws: ShopError.wrongSignIn) { try signIn() }
        _ = try signIn("ben@example.com", "welt cord 7")
    }

    @Test(
        "an admin sets another one's password, and their own only by the one they have, or on the command line"
    )
    func reset() throws {
        let actor = try signIn()
        _ = try test.shop.setPassword("welt cord 7", of: ben.id, by: test.ana)
        #expect(throws: ShopError.passwordChanged) { try test.shop.orderTotals(by: actor) }
        _ = try signIn("ben@example.com", "welt cord 7")
        #expect(throws: ShopError.account(.ownPassword)) {
            try test.shop.setPassword("welt cord 7", of: test.ana.account.id, by: test.ana)
        }
        let command = try test.shop.commandLineActor(email: "ana@example.com", terminal: "-")
        _ = try test.shop.setPassword("welt cord 8", of: test.ana.account.id, by: command)
        _ = try signIn("ana@example.com", "welt cord 8")
    }

    @Test("wrong old passwords are counted as tries to sign in are")
    func throttled() throws {
        let actor = try signIn()
        for _ in 0..<10 {
            #expect(throws: ShopError.account(.wrongPassword)) {
                try test.shop.changePassword(from: "wrong wrong", to: "welt cord 7", by: actor)
            }
        }
        #expect(throws: ShopError.tooManyTries(until: test.shop.now.adding(seconds: 300))) {
            try test.shop.changePassword(from: "workshop", to: "welt cord 7", by: actor)
        }
    }

    @Test(
        "people are listed by role and name, with when they signed in last and since when they have a badge")
    func people() throws {
        _ = try test.shop.addAccount(
            name: "Abe", email: "abe@example.com", role: .client, password: "workshop", by: test.ana)
        test.clock.move(seconds: 60)
        _ = try test.shop.document(DocumentRequest(.badges, accounts: [ben.id]), by: test.ana)
        _ = try signIn()
        let people = try test.shop.people(by: test.ana)
        #expect(people.map(\.account.name) == ["Ana", "Ben", "Abe"])
        #expect(people.map(\.signedInAt) == [TestShop.start, test.shop.now, nil])
        #expect(people.map(\.badgeSince) == [nil, test.shop.now, nil])
    }
}
