import Core
import Terminal
import Testing

@testable import Screens

@Suite("What is typed where nobody is signed in")
struct LeftTypedTests {
    private let stage: Stage

    init() throws { stage = try ClientStage().stage }

    private var isEmptySignIn: Bool {
        guard case .signIn(let screen) = stage.frame.screen else { return false }
        return !screen.isTypedInto && stage.frame.stack.depth == 1
    }

    @Test("a code and its address go after five minutes without a key, and the next one finds the sign-in")
    func code() {
        stage.press(.function(6))
        stage.type("joao@example.com")
        stage.press(.enter)
        stage.type("7K3M-Q0RV")
        stage.pass(milliseconds: 279_000)
        #expect(!stage.text.contains("What is typed here goes"))
        #expect(stage.frame.tickInterval == 1_000)
        stage.pass(milliseconds: 1_000)
        #expect(stage.text.contains("What is typed here goes in 20 seconds. Any key keeps it."))
        stage.press(.right)
        #expect(!stage.text.contains("What is typed here goes"))
        stage.pass(milliseconds: 299_000)
        #expect(stage.text.contains("7K3M-Q0RV"))
        stage.pass(milliseconds: 1_000)
        #expect(isEmptySignIn)
        #expect(stage.text.contains("What was typed here is gone"))
        #expect(!stage.text.contains("joao") && !stage.text.contains("7K3M"))
        stage.press(.function(6))
        #expect(!stage.text.contains("joao"))
    }

    @Test("so does a password at the sign-in, and what a forgotten one was asked for with")
    func passwords() {
        stage.type("joao@example.com")
        stage.press(.enter)
        stage.type("half a pass")
        stage.pass(milliseconds: 300_000)
        #expect(isEmptySignIn && !stage.text.contains("••"))
        stage.press(.function(7))
        stage.type("joao@example.com")
        stage.pass(milliseconds: 300_000)
        #expect(isEmptySignIn)
    }

    @Test("an empty sign-in stays as it is, and says nothing")
    func empty() {
        let before = stage.frame.stack
        stage.pass(milliseconds: 3_600_000)
        #expect(stage.frame.stack == before)
        #expect(!stage.text.contains("gone"))
    }

    @Test("half a password at a locked screen goes as well, and what it covers stays")
    func locked() throws {
        let demo = try Stage.demo()
        demo.press(.character("n"))
        demo.type("Eleanor")
        demo.press(.control("l"))
        demo.type("half a pass")
        #expect(demo.text.contains("••"))
        demo.pass(milliseconds: 300_000)
        #expect(!demo.text.contains("••") && demo.text.contains("Locked"))
        demo.type("workshop")
        demo.press(.enter)
        #expect(demo.text.contains("Eleanor"))
    }
}
