import Testing

@testable import Core

@Suite("People")
struct PeopleTests {
    @Test("the right password signs in whatever the address's case; anything else gets one answer")
    func signIn() throws {
        let test = try TestShop()
        let actor = try test.shop.signIn(email: "ANA@example.com", password: "workshop", terminal: "tty2")
        #expect(actor.account.name == "Ana")
        for (email, password) in [
            ("ana@example.com", "Workshop"), ("nobody@example.com", "workshop"), ("", ""),
        ] {
            #expect(throws: ShopError.wrongSignIn) {
                try test.shop.signIn(email: email, password: password, terminal: "tty2")
            }
        }
    }

    @Test("a shop is set up once")
    func twice() throws {
        let test = try TestShop()
        #expect(throws: ShopError.alreadySetUp) {
            try test.shop.setUp(
                shopName: "Other", adminName: "Eve", email: "eve@example.com", password: "workshop",
                terminal: "tty1")
        }
    }

    @Test(
        "an account needs a name, an address of its own and a password of eight characters",
        arguments: [
            ("", "ben@example.com", "workshop"), ("Ben", "ben", "workshop"),
            ("Ben", "ben@example.com", "short"),
            ("Ben", "ANA@example.com", "workshop"),
        ])
    func badAccount(name: String, email: String, password: String) throws {
        let test = try TestShop()
        #expect(throws: ShopError.self) {
            try test.shop.addAccount(name: name, email: email, role: .staff, password: password, by: test.ana)
        }
        #expect(try test.shop.accounts(by: test.ana).count == 1)
    }

    @Test("staff add staff, and only an admin adds an admin")
    func staff() throws {
        let test = try TestShop()
        _ = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        let ben = try test.shop.signIn(email: "ben@example.com", password: "workshop", terminal: "tty2")
        _ = try test.shop.addAccount(
            name: "Cy", email: "cy@example.com", role: .staff, password: "workshop", by: ben)
        #expect(throws: ShopError.mayNotGrant(.admin)) {
            try test.shop.addAccount(
                name: "Di", email: "di@example.com", role: .admin, password: "workshop", by: ben)
        }
    }

    @Test("with several people in the shop the command line asks who acts")
    func whoActs() throws {
        let test = try TestShop()
        #expect(try test.shop.commandLineActor(email: nil, terminal: "-").account.name == "Ana")
        _ = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        #expect(throws: ShopError.whoActs(staff: ["ana@example.com", "ben@example.com"])) {
            try test.shop.commandLineActor(email: nil, terminal: "-")
        }
        #expect(try test.shop.commandLineActor(email: "BEN@example.com", terminal: "-").account.name == "Ben")
    }
}
