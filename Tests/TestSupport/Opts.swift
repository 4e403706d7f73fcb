import Foundation

/// A home of its own for the program: its own home folder, database and locale, nothing of the machine's.
/// Everything a test starts through one `Opts` shares one shop.
///
///     let opts = try Opts()
///     try opts.succeed("demo")
///     let session = try opts.open()
package struct Opts: Sendable {
    package let home: TemporaryFolder
    /// The program started, the built `opts` unless a test of the driver says otherwise.
    package let program: String
    /// All that the program finds in its environment, beside what one start adds.
    package let environment: [String: String]

    package init(program: String? = nil, environment: [String: String] = [:]) throws {
        let home = try TemporaryFolder()
        self.home = home
        self.program = try program ?? ProgramUnderTest.path()
        let own = [
            "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": home.path, "LANG": "C.UTF-8",
            "TZ": "America/New_York",
            "USER": "tester",
        ]
        self.environment = own.merging(environment) { _, given in given }
    }

    private init(home: TemporaryFolder, program: String, environment: [String: String]) {
        self.home = home
        self.program = program
        self.environment = environment
    }

    /// The same home, with more in its environment.
    package func with(_ extra: [String: String]) -> Opts {
        Opts(home: home, program: program, environment: environment.merging(extra) { $1 })
    }

    /// Where the program keeps this home's shop when nobody names a database.
    package var database: String { home.path(".local/share/opts/shop.db") }

    /// Runs the command line to its end; standard output is no terminal.
    ///
    /// - Throws: `ToolFailure` where it does not start or does not end in time; never for its exit status.
    @discardableResult
    package func run(
        _ arguments: [String], stdin: String = "", environment extra: [String: String] = [:],
        timeout: TimeInterval = 60
    ) throws -> ToolResult {
        try Tool.run(
            program, arguments, stdin: Data(stdin.utf8), environment: environment.merging(extra) { $1 },
            timeout: timeout)
    }

    /// Runs a command that must end with 0, and gives its result.
    ///
    /// - Throws: `ToolFailure.refused` with what it said where it ends with anything else.
    @discardableResult
    package func succeed(_ arguments: String..., stdin: String = "") throws -> ToolResult {
        let result = try run(arguments, stdin: stdin)
        guard result.status == 0 else {
            throw ToolFailure.refused(
                command: (["opts"] + arguments).joined(separator: " "), result: result)
        }
        return result
    }

    /// Starts a command without waiting for its end, for tests that kill it or run several.
    package func start(_ arguments: [String], stdin: String = "") throws -> Child {
        try Child.start(program, arguments, stdin: Data(stdin.utf8), environment: environment)
    }

    /// Opens the program in a terminal of its own and waits until it is idle for the first time.
    package func open(
        _ arguments: [String] = [], size: TerminalSize = .standard, environment extra: [String: String] = [:]
    ) throws -> TerminalSession {
        try TerminalSession(
            program: program, arguments: arguments, size: size,
            environment: environment.merging(extra) { $1 })
    }

    /// Opens a shell in a terminal, with the program on its PATH: for what a program leaves behind when it ends or
    /// stops. The terminal's modes at its prompt are `TerminalModes.atRest`.
    package func openShell(size: TerminalSize = .standard) throws -> TerminalSession {
        let path = (program as NSString).deletingLastPathComponent + ":" + (environment["PATH"] ?? "")
        return try TerminalSession(
            program: "/bin/bash", arguments: ["--norc", "--noprofile", "-i"], size: size,
            environment: environment.merging(["PATH": path, "PS1": "$ "]) { $1 }, running: .shell)
    }
}
