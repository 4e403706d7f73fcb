import Core
import Terminal
import Testing

@testable import Screens

@Suite("Signing in")
struct SignInTests {
    private func stage() throws -> Stage {
        let stage = try Stage.demo()
        stage.press(.control("p"))
        stage.type("sign out")
        stage.press(.enter)
        return stage
    }

    @Test("the right password opens the dashboard")
    func right() throws {
        let stage = try stage()
        stage.type("demo@example.com")
        stage.press(.enter)
        stage.type("workshop")
        stage.press(.enter)
        #expect(stage.dashboard.window.total > 0)
        #expect(stage.frame.actor?.account.email == "demo@example.com")
    }

    @Test("a wrong password is told beside the field, which is empty again")
    func wrong() throws {
        let stage = try stage()
        stage.type("demo@example.com")
        stage.press(.tab)
        stage.type("wrongwrong")
        stage.press(.enter)
        #expect(stage.text.contains("E-mail or password is wrong."))
        #expect(!stage.text.contains("•"))
        stage.type("workshop")
        #expect(!stage.text.contains("is wrong"))
        stage.press(.enter)
        #expect(stage.frame.actor != nil)
    }

    @Test("what is missing is told before anything is asked")
    func missing() throws {
        let stage = try stage()
        stage.press(.control("s"))
        #expect(stage.text.contains("Type your e-mail address."))
        #expect(!stage.requests.contains { if case .signIn = $0 { true } else { false } })
    }

    @Test("the password is never drawn")
    func masked() throws {
        let stage = try stage()
        stage.press(.tab)
        stage.type("workshop")
        #expect(!stage.text.contains("workshop"))
        #expect(stage.text.contains("••••••••"))
    }

    @Test("q in a field is a letter")
    func letters() throws {
        let stage = try stage()
        stage.type("q?:m")
        #expect(stage.text.contains("q?:m"))
        #expect(stage.commands.isEmpty)
    }
}
