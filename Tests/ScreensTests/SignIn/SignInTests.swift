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

    @Test("Esc says which key leaves the program: in a field q is a letter")
    func leaving() throws {
        let stage = try stage()
        stage.press(.escape)
        #expect(stage.text.contains("^Q leaves the program."))
        stage.press(.control("q"))
        #expect(stage.commands.last == .quit)
    }

    @Test("the palette and the help offer nothing that needs somebody who is signed in")
    func offers() throws {
        let stage = try stage()
        stage.resize(132, 43)
        for key in [Key.control("p"), .function(1)] {
            stage.press(key)
            for words in [
                "Go to: Dashboard", "Sign out", "Lock the screen", "Open the scan screen",
                "Change my password",
                "Choose another screen", "Let somebody else", "Read everything again", "Give the password",
            ] { #expect(!stage.text.contains(words), "\(words)") }
            #expect(stage.text.contains("Leave the program"))
            if key == .control("p") {
                #expect(!stage.text.contains("Go back to the screen before"))
                #expect(stage.text.contains("^Q") && stage.text.contains("F4"), "keys that work in a field")
            }
            stage.press(.escape)
        }
    }

    @Test("q in a field is a letter")
    func letters() throws {
        let stage = try stage()
        stage.type("q?:m")
        #expect(stage.text.contains("q?:m"))
        #expect(stage.commands.isEmpty)
    }
}
