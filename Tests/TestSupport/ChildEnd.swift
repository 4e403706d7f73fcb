import Foundation
import Glibc
import Synchronization

/// The end of a child process, waited for on a thread of its own so that the wait can have a limit.
final class ChildEnd: Sendable {
    private let waitStatus = Mutex<Int32?>(nil)
    private let ended = DispatchSemaphore(value: 0)

    /// Blocks until the process has ended.
    func await(_ pid: pid_t) {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
        waitStatus.withLock { $0 = status }
        ended.signal()
    }

    /// The status as `waitpid` gives it, or nil where the process has not ended within `seconds`.
    func status(within seconds: TimeInterval) -> Int32? {
        _ = ended.wait(timeout: seconds.isFinite ? .now() + seconds : .distantFuture)
        return waitStatus.withLock { $0 }
    }
}
