import Core
import Synchronization

/// The shop's clock on a stage: it stands still at `Stage.morning` until it is moved.
final class StageClock: Sendable {
    private let ahead = Mutex<Int64>(0)

    var now: Instant { Instant(milliseconds: Stage.morning.milliseconds + ahead.withLock { $0 }) }

    func move(milliseconds: Int64) { ahead.withLock { $0 += milliseconds } }
}
