import CSodium
import Foundation

/// What the shop takes from the world around it; tests give their own.
package struct ShopEnvironment: Sendable {
    package var now: @Sendable () -> Instant
    /// Where the shop's days begin and end.
    package var zone: TimeZone
    package var passwordCost: PasswordCost
    package var printSystem: PrintSystem

    package init(
        now: @escaping @Sendable () -> Instant, zone: TimeZone, passwordCost: PasswordCost,
        printSystem: PrintSystem = PrintSystem()
    ) {
        self.now = now
        self.zone = zone
        self.passwordCost = passwordCost
        self.printSystem = printSystem
    }

    package static var live: ShopEnvironment {
        ShopEnvironment(now: { .now }, zone: .current, passwordCost: .standard)
    }
}

extension Instant {
    package static var now: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// The day that it is in `zone` at this moment.
    package func day(in zone: TimeZone) -> CalendarDay { WallClock(self, zone).day }

    /// The time of day in `zone`, `14:02`.
    package func timeOfDay(in zone: TimeZone) -> String {
        let clock = WallClock(self, zone)
        return "\(pad(clock.hour, 2)):\(pad(clock.minute, 2))"
    }
}
