import Core
import Foundation
import TestSupport
import Testing

@Suite("opts session")
struct SessionCommandTests {
    private let opts: Opts
    private let number: String

    init() throws { (opts, number) = try ScreenShop.withOneOrder(customer: "Eleanor Whitcombe") }

    private func session(_ command: String?, _ environment: [String: String] = [:]) throws -> ToolResult {
        var variables = environment
        variables["SSH_ORIGINAL_COMMAND"] = command
        return try opts.run(
            ["session", "--as", CommandLineShop.admin, "--database", opts.database], environment: variables)
    }

    @Test("takes nothing from the environment but what sshd says the client asks")
    func environment() throws {
        let hostile = [
            "OPTS_DATABASE": "/etc/passwd", "OPTS_USER": "eve@example.com", "HOME": "/nowhere",
            "XDG_DATA_HOME": "/nowhere", "PATH": "/nowhere", "TERMINFO": "/nowhere",
            "LANG": "../../etc/passwd",
            "LC_ALL": "%s%n", "TERM": "/etc/passwd", "TZ": "/etc/passwd", "NCURSES_TRACE": "9",
            "CUPS_SERVER": "/nowhere",
            "SSH_CONNECTION": "192.0.2.7 50000 \u{1B}[2J 22", "NO_COLOR": "1", "COLORTERM": "truecolor",
        ]
        let result = try session("order list", hostile)
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("Eleanor Whitcombe"))
    }

    @Test("a database that nobody names is the account's own, wherever HOME points")
    func home() throws {
        let result = try opts.run(
            ["session", "--as", CommandLineShop.admin],
            environment: ["SSH_ORIGINAL_COMMAND": "order list", "HOME": opts.home.path])
        #expect(!result.output.contains("Eleanor Whitcombe"), "HOME was believed")
    }

    @Test("says where the client is, if sshd says it, and else only that it was a key")
    func source() throws {
        for (connection, words) in [
            ("192.0.2.7 50000 198.51.100.1 22", "by SSH key from 192.0.2.7 for order list"),
            ("2001:db8::7 50000 2001:db8::1 22", "by SSH key from 2001:db8::7 for order list"),
            ("$(id) 1 2 3", "by SSH key for order list"), ("192.0.2.7", "by SSH key for order list"),
        ] {
            #expect(try session("order list", ["SSH_CONNECTION": connection]).status == 0)
            let line = try opts.succeed("audit", "--kind", "signIn", "--limit", "1").output
            #expect(line.hasSuffix(words), "\(line)")
        }
    }

    @Test("what is refused is on record, with the address, what was asked, and whose key it was")
    func refused() throws {
        let from = ["SSH_CONNECTION": "192.0.2.7 50000 198.51.100.1 22"]
        let long = "sh -c '" + String(repeating: "x", count: 300)
        for (command, words) in [
            ("sh -c 'id'", "refused from 192.0.2.7: asked for 'sh -c 'id''"),
            (nil, "refused from 192.0.2.7: no terminal to open the program on"),
            ("order list\u{1B}[2J", "refused from 192.0.2.7: asked for 'order list␛[2J'"),
            (long, "refused from 192.0.2.7: asked for '\(long.prefix(100))'"),
        ] {
            #expect(try session(command, from).status == 64)
            let line = try opts.succeed("audit", "--kind", "session", "--limit", "1").output
            #expect(line.hasSuffix(words) && line.contains("Ana Reyes"), "\(line)")
        }
        for (arguments, words) in [
            ([], "refused from 192.0.2.7: a key of nobody's asked for 'order list'"),
            (
                ["--as", "eve@example.com"],
                "refused from 192.0.2.7: There is no account eve@example.com."
            ),
        ] {
            let result = try opts.run(
                ["session", "--database", opts.database] + arguments,
                environment: from.merging(["SSH_ORIGINAL_COMMAND": "order list"]) { $1 })
            #expect(result.status != 0)
            let line = try opts.succeed("audit", "--kind", "session", "--limit", "1").output
            #expect(line.hasSuffix(words), "\(line)")
        }
    }

    @Test("a command is no sign-in: when somebody was here last stays as it was")
    func lastSeen() throws {
        let shop = try Shop.open(opts.database)
        let ana = try shop.commandLineActor(email: nil, terminal: "test")
        let before = try shop.people(by: ana)
        #expect(try session("order list").status == 0)
        #expect(try shop.people(by: ana) == before)
    }

    @Test("its help says that what counts elsewhere does not count here")
    func help() throws {
        let help = try opts.succeed("session", "--help").output
        #expect(help.contains("OPTS_DATABASE and OPTS_USER do not count here"))
        #expect(!help.contains("else OPTS_"))
    }

    @Test("opens no shop that has not been set up, and makes none")
    func fresh() throws {
        let empty = try Opts()
        let path = empty.home.path("none.db")
        let result = try empty.run(["session", "--database", path])
        #expect(result.status == 1)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("without a command it wants a terminal, and names what it does without one")
    func noTerminal() throws {
        let result = try session(nil)
        #expect(result.status == 64)
        #expect(result.error.contains("The program needs a terminal") && result.error.contains("pdf ORDER"))
    }

    @Test("on a terminal it is the program: signed in by --as, else at the sign-in")
    func program() throws {
        let signedIn = try opts.openBySession(["--as", CommandLineShop.admin])
        try signedIn.waitForDashboard()
        try signedIn.press(.character("q"))
        let signingIn = try opts.openBySession([])
        try signingIn.waitUntil("Sign in")
        let line = try opts.succeed("audit", "--kind", "session", "--limit", "1").output
        #expect(line.hasSuffix("opened by a key of nobody's"), "\(line)")
        try signingIn.signIn()
    }

    @Test("what a client's account may not see it does not get")
    func rights() throws {
        let shop = try Shop.open(opts.database)
        let ana = try shop.commandLineActor(email: nil, terminal: "test")
        _ = try shop.addAccount(
            name: "Eleanor", email: "eleanor@example.com", role: .client, password: "correct horse", by: ana)
        let result = try opts.run(
            ["session", "--as", "eleanor@example.com", "--database", opts.database],
            environment: ["SSH_ORIGINAL_COMMAND": "pdf \(number)"])
        #expect(result.status == 1 && result.standardOutput.isEmpty)
    }
}

extension Opts {
    /// The program by `opts session`, in a shell's terminal: it tells no idle pipe, since its environment is its own.
    fileprivate func openBySession(_ arguments: [String]) throws -> TerminalSession {
        let terminal = try openShell()
        try terminal.type((["opts", "session", "--database", database] + arguments).joined(separator: " "))
        try terminal.press(.enter)
        return terminal
    }
}
