import Core
import Foundation
import TestSupport
import Testing

@Suite("The first start and signing in", .serialized)
struct FirstStartScreenTests {
    @Test("a shop set up by typing is there, and its admin is on the dashboard")
    func setUp() throws {
        let opts = try Opts()
        let session = try opts.open()
        try session.waitUntil("Look around in a demo shop")
        try session.press(.character("s"))
        try session.waitUntil("▸Shop name")
        try session.fill("Shop name", "Harbor Upholstery")
        try session.fill("Your name", "Zoë Ødegård")
        try session.fill("Your e-mail", "zoe@example.com")
        try session.go(to: "Password")
        try session.type("correct horse")
        let masked = try session.waitUntilIdle()
        #expect(!masked.contains("correct"))
        try session.go(to: "Password again")
        try session.type("correct horse")
        try session.press(.control("s"))
        let screen = try session.waitForDashboard()
        #expect(screen.rows.first?.contains("Harbor Upholstery") == true)
        #expect(screen.rows.first?.contains("Zoë Ødegård") == true)
        let users = try opts.json([ListedUser].self, "user", "list")
        #expect(users.map(\.email) == ["zoe@example.com"])
        #expect(users.map(\.role) == ["admin"])
    }

    @Test("two passwords that differ set nothing up, and the screen says so beside the field")
    func differentPasswords() throws {
        let opts = try Opts()
        let session = try opts.open()
        try session.press(.character("s"))
        try session.waitUntil("▸Shop name")
        try session.fill("Shop name", "Harbor")
        try session.fill("Your name", "Ana")
        try session.fill("Your e-mail", "ana@example.com")
        try session.go(to: "Password")
        try session.type("correct horse")
        try session.go(to: "Password again")
        try session.type("another horse")
        try session.press(.control("s"))
        try session.waitUntil("The two passwords differ.")
        #expect(try opts.run(["user", "list"]).status == 1)
    }

    @Test("the demo shows its sign-in, and signing in with it works")
    func demo() throws {
        let opts = try Opts()
        let session = try opts.open()
        try session.waitUntil("Look around in a demo shop")
        try session.press(.character("d"))
        let screen = try session.waitUntil("the demo's sign-in", within: 60) {
            $0.contains("This is a demo shop")
        }
        #expect(screen.contains(Shop.demoSignIn.email))
        #expect(screen.contains(Shop.demoSignIn.password))
        try session.type(Shop.demoSignIn.password)
        try session.press(.enter)
        #expect(try session.waitForDashboard().contains("open"))
        #expect(try opts.json([ListedOrder].self, "order", "list").count == Shop.usualDemoSize)
    }

    @Test("a wrong password is an error and lets nobody in; the right one then does")
    func wrongPassword() throws {
        let opts = try CommandLineShop.fresh()
        let session = try opts.open()
        try session.waitUntil("Sign in")
        try session.type(CommandLineShop.admin)
        try session.press(.tab)
        try session.type("wrong horse")
        try session.press(.enter)
        let refused = try session.waitUntil("E-mail or password is wrong.")
        #expect(refused.rows.first?.contains("Sign in") == true)
        try session.type("correct horse")
        try session.press(.enter)
        try session.waitForDashboard()
    }
}
