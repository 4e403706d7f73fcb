import Core
import Terminal
import Testing

@testable import Screens

@Suite("A forgotten password")
struct ForgottenScreenTests {
    private let stage: Stage

    init() throws {
        stage = try Stage.demo()
        stage.run(stage.frame.signOut())
    }

    private func open() { stage.press(.function(7)) }

    @Test("a code is asked for with the address, and the answer is the same for any")
    func ask() {
        var said: [String] = []
        for email in ["demo@example.com", "nobody@example.com"] {
            open()
            stage.type(email)
            stage.press(.enter)
            said.append(stage.text.replacing(email, with: "X").replacing(" ", with: ""))
            #expect(stage.text.contains("This is a demo shop: no code is mailed from it."))
            stage.press(.escape)
        }
        #expect(said[0] == said[1])
    }

    @Test("where mail is set up a code is on its way, and where it is not that is said")
    func outlook() throws {
        var screen = ForgottenScreen(email: "ana@example.com")
        let context = SampleShop.context()
        for (outlook, words) in [
            (MailOutlook.leaves, "a code is on its way there"), (.waits, "mail is not set up"),
        ] {
            _ = screen.handle(.response(.codeSent(outlook)), context)
            #expect(screen.notice?.contains(words) == true)
        }
    }

    @Test("the address that was typed to sign in is there already")
    func address() {
        stage.type("demo@example.com")
        open()
        #expect(stage.frame.screen.content.title == "Forgotten password")
        #expect(stage.text.contains("demo@example.com"))
        expectSnapshot(stage.canvas, named: "forgotten-80x24")
        stage.resize(60, 16)
        expectSnapshot(stage.canvas, named: "forgotten-60x16")
    }

    @Test("what is no address, no code and no good password is told beside its field")
    func wrong() {
        open()
        stage.type("demo")
        stage.press(.control("s"))
        for words in [
            "This is not an e-mail address.", "Type the code out of the letter.", "At least 8 characters",
        ] {
            #expect(stage.text.contains(words), "\(words)")
        }
    }

    @Test("a code that does not count is told without saying why")
    func unknown() {
        open()
        stage.type("demo@example.com")
        stage.press(.tab)
        stage.type(OneTimeCode.random().text)
        stage.press(.tab)
        stage.type("welt cord 7")
        stage.press(.tab)
        stage.type("welt cord 7")
        stage.press(.enter)
        #expect(stage.text.contains("This code does not count"))
        #expect(stage.frame.actor == nil)
    }
}
