import Core
import Foundation
import Glibc
import TestSupport
import Testing

@Suite("A session over SSH stays captive", .serialized)
struct SSHCaptivityTests {
    private let server: SSHServer
    private let opts: Opts
    private let number: String

    init() throws {
        (opts, number) = try ScreenShop.withOneOrder()
        server = try SSHServer(opts)
    }

    /// `scp` and `sftp` write a port with another letter.
    private var copying: [String] { server.arguments().map { $0 == "-p" ? "-P" : $0 } }

    @Test("scp by either protocol and sftp bring nothing in and nothing out")
    func copies() throws {
        let (inside, outside) = (opts.home.path("secret"), opts.home.path("stolen"))
        try "secret".write(toFile: inside, atomically: true, encoding: .utf8)
        for legacy in [["-O"], []] {
            let out = try Tool.run("scp", copying + legacy + ["\(server.host):\(inside)", outside])
            #expect(out.status != 0)
            let brought = try Tool.run("scp", copying + legacy + [inside, "\(server.host):\(outside)"])
            #expect(brought.status != 0)
        }
        let sftp = try Tool.run(
            "sftp", copying + ["-b", "-", server.host],
            stdin: Data("get \(inside) \(outside)\nput \(inside) \(outside)\n!id\n".utf8))
        #expect(sftp.status != 0)
        #expect(!FileManager.default.fileExists(atPath: outside))
    }

    @Test("no connection is passed on: neither by -W, -L, -R nor -D")
    func forwarding() throws {
        // The server's own port answers with its banner, so that a way through would show.
        let through = try server.ssh(nil, ["-W", "127.0.0.1:\(server.port)"])
        #expect(through.status != 0 && !through.output.contains("SSH-2.0"))
        let back = try LoopbackPort.free()
        let remote = try server.ssh(
            nil, ["-N", "-o", "ExitOnForwardFailure=yes", "-R", "\(back):127.0.0.1:\(server.port)"])
        #expect(remote.status != 0)
        #expect(LoopbackPort.firstWords(of: back, within: 0) == nil)
        for (option, words) in [("-L", "\(server.port)"), ("-D", "")] {
            let port = try LoopbackPort.free()
            let target = option == "-L" ? "\(port):127.0.0.1:\(words)" : "\(port)"
            let client = try Child.start(
                "ssh", server.arguments() + ["-N", option, target, server.host])
            defer {
                client.signal(SIGTERM)
                _ = try? client.finish(within: 10)
            }
            try LoopbackPort.waitUntilOpen(port)
            if option == "-L" {
                #expect(LoopbackPort.firstWords(of: port, within: 5_000) == "")
            } else {
                let asked = try Tool.run(
                    "python3", ["-c", Self.socks, "\(port)", "\(server.port)"], timeout: 30)
                #expect(asked.output.hasPrefix("refused"), "\(asked.output)\(asked.error)")
            }
        }
    }

    /// Asks a SOCKS 5 server for a connection to a port of this machine, and says what came.
    private static let socks = """
        import socket, sys
        s = socket.create_connection(("127.0.0.1", int(sys.argv[1])), 10)
        s.settimeout(10)
        s.sendall(b"\\x05\\x01\\x00")
        s.recv(2)
        s.sendall(b"\\x05\\x01\\x00\\x01\\x7f\\x00\\x00\\x01" + int(sys.argv[2]).to_bytes(2, "big"))
        data = b""
        try:
            while len(data) < 30:
                part = s.recv(256)
                if not part: break
                data += part
        except OSError: pass
        print("through" if b"SSH-2.0" in data else "refused")
        """

    @Test("an agent is not passed on, and no variable of the client's comes in")
    func environment() throws {
        let agent = try Tool.run("ssh-agent", ["-s"])
        let parts = agent.output.split(whereSeparator: { $0 == "=" || $0 == ";" }).map(String.init)
        let socket = try #require(parts.first { $0.hasPrefix("/") })
        let pid = try #require(parts.compactMap { pid_t($0) }.first)
        defer { kill(pid, SIGTERM) }
        let hostile = [
            "SSH_AUTH_SOCK": socket, "LD_PRELOAD": "/nowhere/evil.so", "TERMINFO": "/tmp",
            "OPTS_USER": "eve@example.com",
            "OPTS_DATABASE": "/etc/passwd", "HOME": "/tmp", "XDG_DATA_HOME": "/tmp",
            "NCURSES_NO_UTF8_ACS": "1",
            "TZ": "/etc/passwd", "LOCPATH": "/tmp", "BASH_ENV": "/tmp/x", "ENV": "/tmp/x", "EDITOR": "sh",
            "PAGER": "sh",
            "LANG": "../../etc/passwd", "LC_ALL": "../../tmp", "COLUMNS": "99999999",
            "TERM": "../../etc/passwd",
        ]
        // The client itself needs its own.
        let client = hostile.filter { $0.key != "LD_PRELOAD" && $0.key != "HOME" }
        let sent =
            hostile.keys.filter { $0 != "SSH_AUTH_SOCK" }.flatMap { ["-o", "SendEnv=\($0)"] }
            + ["-o", "SetEnv=LD_PRELOAD=/nowhere/evil.so"]
        let child = try Child.start(
            "ssh", server.arguments() + ["-A", "-tt"] + sent + [server.host],
            environment: ["PATH": "/usr/bin:/bin", "HOME": opts.home.path].merging(client) { $1 })
        defer {
            child.signal(SIGKILL)
            _ = try? child.finish(within: 10)
        }
        let session = try awaitSession { _ in child.outputSoFar.contains("Orders") }
        #expect(child.outputSoFar.contains("Orders"))
        // What sshd started the process with, and not what the process made of it.
        let started = String(
            decoding: FileManager.default.contents(atPath: "/proc/\(session)/environ") ?? Data(),
            as: UTF8.self)
        #expect(!started.contains("SSH_AUTH_SOCK"))
        let loaded = try String(contentsOfFile: "/proc/\(session)/maps", encoding: .utf8)
        #expect(!loaded.contains("evil"))
    }

    /// Waits for a session's process of which `condition` holds.
    private func awaitSession(_ condition: (pid_t) -> Bool) throws -> pid_t {
        let deadline = Date(timeIntervalSinceNow: 20)
        while Date() < deadline {
            if let found = try server.sessions().first(where: condition) { return found }
            poll(nil, 0, 20)
        }
        throw ToolFailure.cannotStart(command: "opts session", errno: ETIMEDOUT)
    }

    private static let terminals = [
        "", "dumb", "unknown", "vt100", "vt52", "xterm-kitty", "no-such-terminal", "../../etc/passwd",
        "/etc/passwd",
        "xterm;id", "$(id)", "`id`", "%n%n%n%s", "\u{1B}]0;x\u{07}", "xterm\u{0A}HOME=/tmp", "-T", "..", ".",
        String(repeating: "x", count: 4_000), "xterm 256color", "ansi-m", "hp2621", "ibm3163", "screen.xterm",
    ]

    @Test("with any TERM the program opens or says why not, and ends as it should")
    func terminals() throws {
        for term in Self.terminals {
            let (output, status) = try open(["TERM": term])
            if let status {
                #expect(status == 1, "\(term): \(output)")
                #expect(output.contains("opts: "), "\(term): \(output)")
            } else {
                #expect(output.contains("Orders"), "\(term)")
            }
            #expect(!output.contains("uid=") && !output.contains("root:"))
        }
    }

    /// Opens the program with those variables of the client's, and ends the client where it has opened.
    /// - Returns: what came, and the status where the program ended by itself.
    private func open(_ environment: [String: String], _ options: [String] = []) throws -> (String, Int32?) {
        let client = try Child.start(
            "ssh", server.arguments() + ["-tt"] + options + [server.host],
            environment: ["PATH": "/usr/bin:/bin", "HOME": opts.home.path].merging(environment) { $1 })
        let deadline = Date(timeIntervalSinceNow: 20)
        while !client.outputSoFar.contains("Orders"), !client.hasEnded, Date() < deadline { poll(nil, 0, 20) }
        let ended = client.hasEnded
        client.signal(SIGTERM)
        let status = try client.finish(within: 10).status
        while try !server.sessions().isEmpty, Date() < deadline { poll(nil, 0, 20) }
        #expect(try server.sessions().isEmpty)
        return (client.outputSoFar, ended ? status : nil)
    }

    private static let locales = [
        "", "C", "POSIX", "C.UTF-8", "en_US.UTF-8", "de_DE@euro", "xx_XX.UTF-8", "../../etc/passwd", "/etc",
        "$(id)",
        "`id`", "%s%n", "tr_TR.UTF-8", "\u{1B}[2J", "C;id", "C.UTF-8\u{0A}PATH=/tmp", "..",
        "LC_CTYPE=x;LC_NUMERIC=y",
        String(repeating: "C", count: 4_000), "ja_JP.SJIS", "zh_CN.GB18030",
    ]

    @Test("with any LANG the program opens and ends as it should")
    func locales() throws {
        for locale in Self.locales {
            let (output, status) = try open(
                ["TERM": "xterm-256color", "LANG": locale, "LC_ALL": locale],
                ["-o", "SendEnv=LANG", "-o", "SendEnv=LC_ALL"])
            #expect(status == nil && output.contains("Orders"), "\(locale): \(output)")
            #expect(!output.contains("uid=") && !output.contains("root:"))
        }
    }

    @Test("^Z stops nothing, no file is written, and leaving ends the connection")
    func screen() throws {
        let terminal = try server.openInTerminal()
        try terminal.press(.control("z"))
        try terminal.waitUntil("There is no shell here")
        let session = try awaitSession { _ in true }
        kill(session, SIGTSTP)
        try terminal.press(.character("w"))
        let screen = try terminal.waitUntil("Over SSH no file of this host")
        #expect(!screen.contains("written to"))
        try terminal.press(.character("q"))
        try terminal.waitUntil("the shell's prompt") {
            $0.rows.last { !$0.isEmpty }?.hasPrefix("$") == true
        }
        #expect(try server.sessions().isEmpty)
        #expect(try terminal.modes() == .atRest)
    }

    @Test("when the client is killed while another program has the database, the session ends all the same")
    func hangUpLocked() throws {
        let terminal = try server.openInTerminal()
        let session = try awaitSession { _ in true }
        let lock = Glibc.open(opts.database + "-lock", O_RDWR)
        defer { close(lock) }
        #expect(flock(lock, LOCK_EX) == 0)
        kill(try terminal.pid(), SIGKILL)
        // Ten seconds is what the database's lock is waited for.
        let deadline = Date(timeIntervalSinceNow: 8)
        while kill(session, 0) == 0, Date() < deadline { poll(nil, 0, 10) }
        #expect(kill(session, 0) != 0, "the session is still there")
    }

    @Test("so does a command without a terminal, which waits for the database when its client is killed")
    func commandHangUp() throws {
        let lock = Glibc.open(opts.database + "-lock", O_RDWR)
        defer { close(lock) }
        #expect(flock(lock, LOCK_EX) == 0)
        let client = try Child.start("ssh", server.arguments() + [server.host, "--", "order list"])
        let session = try awaitSession { _ in true }
        client.signal(SIGKILL)
        _ = try? client.finish(within: 10)
        let deadline = Date(timeIntervalSinceNow: 8)
        while kill(session, 0) == 0, Date() < deadline { poll(nil, 0, 10) }
        #expect(kill(session, 0) != 0, "the command is still there")
    }

    @Test("when the client is killed the session ends within two seconds, and what was typed is kept")
    func hangUp() throws {
        let terminal = try server.openInTerminal()
        let session = try awaitSession { _ in true }
        try terminal.openNewOrder()
        try terminal.type("Siobhán O’Brien")
        try terminal.waitUntil("Siobhán O’Brien")
        kill(try terminal.pid(), SIGKILL)
        let deadline = Date(timeIntervalSinceNow: 2)
        while kill(session, 0) == 0, Date() < deadline { poll(nil, 0, 10) }
        #expect(kill(session, 0) != 0, "the session is still there after two seconds")
        let shop = try Shop.open(opts.database)
        let ana = try shop.commandLineActor(email: CommandLineShop.admin, terminal: "test")
        #expect(try shop.keptForm(of: nil, by: ana)?.fields.values.contains("Siobhán O’Brien") == true)
        let last = try opts.succeed("audit", "--limit", "1").output
        #expect(last.contains("sign-out") && last.hasSuffix("the terminal went away"), "\(last)")
        #expect(try opts.run(["doctor"]).status == 0)
    }
}
