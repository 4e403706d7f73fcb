import Glibc
import TestSupport
import Testing

@Suite("The terminal after the program", .serialized)
struct LeavingScreenTests {
    @Test("is as it was after the quit key and after signals", arguments: [nil, SIGTERM, SIGHUP])
    func restored(_ signal: Int32?) throws {
        let (opts, session) = try open(with: "")
        try withExtendedLifetime(opts) {
            if let signal { try session.signal(signal) } else { try session.press(.control("q")) }
            try expectRestored(session)
        }
    }

    @Test("is as it was after a crash, and the shell is back without a question")
    func crash() throws {
        let (opts, session) = try open(with: "")
        try withExtendedLifetime(opts) {
            try session.signal(SIGSEGV)
            try expectRestored(session)
            #expect(try session.screen().contains("a fault in the program ended it"))
        }
    }

    @Test("is as it was while the program is stopped, and the screen comes back whole")
    func stopped() throws {
        let opts = try CommandLineShop.fresh()
        let session = try opts.openShell()
        try session.type("cd; opts")
        try session.press(.enter)
        try session.waitUntil("Enter signs in.")
        try session.press(.control("z"))
        try session.waitUntil("the shell") { !$0.contains("Enter signs in.") || $0.contains("Stopped") }
        #expect(try session.modes() == .atRest)
        try session.type("fg")
        try session.press(.enter)
        try session.waitUntil("Enter signs in.")
        withExtendedLifetime(opts) {}
    }

    /// The program, started from a shell that compares the terminal's modes before and after.
    private func open(with settings: String) throws -> (Opts, TerminalSession) {
        let opts = try CommandLineShop.fresh()
        let session = try opts.openShell()
        try session.type(
            "cd; stty -g > before; \(settings)opts; stty -g > after; cmp before after && echo same modes")
        try session.press(.enter)
        try session.waitUntil("Enter signs in.")
        return (opts, session)
    }

    private func expectRestored(_ session: TerminalSession) throws {
        try session.waitUntil("the shell's answer") { $0.rows.contains("same modes") }
        #expect(try session.modes() == .atRest)
    }
}
