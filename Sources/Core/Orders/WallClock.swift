import Foundation

/// What calendar and clock on the wall of a zone show at an instant.
struct WallClock: Sendable, Hashable {
    let day: CalendarDay
    let hour, minute, second: Int
    /// Seconds east of Greenwich.
    let offset: Int

    init(_ instant: Instant, _ zone: TimeZone) {
        let utc = Int((Double(instant.milliseconds) / 1000).rounded(.down))
        offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(utc)))
        let local = utc + offset
        let secondOfDay = (local % 86_400 + 86_400) % 86_400
        day = CalendarDay(ordinal: (local - secondOfDay) / 86_400)
        hour = secondOfDay / 3600
        minute = secondOfDay / 60 % 60
        second = secondOfDay % 60
    }
}
