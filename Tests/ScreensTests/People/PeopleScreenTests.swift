import Core
import Foundation
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("The people screen")
struct PeopleScreenTests {
    private let stage: Stage
    private let ben: Account

    init() throws {
        stage = try Stage.demo()
        ben = try stage.shop.addAccount(
            name: "Ben Ito", email: "ben@example.com", role: .staff, password: "workshop", by: stage.actor)
        _ = try stage.shop.addAccount(
            name: "Eve Client", email: "eve@example.com", role: .client, password: "workshop", by: stage.actor
        )
        stage.press(.function(3), .character("u"))
    }

    private var screen: PeopleScreen {
        guard case .people(let screen) = stage.frame.screen else { fatalError("\(stage.frame.screen)") }
        return screen
    }

    private func person(_ id: AccountID) throws -> Person {
        try #require(try stage.shop.people(by: stage.actor).first { $0.id == id })
    }

    @Test("lists those who work in the shop, and clients when they are asked for")
    func list() {
        #expect(screen.rows.map(\.account.name) == ["Ana Reyes", "Ben Ito"])
        expectSnapshot(stage.canvas, named: "people-80x24")
        stage.press(.down)
        stage.press(.character("a"))
        #expect(screen.rows.contains { $0.account.name == "Eve Client" })
        #expect(screen.current?.id == ben.id, "the cursor stays on its person")
        stage.resize(132, 43)
        expectSnapshot(stage.canvas, named: "people-132x43")
        stage.resize(60, 16)
        expectSnapshot(stage.canvas, named: "people-60x16")
    }

    @Test("somebody is disabled by name, and let in again")
    func disable() throws {
        stage.press(.down, .character("d"))
        #expect(stage.text.contains("Disable Ben Ito?"))
        stage.press(.enter)
        #expect(try !person(ben.id).account.isDisabled, "it starts on Cancel")
        stage.press(.character("d"), .tab, .enter)
        #expect(try person(ben.id).account.isDisabled)
        #expect(stage.text.contains("Ben Ito can no longer sign in."))
        #expect(stage.text.contains("disabled"))
        stage.press(.character("d"), .tab, .enter)
        #expect(try !person(ben.id).account.isDisabled)
    }

    @Test("a role is changed by name; the last admin keeps theirs, and nobody disables themselves")
    func role() throws {
        stage.press(.down, .character("o"))
        #expect(stage.text.contains("Make Ben Ito an admin?"))
        stage.press(.tab, .enter)
        #expect(try person(ben.id).account.role == .admin)
        stage.press(.character("o"), .tab, .enter)
        #expect(try person(ben.id).account.role == .staff)
        stage.press(.home, .character("o"), .tab, .enter)
        #expect(stage.text.contains("is the shop's only admin"))
        stage.press(.character("d"))
        #expect(stage.text.contains("This is your own account"))
    }

    @Test("a badge is made as a file for its owner's eyes alone, and taken back")
    func badge() throws {
        stage.press(.down, .character("b"), .tab, .tab, .enter)
        #expect(try person(ben.id).badgeSince != nil)
        let path = stage.folder.path("badges-2026-11-24.pdf")
        #expect(stage.text.contains("delete the file"))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        stage.press(.character("b"), .tab, .tab, .tab, .enter)
        #expect(try person(ben.id).badgeSince == nil)
        #expect(stage.text.contains("The badge no longer works."))
    }

    @Test("without a print system no badge is made that would not come out")
    func noPrinter() throws {
        stage.press(.down, .character("b"), .tab, .enter)
        #expect(try person(ben.id).badgeSince == nil)
    }

    @Test("a password is typed twice for somebody, and a bad one is told beside the field")
    func password() throws {
        stage.press(.down, .character("p"), .tab, .tab, .enter)
        #expect(stage.frame.screen.content.title == "New password")
        stage.type("password1")
        stage.press(.enter)
        #expect(stage.text.contains("Everybody tries this one first."))
        for _ in 0..<9 { stage.press(.backspace) }
        stage.press(.backTab)
        for _ in 0..<9 { stage.press(.backspace) }
        stage.type("welt cord 7")
        stage.press(.enter)
        stage.type("welt cord 7")
        expectSnapshot(stage.canvas, named: "new-password-80x24")
        stage.press(.enter)
        #expect(stage.frame.screen.content.title == "People")
        _ = try stage.shop.signIn(email: "ben@example.com", password: "welt cord 7", terminal: "t")
    }

    @Test("one's own password is changed with the old one, and one goes on with the new one")
    func own() throws {
        stage.press(.character("p"))
        #expect(stage.frame.screen.content.title == "My password")
        stage.type("wrong wrong")
        stage.press(.enter)
        stage.type("welt cord 7")
        stage.press(.enter)
        stage.type("welt cord 7")
        stage.press(.enter)
        #expect(stage.text.contains("This is not your password."))
        stage.type("workshop")
        stage.press(.control("s"))
        #expect(stage.frame.screen.content.title == "People")
        #expect(stage.text.contains("Your password is changed."))
        _ = try stage.shop.orderTotals(by: stage.actor)
    }

    @Test("a code is mailed to somebody who has forgotten theirs")
    func code() throws {
        stage.press(.down, .character("p"), .tab, .enter)
        #expect(stage.text.contains("A letter with a code to ben@example.com stands in the outbox"))
    }

    @Test("somebody is added with a password or an invitation, and what is wrong is told beside its field")
    func add() throws {
        stage.press(.character("n"))
        #expect(stage.frame.screen.content.title == "New person")
        stage.press(.control("s"))
        #expect(stage.text.contains("Not added: 2 fields need attention."))
        stage.type("Cy Ma")
        stage.press(.tab)
        stage.type("ben@example.com")
        expectSnapshot(stage.canvas, named: "new-person-80x24")
        stage.press(.control("s"))
        #expect(stage.text.contains("has an account already"))
        for _ in 0..<15 { stage.press(.backspace) }
        stage.type("cy@example.com")
        stage.press(.control("s"))
        #expect(stage.frame.screen.content.title == "People")
        #expect(
            stage.text.contains("Cy Ma is a member of staff now. A letter with a code stands in the outbox"))
        #expect(screen.rows.map(\.account.name) == ["Ana Reyes", "Ben Ito", "Cy Ma"])
    }

    @Test("Esc on a new person asks before what was typed is gone")
    func leaves() throws {
        stage.press(.character("n"), .escape)
        #expect(stage.frame.screen.content.title == "People", "nothing was typed")
        stage.press(.character("n"))
        stage.type("Cy Ma")
        stage.press(.escape)
        #expect(stage.text.contains("Leave without adding?"))
        stage.press(.escape)
        #expect(stage.text.contains("Cy Ma") && stage.frame.screen.content.title == "New person")
        stage.press(.escape, .tab, .enter)
        #expect(stage.frame.screen.content.title == "People")
        // A password alone is something typed, too.
        stage.press(.character("n"), .tab, .tab, .tab)
        stage.type("welt cord 7")
        stage.press(.escape)
        #expect(stage.text.contains("Leave without adding?"))
    }

    @Test("staff see who has an account and add staff, and the rest is dim with the reason")
    func staff() throws {
        let actor = try stage.shop.signIn(email: "ben@example.com", password: "workshop", terminal: "test")
        stage.send(.message(.answer(to: 0, .signedIn(actor))))
        stage.press(.function(3), .character("u"))
        #expect(screen.rows.count == 2)
        stage.press(.character("d"))
        #expect(stage.text.contains("Your account may not disable accounts"))
        stage.press(.character("b"))
        #expect(stage.text.contains("Only an admin makes an admin's badge, or takes it back."))
        #expect(throws: ShopError.badgeOfAdmin) {
            try stage.shop.revokeBadge(
                of: #require(screen.rows.first { $0.account.role == .admin }).id, by: actor)
        }
        stage.press(.character("n"))
        #expect(stage.frame.screen.content.title == "New person")
    }
}
