import TestSupport
import Testing

@Suite("Scans while the screen is in use", .serialized)
struct ScanScreenEndToEndTests {
    @Test("a scan on the dashboard completes the milestone, and a second one changes nothing")
    func dashboard() throws {
        let (opts, orders) = try CommandLineShop.filled(orders: 1)
        let code = try #require(orders.first?.milestones.first).code
        let session = try opts.openSignedIn()
        try session.scan(code)
        try session.waitUntil("the milestone to be done") { _ in (try? milestone(opts).state) == "done" }
        try session.scan(code)
        try session.waitUntil("already")
        let history = try milestone(opts).history
        #expect(history.map(\.event) == ["completed"])
        #expect(history.map(\.via) == ["scan"])
    }

    @Test("a scan in an open field of the editor leaves its text as it was")
    func editorField() throws {
        let (opts, orders) = try CommandLineShop.filled(orders: 1)
        let code = try #require(orders.first?.milestones.first).code
        let session = try opts.openSignedIn()
        try session.press(.character("n"))
        try session.waitUntil("New order")
        try session.type("Mira")
        try session.waitUntil("Mira")
        try session.scan(code)
        try session.waitUntil("the milestone to be done") { _ in (try? milestone(opts).state) == "done" }
        try session.press(.escape)
        let screen = try session.waitUntil("Mira")
        let name = try #require(screen.rows(containing: "Name*").first)
        #expect(name.contains("Mira"))
        #expect(!screen.contains(String(code.prefix(8))))
    }

    @Test("a pasted code is text, not a scan")
    func paste() throws {
        let (opts, orders) = try CommandLineShop.filled(orders: 1)
        let code = try #require(orders.first?.milestones.first).code
        let session = try opts.openSignedIn()
        try session.press(.character("/"))
        try session.waitUntilIdle()
        try session.paste(code)
        try session.waitUntil(String(code.prefix(12)))
        #expect(try milestone(opts).history.isEmpty)
    }

    private func milestone(_ opts: Opts) throws -> ShownOrder.Milestone {
        let number = try #require(try opts.json([ListedOrder].self, "order", "list", "--status", "all").first)
            .number
        return try #require(try opts.json(ShownOrder.self, "order", "show", number).milestones.first)
    }
}
