import Foundation
import Glibc
import Synchronization

/// The program in a pseudo-terminal of which the keys are written at set times, as a scanner or a slow line sends them.
/// No screen is kept: a test looks at what the program did. What it draws is read, so that it never waits, unless
/// the test wants it to.
///
///     let terminal = try TypedTerminal(opts)
///     try terminal.waitFor("Sign in")
///     terminal.type("OPTSJBBBBBCCSKH\r", gap: 5)
package final class TypedTerminal: Sendable {
    private struct Output {
        /// What came since keys were last written.
        var bytes: [UInt8] = []
        var wasIdle = false
        var isHeld = false
        var isOver = false
    }

    private let master: Int32
    private let pid: pid_t
    private let folder: TemporaryFolder
    private let idle: IdlePipe
    private let output = Mutex(Output())

    package init(_ opts: Opts, _ arguments: [String] = [], size: TerminalSize = .standard) throws {
        folder = try TemporaryFolder()
        idle = try IdlePipe(path: folder.path("idle"))
        let (master, name) = try Self.openPair()
        self.master = master
        let settings = ["TERM": "xterm-256color", "OPTS_IDLE_PIPE": idle.path].merging(opts.environment) {
            $1
        }
        pid = try Self.start(opts.program, arguments, on: name, environment: settings)
        resize(to: size)
        Thread.detachNewThread { [weak self, master] in
            while let self, self.readOutput(from: master) {}
        }
    }

    deinit {
        kill(pid, SIGKILL)
        var status: Int32 = 0
        waitpid(pid, &status, 0)
        output.withLock { $0.isOver = true }
        close(master)
    }

    // MARK: - Keys

    /// Writes each character when it is due: `gap` milliseconds after the one before, by a clock that does not drift.
    /// `pauses` are further milliseconds before the character at that place.
    package func type(
        _ text: String, gap: Int = 0, pauses: [Int: Int] = [:], before each: (Int) -> Void = { _ in }
    ) {
        idle.drain()
        output.withLock {
            $0.bytes = []
            $0.wasIdle = false
        }
        if gap == 0, pauses.isEmpty { return write(Array(text.utf8)) }
        var due = timespec()
        clock_gettime(CLOCK_MONOTONIC, &due)
        for (place, scalar) in text.unicodeScalars.enumerated() {
            let wait = (place == 0 ? 0 : gap) + (pauses[place] ?? 0)
            let nanoseconds = due.tv_nsec + wait * 1_000_000
            due = timespec(
                tv_sec: due.tv_sec + nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
            while clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &due, nil) == EINTR {}
            each(place)
            write(Array(String(scalar).utf8))
        }
    }

    /// Lets time pass as between two things that a person does.
    package func rest(milliseconds: Int) { usleep(UInt32(milliseconds) * 1_000) }

    private func write(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(master, $0.baseAddress! + sent, bytes.count - sent)
            }
            if count < 0, errno != EINTR { return }
            sent += max(0, count)
        }
    }

    package func resize(to size: TerminalSize) {
        var cells = winsize(
            ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &cells)
    }

    // MARK: - Output

    /// From now on nothing that the program draws is read: as soon as the terminal is full, it has to wait.
    package func holdOutput() { output.withLock { $0.isHeld = true } }
    package func releaseOutput() { output.withLock { $0.isHeld = false } }

    /// Waits until the program has drawn `text` since the last keys, and has been idle since then.
    package func waitFor(_ text: String) throws {
        let deadline = Date(timeIntervalSinceNow: TerminalSession.patience)
        let wanted = Array(text.utf8)
        while Date() < deadline {
            waitUntilIdle(20)
            let since = output.withLock { $0 }
            if since.wasIdle, since.bytes.contains(wanted) { return }
        }
        throw NotDrawn(text: text, drawn: String(decoding: output.withLock { $0.bytes }, as: UTF8.self))
    }

    /// Whichever wait it was that saw the program idle: it tells so only once.
    private func waitUntilIdle(_ milliseconds: Int32) {
        if case .idle = idle.wait(milliseconds) { output.withLock { $0.wasIdle = true } }
    }

    /// Waits until a program that tells of no idleness has printed `text`.
    package func waitForLine(_ text: String) throws {
        let wanted = Array(text.utf8)
        try wait { output.withLock { $0.bytes }.contains(wanted) }
    }

    /// Waits until `isSo`, looking again each time the program has been idle.
    package func wait(until isSo: () throws -> Bool) throws {
        let deadline = Date(timeIntervalSinceNow: TerminalSession.patience)
        while Date() < deadline {
            if try isSo() { return }
            waitUntilIdle(100)
        }
        throw NotDrawn(text: "what was waited for", drawn: "")
    }

    /// Waits until the program has ended by itself, and gives its exit status and all that it drew since the last keys.
    package func waitForEnd() throws -> (status: Int32, drawn: String) {
        let deadline = Date(timeIntervalSinceNow: TerminalSession.patience)
        var info = siginfo_t()
        // The process is left to be taken by `deinit`.
        while waitid(P_PID, id_t(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0, Date() < deadline {
            if info._sifields._sigchld.si_pid == pid {
                usleep(50_000)
                return (
                    info._sifields._sigchld.si_status,
                    String(decoding: output.withLock { $0.bytes }, as: UTF8.self)
                )
            }
            _ = idle.wait(20)
        }
        throw NotDrawn(
            text: "the program's end", drawn: String(decoding: output.withLock { $0.bytes }, as: UTF8.self))
    }

    private func readOutput(from master: Int32) -> Bool {
        let (isHeld, isOver) = output.withLock { ($0.isHeld, $0.isOver) }
        if isOver { return false }
        var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard !isHeld, poll(&watched, 1, 20) > 0 else {
            if isHeld { usleep(5_000) }
            return true
        }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(master, &buffer, buffer.count)
        guard count > 0 else { return false }
        output.withLock { $0.bytes += buffer[..<count] }
        return true
    }

    // MARK: - Starting

    private static func openPair() throws -> (master: Int32, name: String) {
        // TIOCGPTN and TIOCSPTLCK of <asm-generic/ioctls.h>, which Glibc's module leaves out.
        let (getNumber, setLock): (UInt, UInt) = (0x8004_5430, 0x4004_5431)
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var number: UInt32 = 0
        var locked: Int32 = 0
        guard master >= 0, ioctl(master, getNumber, &number) == 0, ioctl(master, setLock, &locked) == 0 else {
            throw ToolFailure.cannotStart(command: "a terminal", errno: errno)
        }
        return (master, "/dev/pts/\(number)")
    }

    private static func start(
        _ program: String, _ arguments: [String], on terminal: String, environment: [String: String]
    ) throws -> pid_t {
        // The first terminal that a session's leader opens becomes its controlling terminal.
        let attributes = SpawnAttributes(inNewSession: true)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in words + settings { free(text) } }
        var pid: pid_t = 0
        let code = Child.spawning.withLock { _ in
            posix_spawnp(&pid, program, &actions, &attributes.value, &words, &settings)
        }
        guard code == 0 else { throw ToolFailure.cannotStart(command: program, errno: code) }
        return pid
    }
}

/// The program did not draw what was waited for.
private struct NotDrawn: Error, CustomStringConvertible {
    let text: String
    let drawn: String

    var description: String { "Waited for “\(text)”; what was drawn since: \(drawn.debugDescription)" }
}
