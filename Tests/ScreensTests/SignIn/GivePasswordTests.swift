import Core
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("Where a badge is not enough")
struct GivePasswordTests {
    private let stage: Stage

    init() throws {
        stage = try Stage.demo()
        let badge = try stage.badge(of: stage.actor.account.id)
        stage.run(stage.frame.signOut())
        stage.send(.scan(badge))
        stage.press(.escape)
    }

    @Test("the password is asked for, and what was refused is done once it is given")
    func goesOn() {
        #expect(stage.actor.isByBadge)
        stage.press(.function(3), .character("u"))
        #expect(stage.text.contains("Your password"))
        #expect(stage.text.contains("A badge does not sign in to see who has an account."))
        expectSnapshot(stage.canvas, named: "give-password-80x24")
        stage.type("workshop")
        stage.press(.enter)
        #expect(!stage.actor.isByBadge)
        #expect(stage.frame.screen.content.title == "People")
        #expect(stage.text.contains("demo@example.com"))
    }

    @Test("a change that was typed is saved with the password, without typing it again")
    func saves() throws {
        stage.press(.function(3), .character("s"))
        stage.type("X")
        stage.press(.control("s"))
        #expect(stage.text.contains("Your password"))
        stage.type("workshop")
        stage.press(.enter)
        #expect(stage.text.contains("The settings are saved."))
        #expect(try stage.shop.name() == "Harbor Upholstery (demo)X")
    }

    @Test("a wrong one is told, and Escape goes on with the badge alone")
    func cancelled() {
        stage.press(.function(3), .character("u"))
        stage.type("wrong wrong")
        stage.press(.enter)
        #expect(stage.text.contains("This is not the password."))
        stage.press(.escape)
        #expect(stage.actor.isByBadge)
        #expect(stage.text.contains("A badge does not sign in to see who has an account."))
    }

    @Test("it can be given before anything asks for it")
    func ahead() {
        stage.press(.control("p"))
        stage.type("beside the badge")
        stage.press(.enter)
        stage.type("workshop")
        stage.press(.enter)
        #expect(!stage.actor.isByBadge)
        #expect(stage.text.contains("Ana Reyes is signed in with the password."))
        #expect(
            stage.frame.idle == IdleLimit(consequence: .lock, seconds: 300),
            "and the screen is locked, not left")
    }

    @Test("a role that has no right is refused without asking")
    func role() throws {
        let admin = try stage.shop.signIn(email: "demo@example.com", password: "workshop", terminal: "other")
        let ben = try stage.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: admin)
        let badge = try BadgePaper.letters(
            in: stage.shop.document(DocumentRequest(.badges, accounts: [ben.id]), by: admin).data)
        stage.send(.scan(badge))
        stage.press(.function(3), .character("s"))
        stage.type("X")
        stage.press(.control("s"))
        #expect(!stage.text.contains("Your password"))
        #expect(stage.text.contains("Your account may not change settings."))
    }
}
