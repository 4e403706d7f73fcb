import CSodium
import Foundation

/// What the shop takes from the world around it; tests give their own.
package struct ShopEnvironment: Sendable {
    package var now: @Sendable () -> Instant
    /// Where the shop's days begin and end.
    package var zone: TimeZone
    package var passwordCost: PasswordCost

    package init(now: @escaping @Sendable () -> Instant, zone: TimeZone, passwordCost: PasswordCost) {
        self.now = now
        self.zone = zone
        self.passwordCost = passwordCost
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

    private func localSeconds(in zone: TimeZone) -> Int {
        let seconds = TimeInterval(milliseconds) / 1000
        return Int(seconds.rounded(.down)) + zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds))
    }

    /// The day that it is in `zone` at this moment.
    package func day(in zone: TimeZone) -> CalendarDay {
        let seconds = localSeconds(in: zone)
        return CalendarDay(ordinal: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    }

    /// The time of day in `zone`, `14:02`.
    package func timeOfDay(in zone: TimeZone) -> String {
        let second = ((localSeconds(in: zone) % 86_400) + 86_400) % 86_400
        return "\(pad(second / 3600, 2)):\(pad(second / 60 % 60, 2))"
    }
}
