import Foundation
import Glibc
import Synchronization

/// A program started by a test and not yet ended. What it prints goes to files, so that it never waits for a
/// reader and what it leaves running in the background keeps nobody waiting.
package struct Child: Sendable {
    package let pid: pid_t
    /// Held while a process is made.
    static let spawning = Mutex(())
    private let command: String
    private let folder: TemporaryFolder

    /// Starts a program; the parameters are those of `Tool.run`.
    ///
    /// - Throws: `ToolFailure.cannotStart`.
    package static func start(
        _ name: String, _ arguments: [String] = [], stdin: Data = Data(),
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> Child {
        let folder = try TemporaryFolder()
        try stdin.write(to: URL(fileURLWithPath: folder.path("in")))

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, folder.path("in"), O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, folder.path("out"), O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, folder.path("err"), O_WRONLY | O_CREAT, 0o600)

        let attributes = SpawnAttributes()

        let command = ([name] + arguments).joined(separator: " ")
        var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) } + [nil]
        var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in words + settings { free(text) } }
        var pid: pid_t = 0
        let code = Self.spawning.withLock { _ in
            posix_spawnp(&pid, name, &actions, &attributes.value, &words, &settings)
        }
        guard code == 0 else { throw ToolFailure.cannotStart(command: command, errno: code) }
        return Child(pid: pid, command: command, folder: folder)
    }

    /// Waits for the program's end; call it once.
    ///
    /// - Throws: `ToolFailure.tookTooLong`, the program having been killed.
    package func finish(within timeout: TimeInterval) throws -> ToolResult {
        let end = ChildEnd()
        let pid = pid
        DispatchQueue.global().async { end.await(pid) }
        let inTime = end.status(within: timeout)
        if inTime == nil { kill(pid, SIGKILL) }
        let status = inTime ?? end.status(within: .infinity) ?? 0
        let result = ToolResult(
            status: status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f),
            standardOutput: contents("out"), standardError: contents("err"))
        guard inTime != nil else {
            throw ToolFailure.tookTooLong(
                command: command, seconds: timeout, output: result.output, error: result.error)
        }
        return result
    }

    /// Whether the program has ended; `finish` is still to be called.
    package var hasEnded: Bool {
        var info = siginfo_t()
        return waitid(P_PID, id_t(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_signo == SIGCHLD
    }

    /// What the program has printed so far.
    package var outputSoFar: String { String(decoding: contents("out"), as: UTF8.self) }

    /// Sends the program a signal.
    package func signal(_ number: Int32) { kill(pid, number) }

    private func contents(_ name: String) -> Data {
        (try? Data(contentsOf: URL(fileURLWithPath: folder.path(name)))) ?? Data()
    }
}
