import Foundation
import Synchronization

/// A program in a real terminal (tmux, on a socket of its own), used as a person at the keys would.
///
/// Keys travel to the program and its answer travels back asynchronously, so a test says what it waits for:
///
///     let session = try opts.open()
///     try session.press(.down, .enter)
///     let screen = try session.waitUntil("Work order")
///
/// A wait ends when the program has been idle at least once since the last key *and* the screen holds what was
/// asked. That something is *absent* is only worth asserting on a screen that a wait has returned.
///
/// The session ends, and all that it started with it, when nothing holds it any more.
package final class TerminalSession: Sendable {
    /// How long a wait may take before it fails. Generous: it is only ever used up by a failure.
    package static let patience: TimeInterval = 20

    private let folder: TemporaryFolder
    private let idle: IdlePipe
    private let sentSinceIdle = Mutex(true)
    private let kind: Kind

    /// What runs in the terminal.
    package enum Kind: Sendable {
        /// The program itself: it writes into the idle pipe, and the session is over when it ends.
        case program
        /// A shell, from which the program is started by typing, and which is still there when it has ended.
        /// Waits hang on the screen alone.
        case shell
    }

    /// Starts the program and waits until it is idle for the first time, or the shell until it prompts with `$`.
    ///
    /// - Parameters:
    ///   - program: an absolute path.
    ///   - environment: all that the program gets, beside TERM and OPTS_IDLE_PIPE.
    package init(
        program: String, arguments: [String] = [], size: TerminalSize = .standard,
        environment: [String: String],
        running kind: Kind = .program
    ) throws {
        self.kind = kind
        folder = try TemporaryFolder()
        idle = try IdlePipe(path: folder.path("idle"))
        try folder.write(Self.configuration, to: "tmux.conf")
        let settings = ["TERM": "tmux-256color", "OPTS_IDLE_PIPE": idle.path].merging(environment) { $1 }
        // tmux runs a command of several words without a shell between, so that the pane's process is the program.
        try tmux(
            ["new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)", "--", "/usr/bin/env", "-i"]
                + settings.map { "\($0)=\($1)" }.sorted() + [program] + arguments)
        switch kind {
        case .program: try waitUntilIdle()
        case .shell: try waitUntil("a prompt") { $0.rows.first?.hasPrefix("$") == true }
        }
    }

    deinit { _ = try? tmux(["kill-server"]) }

    private static let configuration = """
        set -g default-terminal tmux-256color
        set -g status off
        set -s escape-time 0
        set -g remain-on-exit on
        set -g visual-bell off
        """

    // MARK: - Keys

    /// Presses keys one after another.
    package func press(_ keys: TerminalKey...) throws {
        try send(["send-keys"] + keys.map(\.name))
    }

    /// Types text as fast as tmux sends it.
    package func type(_ text: String) throws {
        try send(["send-keys", "-l", "--", Self.escaped(text)])
    }

    /// Types a code and Enter in one burst, as a scanner does.
    package func scan(_ code: String) throws {
        try send(["send-keys", "-l", "--", Self.escaped(code), ";", "send-keys", "Enter"])
    }

    /// Pastes text, in brackets where the program has asked for them.
    package func paste(_ text: String) throws {
        try send([
            "set-buffer", "-b", "paste", "--", Self.escaped(text), ";", "paste-buffer", "-p", "-d", "-b",
            "paste",
        ])
    }

    /// Gives the terminal another size.
    package func resize(to size: TerminalSize) throws {
        try send(["resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)"])
    }

    // MARK: - Waiting

    /// Waits until the program has been idle since the last key, and gives the screen.
    @discardableResult
    package func waitUntilIdle() throws -> TerminalScreen {
        try waitUntil("the program to be idle") { _ in true }
    }

    /// Waits until `text` stands on the screen.
    @discardableResult
    package func waitUntil(_ text: String) throws -> TerminalScreen {
        try waitUntil("“\(text)”") { $0.contains(text) }
    }

    /// Waits until the program has been idle since the last key and `condition` holds for the screen.
    ///
    /// - Parameter what: what is waited for, as the failure's message says it.
    /// - Throws: `SessionFailure`, with the screen, after `patience` or when the program ends.
    @discardableResult
    package func waitUntil(
        _ what: String, within patience: TimeInterval = patience, _ condition: (TerminalScreen) -> Bool
    ) throws -> TerminalScreen {
        let deadline = Date(timeIntervalSinceNow: patience)
        // tmux may draw the frame a moment after the program has written it, and no further byte comes then.
        var pause: Int32 = 5
        while true {
            let news = idle.wait(pause)
            if case .idle = news { sentSinceIdle.withLock { $0 = false } }
            let waitsForByte = kind == .program && sentSinceIdle.withLock { $0 }
            if !waitsForByte {
                let screen = try screen()
                if condition(screen) { return screen }
            }
            if case .closed = news, kind == .program {
                let screen = try screen()
                if condition(screen) && !waitsForByte { return screen }
                throw SessionFailure.ended(awaiting: what, status: try? waitForEnd(within: 1), screen: screen)
            }
            if Date() > deadline {
                let screen = try screen()
                throw waitsForByte
                    ? SessionFailure.neverIdle(awaiting: what, seconds: patience, screen: screen)
                    : SessionFailure.notSeen(awaiting: what, seconds: patience, screen: screen)
            }
            pause = min(pause * 2, 200)
        }
    }

    /// Waits until the program has ended, and gives its exit status; 128 + its number for a signal.
    package func waitForEnd(within patience: TimeInterval = patience) throws -> Int32 {
        let deadline = Date(timeIntervalSinceNow: patience)
        while true {
            if let status = try endStatus() { return status }
            if Date() > deadline {
                throw SessionFailure.stillRunning(seconds: patience, screen: try screen())
            }
            _ = idle.wait(50)
        }
    }

    // MARK: - Looking

    /// What stands on the screen now.
    package func screen() throws -> TerminalScreen {
        TerminalScreen(try tmux(["capture-pane", "-p"]))
    }

    /// The screen with its colours and attributes as escape sequences.
    package func colouredScreen() throws -> String { try tmux(["capture-pane", "-p", "-e"]) }

    /// The program's process; of a shell, the process that it runs in the foreground.
    package func pid() throws -> pid_t {
        let pane = try query("#{pane_pid}")
        guard kind == .shell else { return pid_t(pane) ?? 0 }
        // proc(5): the eighth field is the terminal's foreground process group; the second, in brackets, may hold
        // blanks.
        let stat = try String(contentsOfFile: "/proc/\(pane)/stat", encoding: .utf8)
        let fields = stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ")
        return fields.count > 6 ? pid_t(fields[6]) ?? 0 : 0
    }

    /// Sends the program a signal.
    package func signal(_ number: Int32) throws { kill(try pid(), number) }

    /// The terminal's modes that a program may leave behind. Ask a shell's terminal: tmux changes them when the
    /// only program of a terminal ends.
    package func modes() throws -> TerminalModes {
        let values = try query(
            "#{alternate_on} #{cursor_flag} #{keypad_flag} #{keypad_cursor_flag} #{mouse_any_flag}"
        ).split(separator: " ").map { $0 == "1" }
        guard values.count == 5 else { throw SessionFailure.tmux(arguments: ["modes"], said: "\(values)") }
        return TerminalModes(
            alternateScreen: values[0], cursorShown: values[1], keypad: values[2], cursorKeys: values[3],
            mouse: values[4])
    }

    /// The exit status, 128 + its number for a signal, or nil while the program runs. tmux knows that the
    /// terminal was let go a moment before it knows the status.
    private func endStatus() throws -> Int32? {
        // tmux now and then does not notice that its program has ended, so the process is looked at first.
        if let status = unreapedStatus(of: try pid()) { return status }
        let words = try query("#{pane_dead},#{pane_dead_status},#{pane_dead_signal}").split(
            separator: ",", omittingEmptySubsequences: false)
        guard words.count == 3, words[0] == "1" else { return nil }
        return Int32(words[1]) ?? Int32(words[2]).map { 128 + $0 }
    }

    /// What a process that has ended but that nobody has waited for ended with; proc(5): the state is the third
    /// field, the wait status the last.
    private func unreapedStatus(of pid: pid_t) -> Int32? {
        guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else { return nil }
        let fields = stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ")
        guard fields.count > 2, fields[1] == "Z",
            let status = fields.last.flatMap({ Int32($0.trimmingCharacters(in: .newlines)) })
        else { return nil }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
    }

    private func query(_ format: String) throws -> String {
        try tmux(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
    }

    // MARK: - tmux

    private func send(_ command: [String]) throws {
        idle.drain()
        sentSinceIdle.withLock { $0 = true }
        try tmux(command)
    }

    /// tmux takes a `;` at a word's end for the end of a command.
    private static func escaped(_ text: String) -> String {
        text.hasSuffix(";") ? text.dropLast() + "\\;" : text
    }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        let result = try Tool.run(
            "tmux", ["-u", "-S", folder.path("tmux"), "-f", folder.path("tmux.conf")] + arguments,
            environment: ["PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path])
        guard result.status == 0 else {
            throw SessionFailure.tmux(arguments: arguments, said: result.error)
        }
        return result.output
    }
}
