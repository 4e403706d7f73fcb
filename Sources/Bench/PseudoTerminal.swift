import Foundation
import Glibc

/// A program in a terminal of which only the bytes count: what it sends, and when.
final class PseudoTerminal {
    private let program: String
    private let master: Int32
    private let pid: pid_t
    private let started: ContinuousClock.Instant

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - program: a name on the PATH or a path.
    ///   - environment: added to this process's own.
    init(
        _ program: String, _ arguments: [String] = [], columns: UInt16 = 160, rows: UInt16 = 50,
        environment extra: [String: String] = [:]
    ) throws {
        self.program = program
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var number: UInt32 = 0
        var locked: Int32 = 0
        guard master >= 0, ioctl(master, LinuxTerminal.number, &number) == 0,
            ioctl(master, LinuxTerminal.lock, &locked) == 0
        else {
            throw BenchFailure.cannotStart(program: "a terminal", why: String(cString: strerror(errno)))
        }
        let name = "/dev/pts/\(number)"
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)

        // The first terminal that a session's leader opens becomes its controlling terminal.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, LinuxTerminal.newSession)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)

        let terminal = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"]
        var environment = ProcessInfo.processInfo.environment.merging(terminal) { $1 }
        for name in ["LINES", "COLUMNS", "TMUX", "SSH_CONNECTION"] { environment[name] = nil }
        environment.merge(extra) { $1 }
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in words + settings { free(text) } }

        var child: pid_t = 0
        started = .now
        let code = posix_spawnp(&child, program, &actions, &attributes, &words, &settings)
        pid = child
        guard code == 0 else {
            throw BenchFailure.cannotStart(program: program, why: String(cString: strerror(code)))
        }
    }

    deinit {
        if pid > 0 {
            kill(pid, SIGKILL)
            var status: Int32 = 0
            waitpid(pid, &status, 0)
        }
        close(master)
    }

    /// Types bytes as they are.
    func type(_ bytes: String) {
        var text = bytes
        text.withUTF8 { _ = write(master, $0.baseAddress, $0.count) }
    }

    /// What came until nothing came for `quiet` seconds.
    struct Output {
        var bytes: [UInt8] = []
        /// From the start of the program to its last byte.
        var milliseconds: Double = 0
    }

    /// Reads until the program has been quiet for a while, having sent at least `atLeast` bytes.
    ///
    /// - Throws: `BenchFailure.saidNothing` where that many do not come within ten seconds, and
    ///   `BenchFailure.painted` where the program ends before.
    func output(quiet: Double = 0.3, atLeast: Int = 1) throws -> Output {
        var output = Output()
        var buffer = [UInt8](repeating: 0, count: 65536)
        let deadline = ContinuousClock.now + .seconds(10)
        while true {
            var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            let ready = poll(&watched, 1, Int32(quiet * 1000))
            if ready > 0 {
                let count = read(master, &buffer, buffer.count)
                guard count > 0 else {
                    if output.bytes.count >= atLeast { return output }
                    throw BenchFailure.painted(program: program, bytes: output.bytes.count)
                }
                output.milliseconds = (ContinuousClock.now - started) / .milliseconds(1)
                output.bytes += buffer[..<count]
            } else if output.bytes.count >= atLeast {
                return output
            }
            if ContinuousClock.now > deadline {
                if output.bytes.count >= atLeast { return output }
                throw BenchFailure.saidNothing(program: program, seconds: 10)
            }
        }
    }

    /// The bytes that each of `count` presses of a key costs, in the mean, after the first frame is out.
    func bytesPerKey(_ key: String, count: Int) throws -> Double {
        var total = 0
        for _ in 0..<count {
            type(key)
            total += try output(quiet: 0.1).bytes.count
        }
        return Double(total) / Double(count)
    }
}

/// What Glibc's module leaves out: macros of <asm-generic/ioctls.h> and <spawn.h>, whose values are Linux's
/// binary interface.
private enum LinuxTerminal {
    /// TIOCGPTN
    static let number: UInt = 0x8004_5430
    /// TIOCSPTLCK
    static let lock: UInt = 0x4004_5431
    /// POSIX_SPAWN_SETSID
    static let newSession: Int16 = 0x80
}
