import Foundation
import TestSupport
import Testing

@Suite("Signing in on a terminal", .serialized)
struct SignInScreenTests {
    private func tryToSignIn(_ session: TerminalSession, _ password: String) throws {
        try session.type(password)
        try session.press(.enter)
    }

    @Test("ten wrong passwords are the most on one terminal, and another one is not touched by it")
    func throttled() throws {
        let opts = try CommandLineShop.fresh()
        let session = try opts.open()
        try session.waitUntil("Sign in")
        try session.type(CommandLineShop.admin)
        try session.press(.tab)
        for number in 1...10 {
            try tryToSignIn(session, "wrong \(number)")
            try session.waitUntil("the answer") { $0.contains("is wrong") && !$0.contains("Checking") }
            try session.type("x")
            try session.waitUntil("a clean field") { !$0.contains("is wrong") }
            try session.press(.backspace)
        }
        try tryToSignIn(session, "correct horse")
        try session.waitUntil("too many tries")
        try opts.open().signIn()
    }

    @Test("a locked screen shows nothing of the shop, and opens where it was")
    func locked() throws {
        let (opts, number) = try ScreenShop.withOneOrder()
        let session = try opts.openSignedIn()
        try session.openNewOrder()
        try session.type("Siobhan")
        try session.press(.control("l"))
        let locked = try session.waitUntil("Locked since")
        #expect(!locked.contains(number) && !locked.contains("Siobhan"))
        try tryToSignIn(session, "correct horse")
        try session.waitUntil("the form") { $0.contains("Siobhan") && $0.contains("New order") }
    }

    @Test("the next person takes over the screen with Ctrl-O and their password")
    func next() throws {
        let opts = try CommandLineShop.fresh()
        try opts.succeed(
            "user", "add", "--name", "Ben Ito", "--email", "ben@example.com", "--password-stdin",
            stdin: "welt cord 7\n")
        let session = try opts.openSignedIn()
        try session.press(.function(3))
        try session.waitUntil("Customers")
        try session.press(.character("c"))
        try session.waitUntil("the customers") { $0.rows.first?.contains("Customers") == true }
        try session.press(.control("o"))
        try session.waitUntil("Forgotten")
        try session.type("ben@example.com")
        try session.press(.tab)
        try tryToSignIn(session, "welt cord 7")
        try session.waitUntil("the customers") {
            $0.rows.first?.contains("Customers") == true && $0.rows.first?.contains("Ben Ito") == true
        }
    }

    @Test("an admin adds somebody on the people screen, who then signs in")
    func added() throws {
        let opts = try CommandLineShop.fresh()
        let session = try opts.openSignedIn()
        try session.press(.function(3))
        try session.waitUntil("People")
        try session.press(.character("u"))
        try session.waitUntil("the list") {
            $0.rows.first?.contains("People") == true && $0.contains("Ana Reyes")
        }
        try session.press(.character("n"))
        try session.waitUntil("▸Name")
        try session.type("Ben Ito")
        try session.fill("E-mail", "ben@example.com")
        try session.go(to: "Password")
        try session.type("welt cord 7")
        try session.press(.tab)
        try session.type("welt cord 7")
        try session.press(.control("s"))
        try session.waitUntil("Ben Ito is a member of staff now.")
        try session.press(.control("o"))
        try session.signIn(upTo: "People", as: "ben@example.com", "welt cord 7")
    }
}

extension TerminalSession {
    /// Signs in where the screen of the one before is found up.
    fileprivate func signIn(upTo title: String, as email: String, _ password: String) throws {
        try waitUntil("Forgotten")
        try type(email)
        try press(.tab)
        try type(password)
        try press(.enter)
        try waitUntil(title) { $0.rows.first?.contains(title) == true }
    }
}
