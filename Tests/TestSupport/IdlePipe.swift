import Foundation
import Glibc

/// The reading end of the named pipe into which the program writes a byte whenever it is idle: its queue and
/// its workers are empty, and the frame is out.
final class IdlePipe: Sendable {
    enum News: Sendable {
        /// The program has been idle since the last look.
        case idle
        /// Nothing came in the time given.
        case nothing
        /// The program had the pipe open and has closed it: it is gone.
        case closed
    }

    let path: String
    private let descriptor: Int32

    /// Makes the pipe at `path` and opens it, so that a program started later finds a reader.
    init(path: String) throws {
        self.path = path
        guard mkfifo(path, 0o600) == 0 else { throw ToolFailure.cannotStart(command: "mkfifo", errno: errno) }
        descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw ToolFailure.cannotStart(command: "open \(path)", errno: errno) }
    }

    deinit { close(descriptor) }

    /// Takes out all bytes that are there, and says whether there were any.
    @discardableResult
    func drain() -> Bool {
        var any = false
        var buffer = [UInt8](repeating: 0, count: 512)
        while read(descriptor, &buffer, buffer.count) > 0 { any = true }
        return any
    }

    /// Waits for news, at most `milliseconds`.
    func wait(_ milliseconds: Int32) -> News {
        var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&watched, 1, milliseconds) > 0 else { return .nothing }
        if drain() { return .idle }
        return Int32(watched.revents) & Int32(POLLHUP) != 0 ? .closed : .nothing
    }
}
