import TestSupport
import Testing

@Suite("Fabric on the screen", .serialized)
struct FabricScreenTests {
    private static let step = "In Production"

    /// The checklist of an order whose fabric is short.
    private func opened() throws -> (Opts, String, TerminalSession) {
        let opts = try CommandLineShop.fresh()
        let number = try opts.takeOrderWithFabric()
        let session = try opts.openSignedIn()
        try session.press(.enter)
        try session.waitUntil("Checklist") { $0.contains(Self.step) && $0.contains("Out for Delivery") }
        return (opts, number, session)
    }

    @Test("production is blocked until the fabric is received on the screen")
    func blocked() throws {
        let (opts, number, session) = try opened()
        try session.press(.character("s"))
        try session.waitUntil("its fabric is all here")
        try session.press(.escape)
        try session.waitUntil("the dialog's end") { !$0.contains("all here") }
        #expect(try opts.milestone(Self.step, of: number).history.isEmpty)
        try session.press(.character("f"))
        try session.waitUntil("short 7.5")
        for yards in ["7.5", "1.5"] {
            try session.press(.enter)
            try session.waitUntil("Yards come in")
            try session.type(yards)
            try session.waitUntil(yards)
            try session.press(.control("s"))
            try session.waitUntil("\(yards) yd received") { $0.contains("\(yards) yd received") }
            try session.press(.down)
        }
        try session.waitUntil("all its fabric") { !$0.contains("short 1.5") }
        try session.press(.escape)
        try session.waitUntil("Out for Delivery")
        try session.press(.character("s"))
        try session.waitUntil("started") { _ in
            (try? opts.milestone(Self.step, of: number).state) == "inProgress"
        }
        #expect(try opts.milestone(Self.step, of: number).history.map(\.event) == ["started"])
    }

    @Test("with a reason production starts without its fabric, and the history says why")
    func overridden() throws {
        let (opts, number, session) = try opened()
        try session.press(.character("s"))
        try session.waitUntil("its fabric is all here")
        // Without a reason the button does nothing.
        try session.press(.tab, .enter)
        try session.waitUntilIdle()
        #expect(try opts.milestone(Self.step, of: number).history.isEmpty)
        try session.type("muslin first, the cover later")
        try session.waitUntil("muslin first")
        try session.press(.control("s"))
        try session.waitUntil("the dialog's end") { !$0.contains("all here") }
        let milestone = try opts.milestone(Self.step, of: number)
        #expect(milestone.state == "inProgress")
        #expect(milestone.history.map(\.note) == ["muslin first, the cover later"])
        let screen = try session.waitUntil("against the rule")
        #expect(screen.contains("muslin first"))
    }
}
