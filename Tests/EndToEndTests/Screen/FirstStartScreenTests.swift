import Core
import TestSupport
import Testing

@Suite("The first start", .serialized)
struct FirstStartScreenTests {
    @Test("a shop set up by typing ends signed in on the dashboard")
    func setUp() throws {
        let opts = try Opts()
        let session = try opts.open()
        try session.waitUntil("Set up my shop")
        try session.press(.enter)
        try session.waitUntil("You will be the first admin")
        for text in ["Harbor", "Ana Reyes", "ana@example.com", "correct horse", "correct horse"] {
            try session.fill(text)
        }
        let screen = try session.waitUntil("No orders yet.")
        #expect(screen.rows.first?.contains("Ana Reyes") == true)
        let users = try opts.json([ListedUser].self, "user", "list")
        #expect(users.map(\.email) == ["ana@example.com"])
    }

    @Test("the demo shows its sign-in, and signing in with it works")
    func demo() throws {
        let opts = try Opts()
        let session = try opts.open()
        try session.press(.character("d"))
        let known = Shop.demoSignIn
        try session.waitUntil("\(known.email)   \(known.password)")
        try session.fill(known.password)
        try session.waitUntil(" open ")
    }

    @Test("a wrong password gives one error and stays on the sign-in")
    func wrongPassword() throws {
        let opts = try CommandLineShop.fresh()
        let session = try opts.open()
        try session.waitUntil("Enter signs in.")
        try session.signIn(CommandLineShop.admin, "wrong horse")
        let screen = try session.waitUntil("✗")
        #expect(screen.rows(containing: "✗").count == 1)
        #expect(screen.rows.first?.contains("Sign in") == true)
    }
}
