import Core
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("The next person at a terminal")
struct SwitchPersonTests {
    private let stage: Stage
    private let ben: Account

    init() throws {
        stage = try Stage.demo()
        ben = try stage.shop.addAccount(
            name: "Ben Ito", email: "ben@example.com", role: .staff, password: "workshop", by: stage.actor)
    }

    private func signIn() {
        stage.type("ben@example.com")
        stage.press(.enter)
        stage.type("workshop")
        stage.press(.enter)
    }

    @Test("Ctrl-O asks who comes, and they find the same screen up")
    func destination() {
        stage.press(.function(3), .character("c"))
        stage.press(.control("o"))
        #expect(stage.frame.screen.content.title == "Sign in" && stage.frame.actor == nil)
        signIn()
        #expect(stage.actor.account == ben)
        #expect(stage.frame.screen.content.title == "Customers")
        stage.press(.escape)
        #expect(stage.frame.screen.content.title == "Orders")
    }

    @Test("whoever comes by badge finds the same order up, read anew")
    func order() throws {
        let badge = try stage.badge(of: ben.id)
        let number = try #require(stage.dashboard.window.current).number
        stage.press(.enter)
        #expect(stage.text.contains(number.text))
        let before = stage.frame.screen
        stage.send(.scan(badge))
        #expect(stage.actor.account == ben)
        guard case .checklist(let now) = stage.frame.screen, case .checklist(let then) = before else {
            Issue.record("\(stage.frame.screen)")
            return
        }
        #expect(now.id == then.id && now.order?.number == number)
    }

    @Test("a form is not handed on: it is the draft of who typed it, and asked about first")
    func forms() throws {
        stage.press(.character("n"))
        stage.type("Eleanor")
        let before = stage.actor
        stage.press(.control("o"))
        #expect(stage.text.contains("Let somebody else sign in?"))
        stage.press(.tab, .enter)
        signIn()
        #expect(stage.frame.screen.content.title == "Orders")
        #expect(try stage.shop.keptForm(of: nil, by: before) != nil)
    }

    @Test("after an ordinary sign-out the next one begins at the dashboard")
    func signOut() {
        stage.press(.function(3), .character("c"))
        stage.scan(.signOut)
        signIn()
        #expect(stage.frame.screen.content.title == "Orders")
    }

    @Test("with nobody signed in there is nothing to switch or lock")
    func nobody() {
        stage.scan(.signOut)
        stage.press(.control("o"))
        #expect(stage.text.contains("Nobody is signed in."))
        stage.press(.control("l"))
        #expect(stage.frame.lock == nil)
    }
}
