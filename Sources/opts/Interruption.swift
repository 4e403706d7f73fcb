import Core
import Foundation

/// Lets long work end at a signal by itself, so that it can take away what it has begun to write.
enum Interruption {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// From here on the signals wait until they are looked for.
    static func begin() {
        var set = sigset_t()
        sigemptyset(&set)
        for number in signals { sigaddset(&set, number) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Whether one has come.
    static var hasCome: Bool {
        var pending = sigset_t()
        sigpending(&pending)
        return signals.contains { sigismember(&pending, $0) == 1 }
    }

    /// - Throws: `ShopError.cancelledByHand` where one has come.
    static func check() throws { if hasCome { throw ShopError.cancelledByHand } }

    /// Waits for so long, or until one comes, which goes on waiting to be looked for.
    static func wait(seconds: Int) {
        for _ in 0..<(seconds * 10) where !hasCome { usleep(100_000) }
    }
}
