import Core

/// Days as the screens say them: the month in letters, so that no one takes it for the day.
enum DayWords {
    /// `Fri 18 Dec`, with the year where it is not that of `today`.
    static func day(_ day: CalendarDay, today: CalendarDay) -> String {
        let year = day.year == today.year ? "" : " \(day.year)"
        return "\(day.weekdayName) \(day.day) \(day.monthName)\(year)"
    }

    /// `Fri 18 Dec, in 24 days`.
    static func withDistance(_ day: CalendarDay, from today: CalendarDay) -> String {
        "\(self.day(day, today: today)), \(distance(day.ordinal - today.ordinal))"
    }

    private static func distance(_ days: Int) -> String {
        switch days {
        case 0: "today"
        case 1: "tomorrow"
        case -1: "yesterday"
        case 2...: "in \(days) days"
        default: "\(-days) days ago"
        }
    }
}
