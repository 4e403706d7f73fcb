import Foundation
import Glibc
import TestSupport
import Testing

@Suite("What was typed and not saved", .serialized)
struct DraftScreenTests {
    /// Opens the form of a new order again and goes on with what was kept.
    private func expectOffered(_ opts: Opts, _ texts: String...) throws {
        let session = try opts.openSignedIn()
        try session.press(.character("n"))
        try session.waitUntil("A draft from")
        try session.press(.enter)
        let screen = try session.waitUntil("the form") { $0.contains(texts[0]) && !$0.contains("A draft") }
        for text in texts { #expect(screen.contains(text)) }
        #expect(try opts.json([ListedOrder].self, "order", "list").isEmpty)
    }

    /// Sends the program a signal that must end it within two seconds. The process itself is looked at, not the
    /// terminal's word on it: only its end matters here.
    private func end(_ session: TerminalSession, by signal: Int32) throws {
        let pid = try session.pid()
        kill(pid, signal)
        let deadline = Date(timeIntervalSinceNow: 2)
        while let state = Self.state(of: pid), state != "Z" {
            guard Date() < deadline else {
                Issue.record("The program is still there after signal \(signal), its state being \(state).")
                return
            }
            poll(nil, 0, 10)
        }
    }

    /// The state letter of proc(5); nil where there is no such process.
    private static func state(of pid: pid_t) -> Substring? {
        guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else { return nil }
        return stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ").dropFirst().first
    }

    @Test("is offered again after kill -9, valid or not")
    func killed() throws {
        let opts = try CommandLineShop.fresh()
        let session = try opts.openSignedIn()
        try session.openNewOrder()
        try session.type("Łukasz Żółkiewski")
        try session.fill("Due", "sometime soon")
        try session.waitUntil("draft kept")
        try end(session, by: SIGKILL)
        try expectOffered(opts, "Łukasz Żółkiewski", "sometime soon")
    }

    @Test("is offered again after the line was dropped, up to its last letter", arguments: [SIGHUP, SIGTERM])
    func hungUp(signal: Int32) throws {
        let opts = try CommandLineShop.fresh()
        let session = try opts.openSignedIn()
        try session.openNewOrder()
        try session.type("Siobhán O’Brien")
        try session.waitUntil("Siobhán O’Brien")
        try end(session, by: signal)
        try expectOffered(opts, "Siobhán O’Brien")
    }

    @Test("is offered again after signing out, as an idle lock does, and to nobody else")
    func signedOut() throws {
        let opts = try CommandLineShop.fresh()
        let session = try opts.openSignedIn()
        try session.openNewOrder()
        try session.type("Siobhán O’Brien")
        try session.waitUntil("Siobhán O’Brien")
        try session.press(.control("p"))
        try session.waitUntil("Actions")
        try session.type("sign out")
        // An Enter right behind would make a scan of it.
        try session.waitUntil("the action") { !$0.contains("Save the order") && $0.contains("Sign out") }
        try session.press(.enter)
        try session.waitUntil("Sign out?")
        try session.press(.tab, .enter)
        try session.signIn()
        try session.press(.character("n"))
        try session.waitUntil("A draft from")
        try session.press(.enter)
        try session.waitUntil("Siobhán O’Brien")
    }

    @Test("is gone once it was saved or given up")
    func discarded() throws {
        let opts = try CommandLineShop.fresh()
        let session = try opts.openSignedIn()
        try session.openNewOrder()
        try session.type("Siobhán")
        try session.waitUntil("draft kept")
        try session.press(.escape)
        try session.waitUntil("Leave without saving?")
        try session.press(.tab, .tab)
        try session.waitUntil("[ Discard ]")
        try session.press(.enter)
        try session.waitForDashboard()
        try session.press(.character("n"))
        let screen = try session.waitUntil("▸Name")
        #expect(!screen.contains("A draft"))
        #expect(!screen.contains("Siobhán"))
    }
}
