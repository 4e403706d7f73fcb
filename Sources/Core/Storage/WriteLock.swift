import Foundation

/// The one lock that every write transaction and every checkpoint of every process holds while it runs: an
/// exclusive `flock` on the file beside the database.
///
/// It gives writers a queue kept by the kernel, where SQLite's own busy handler sleeps and tries again. And it is what makes WAL safe on SQLite before 3.51.3: see `docs/decisions.md`.
final class WriteLock: Sendable {
    private let path: String
    private let patience: Int

    /// - Parameters:
    ///   - path: the lock file; made when missing, never removed.
    ///   - patience: how many seconds to wait for other processes.
    init(path: String, patience: Int = 10) {
        self.path = path
        self.patience = patience
    }

    /// Runs `body` holding the lock.
    /// - Throws: `StorageProblem.busy` when others hold it for longer than the patience; `body`'s errors.
    func hold<T>(_ body: () throws -> T) throws -> T {
        let descriptor = try openFile()
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let reason = errno
            guard reason == EWOULDBLOCK || reason == EINTR else {
                close(descriptor)
                throw problem(reason)
            }
            try wait(descriptor)
        }
        // Closing gives the lock back, whatever happens to `body` or to the process.
        defer { close(descriptor) }
        return try body()
    }

    /// Runs `body` if nobody holds the lock; returns whether it ran.
    func holdIfFree(_ body: () throws -> Void) throws -> Bool {
        let descriptor = try openFile()
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
        try body()
        return true
    }

    private func openFile() throws -> Int32 {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StorageProblem.cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        return descriptor
    }

    /// Blocks on a thread of its own, since a blocking `flock` has no time limit. When patience runs out the
    /// descriptor is left to that thread, which closes it as soon as it gets the lock.
    private func wait(_ descriptor: Int32) throws {
        let outcome = LockWait()
        let thread = Thread {
            var reason: Int32 = 0
            while flock(descriptor, LOCK_EX) != 0 {
                reason = errno
                if reason != EINTR { break }
                reason = 0
            }
            if !outcome.end(failure: reason) { close(descriptor) }
        }
        thread.stackSize = 64 * 1024
        thread.start()
        switch outcome.wait(seconds: patience) {
        case .locked: break
        case .failed(let reason):
            close(descriptor)
            throw problem(reason)
        case .waiting, .abandoned: throw StorageProblem.busy(seconds: patience)
        }
    }

    private func problem(_ reason: Int32) -> StorageProblem {
        .cannotOpen(path: path, reason: "it cannot be locked: \(String(cString: strerror(reason)))")
    }
}

/// Who wins between getting a lock and running out of patience.
private final class LockWait: Sendable {
    enum State: Sendable, Equatable {
        case waiting, locked, abandoned
        /// With the system's error number.
        case failed(Int32)
    }

    private let condition = NSCondition()
    private let state = Guarded(State.waiting)

    /// Called by the waiting thread when it has the lock, or cannot get it; false when nobody wants it any
    /// more.
    func end(failure: Int32) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        let wanted = state.with { current in
            guard current == .waiting else { return false }
            current = failure == 0 ? .locked : .failed(failure)
            return true
        }
        condition.signal()
        return wanted
    }

    /// How it came out within `seconds`.
    func wait(seconds: Int) -> State {
        let deadline = Date(timeIntervalSinceNow: TimeInterval(seconds))
        condition.lock()
        defer { condition.unlock() }
        while state.with({ $0 }) == .waiting {
            if !condition.wait(until: deadline) { break }
        }
        return state.with { current in
            if current == .waiting { current = .abandoned }
            return current
        }
    }
}
