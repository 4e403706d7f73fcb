import Foundation
import Synchronization

@testable import Core

/// The real clock, which can be moved on.
final class MovedClock: Sendable {
    private let ahead = Mutex<Int64>(0)

    func move(seconds: Int64) { ahead.withLock { $0 += seconds } }

    func environment(_ server: String) -> ShopEnvironment {
        ShopEnvironment(
            now: { Instant.now.adding(seconds: self.ahead.withLock { $0 }) },
            zone: TimeZone(secondsFromGMT: -5 * 3600) ?? .current, passwordCost: .least,
            printSystem: PrintSystem(server: server))
    }
}
