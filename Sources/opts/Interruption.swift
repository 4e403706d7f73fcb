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

    /// - Throws: `ShopError.cancelledByHand` where one has come.
    static func check() throws {
        var pending = sigset_t()
        sigpending(&pending)
        if signals.contains(where: { sigismember(&pending, $0) == 1 }) { throw ShopError.cancelledByHand }
    }
}
