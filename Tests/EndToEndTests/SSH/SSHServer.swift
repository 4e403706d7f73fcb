import Foundation
import TestSupport

/// An sshd of a test's own on loopback, set up as `docs/ssh.md` prints it: names and paths of this test in the place
/// of the document's, and nothing else changed. It runs as whoever runs the tests, root or not, and ends with the test.
///
///     let server = try SSHServer(opts)
///     let list = try server.ssh("order list --json")
final class SSHServer: Sendable {
    /// Whose key a client shows.
    enum Key: String, Sendable { case ana, counter }

    let opts: Opts
    let port: Int
    private let folder: TemporaryFolder
    private let user: String
    private let sshd: Child

    /// Where Debian has it.
    static let program = "/usr/sbin/sshd"

    init(_ opts: Opts) throws {
        self.opts = opts
        folder = try TemporaryFolder()
        user = String(cString: getpwuid(geteuid()).pointee.pw_name)
        port = try LoopbackPort.free()
        for key in ["host", Key.ana.rawValue, Key.counter.rawValue] {
            try Tool.run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", folder.path(key)])
        }
        try folder.write(try Self.keys(opts, folder), to: "authorized_keys")
        try folder.write(
            Self.ownPart(folder, port: port) + (try Self.documentedPart(folder, user: user)),
            to: "sshd_config")
        // Debian's service makes it; without it sshd does not start as root.
        if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
        sshd = try Child.start(Self.program, ["-D", "-e", "-f", folder.path("sshd_config")])
        try LoopbackPort.waitUntilOpen(port)
    }

    deinit {
        sshd.signal(SIGTERM)
        _ = try? sshd.finish(within: 10)
    }

    /// What every sshd has and the document leaves to it.
    private static func ownPart(_ folder: TemporaryFolder, port: Int) -> String {
        """
        Port \(port)
        ListenAddress 127.0.0.1
        HostKey \(folder.path("host"))
        PidFile none
        UsePAM no
        StrictModes no
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        PermitRootLogin prohibit-password
        AcceptEnv LANG LC_* OPTS_* TERMINFO* NCURSES_* TZ HOME XDG_* EDITOR PAGER LINES COLUMNS LOCPATH
        Subsystem sftp internal-sftp
        LogLevel ERROR

        """
    }

    /// The documented `Match` block.
    private static func documentedPart(_ folder: TemporaryFolder, user: String) throws -> String {
        try Document.block("sshd_config")
            .replacingOnce("Match User shop", with: "Match User \(user)")
            .replacingOnce("/etc/opts/authorized_keys", with: folder.path("authorized_keys"))
    }

    /// The documented lines of `authorized_keys`, with real keys.
    private static func keys(_ opts: Opts, _ folder: TemporaryFolder) throws -> String {
        var lines = try Document.block("authorized_keys").split(separator: "\n").map(String.init)
        guard lines.count == 2 else { throw Document.Problem.notAsExpected("authorized_keys") }
        for (place, key) in [Key.ana, .counter].enumerated() {
            let own = try String(contentsOfFile: folder.path("\(key.rawValue).pub"), encoding: .utf8)
                .split(separator: " ")
            lines[place] = try lines[place]
                .replacingOnce("/usr/local/bin/opts", with: opts.program)
                .replacingOnce("/var/lib/opts/data/shop.db", with: opts.database)
                .replacingOnce("ssh-ed25519 AAAA…", with: "\(own[0]) \(own[1])")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: Clients

    /// The client's words for reaching this server, before the command.
    func arguments(_ key: Key = .ana) -> [String] {
        [
            "-F", "none", "-p", "\(port)", "-i", folder.path(key.rawValue), "-o", "IdentitiesOnly=yes",
            "-o", "UserKnownHostsFile=/dev/null", "-o", "StrictHostKeyChecking=no", "-o", "LogLevel=ERROR",
            "-o", "BatchMode=yes", "-o", "ConnectTimeout=10",
        ]
    }

    var host: String { "\(user)@127.0.0.1" }

    /// Asks for `command` as a client would; nil asks for none.
    func ssh(
        _ command: String?, _ options: [String] = [], key: Key = .ana, stdin: String = "",
        environment: [String: String] = [:]
    ) throws -> ToolResult {
        let base = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "TERM": "xterm-256color"]
        return try Tool.run(
            "ssh", arguments(key) + options + [host] + (command.map { ["--", $0] } ?? []),
            stdin: Data(stdin.utf8),
            environment: base.merging(environment) { $1 }, timeout: 60)
    }

    /// A shell in a terminal, and in it the program over SSH, signed in as Ana.
    func openInTerminal() throws -> TerminalSession {
        let terminal = try opts.openShell()
        let words = ["ssh", "-t"] + arguments() + [host]
        try terminal.type(words.joined(separator: " "))
        try terminal.press(.enter)
        try terminal.waitForDashboard()
        return terminal
    }

    /// The processes of this server's sessions.
    func sessions() throws -> [pid_t] {
        let mark = Data("session\0--database\0\(opts.database)".utf8)
        return try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { pid_t($0) }.filter {
            FileManager.default.contents(atPath: "/proc/\($0)/cmdline")?.range(of: mark) != nil
                && FileManager.default.contents(atPath: "/proc/\($0)/cmdline")?.starts(
                    with: Data(opts.program.utf8))
                    == true
        }
    }
}

/// What a document says in its code blocks.
enum Document {
    enum Problem: Error { case noBlock(String), notAsExpected(String) }

    /// The one block of that language in `docs/ssh.md`.
    static func block(_ language: String) throws -> String {
        let parts = try Checkout.text("docs/ssh.md").components(separatedBy: "```\(language)\n")
        guard parts.count == 2, let end = parts[1].range(of: "```") else { throw Problem.noBlock(language) }
        return String(parts[1][..<end.lowerBound])
    }
}

extension String {
    /// - Throws: where `part` is not there exactly once: the document has changed.
    fileprivate func replacingOnce(_ part: String, with other: String) throws -> String {
        let parts = components(separatedBy: part)
        guard parts.count == 2 else { throw Document.Problem.notAsExpected(part) }
        return parts.joined(separator: other)
    }
}
