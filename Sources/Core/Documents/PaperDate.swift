import Foundation

/// Days and times as paper has them: the month in letters, so that no one takes it for the day.
enum PaperDate {
    /// `Fri 18 Dec`
    static func dayAndMonth(_ day: CalendarDay) -> String {
        "\(day.weekdayName) \(day.day) \(day.monthName)"
    }

    /// `Fri 18 Dec`, with the year where it is not that of `today`: `18 Dec 2027`.
    static func day(_ day: CalendarDay, today: CalendarDay) -> String {
        day.year == today.year ? dayAndMonth(day) : "\(day.day) \(day.monthName) \(day.year)"
    }

    /// `Fri 18 Dec 2026`
    static func day(_ day: CalendarDay) -> String { "\(dayAndMonth(day)) \(day.year)" }

    /// `24 Nov 2026`
    static func date(_ instant: Instant, _ zone: TimeZone) -> String {
        let day = WallClock(instant, zone).day
        return "\(day.day) \(day.monthName) \(day.year)"
    }

    /// `24 Nov 2026, 14:02`
    static func moment(_ instant: Instant, _ zone: TimeZone) -> String {
        let clock = WallClock(instant, zone)
        return "\(date(instant, zone)), \(pad(clock.hour, 2)):\(pad(clock.minute, 2))"
    }

    /// `2026-11-24T14:02:00-05:00`
    static func iso(_ instant: Instant, _ zone: TimeZone) -> String {
        let clock = WallClock(instant, zone)
        let offset = abs(clock.offset) / 60
        return "\(clock.day.iso)T\(pad(clock.hour, 2)):\(pad(clock.minute, 2)):\(pad(clock.second, 2))"
            + "\(clock.offset < 0 ? "-" : "+")\(pad(offset / 60, 2)):\(pad(offset % 60, 2))"
    }
}
