import Foundation
import Glibc
import Synchronization

/// A program that a test started and that is to be gone after it.
final class Guard: Sendable {
    private let child = Mutex<Child?>(nil)

    func set(_ new: Child) { child.withLock { $0 = new } }

    /// Kills it, and waits until it has gone.
    func end() {
        guard let running = child.withLock({ $0.take() }) else { return }
        running.signal(SIGKILL)
        _ = try? running.finish(within: 10)
    }
}
