import Foundation
import Glibc
import TestSupport
import Testing

/// Started from a shell, as people do; what the shell finds afterwards is what counts.
@Suite("The terminal after the program", .serialized)
struct TerminalRestoredTests {
    /// A shell that has put its settings down in `before`, with the program open in it.
    private func openFromShell() throws -> (opts: Opts, shell: TerminalSession) {
        let opts = try CommandLineShop.fresh()
        let shell = try opts.openShell()
        try shell.command("stty -a > \(opts.home.path)/before; echo settled", "settled")
        try shell.type("opts")
        try shell.press(.enter)
        try shell.waitUntil("Sign in")
        try shell.signIn()
        let modes = try shell.modes()
        #expect(modes.alternateScreen)
        #expect(modes != .atRest)
        return (opts, shell)
    }

    /// The shell has its prompt, the terminal its modes and settings, and the screen what was on it before.
    private func expectRestored(_ opts: Opts, _ shell: TerminalSession, status: Int32) throws {
        let screen = try shell.waitUntil("the shell's screen") {
            $0.contains("settled") && $0.rows.last { !$0.isEmpty }?.hasPrefix("$") == true
        }
        #expect(!screen.contains("Harbor Upholstery"))
        try shell.command("echo status=$?", "status=\(status)")
        #expect(try shell.modes() == .atRest)
        try shell.command("stty -a > \(opts.home.path)/after; echo noted", "noted")
        let settings = try ["before", "after"].map {
            try String(contentsOfFile: opts.home.path($0), encoding: .utf8)
        }
        #expect(settings[0] == settings[1])
    }

    @Test("is as it was after q")
    func quit() throws {
        let (opts, shell) = try openFromShell()
        try shell.press(.character("q"))
        try expectRestored(opts, shell, status: 0)
    }

    @Test("is as it was after SIGTERM and SIGHUP", arguments: [SIGTERM, SIGHUP])
    func ended(signal: Int32) throws {
        let (opts, shell) = try openFromShell()
        try shell.signal(signal)
        try expectRestored(opts, shell, status: 0)
    }

    @Test("is as it was after a fault", arguments: [SIGSEGV, SIGILL, SIGABRT])
    func fault(signal: Int32) throws {
        let (opts, shell) = try openFromShell()
        try shell.signal(signal)
        try expectRestored(opts, shell, status: 128 + signal)
    }

    @Test("is as it was while the program is stopped with ^Z, and the screen comes back with fg")
    func suspended() throws {
        let (opts, shell) = try openFromShell()
        try shell.press(.control("z"))
        try expectRestored(opts, shell, status: 128 + SIGTSTP)
        try shell.type("fg")
        try shell.press(.enter)
        try shell.waitForDashboard()
        #expect(try shell.modes().alternateScreen)
        try shell.press(.character("n"))
        try shell.waitUntil("▸Name")
        try shell.press(.escape)
        try shell.waitForDashboard()
        try shell.press(.character("q"))
        try expectRestored(opts, shell, status: 0)
    }
}

extension TerminalSession {
    /// Runs a command in the shell and waits for its answer on a line of its own.
    func command(_ text: String, _ answer: String) throws {
        try type(text)
        try press(.enter)
        try waitUntil(answer) { $0.rows.contains(answer) }
    }
}
