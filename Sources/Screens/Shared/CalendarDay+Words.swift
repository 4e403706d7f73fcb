import Core

extension CalendarDay {
    /// `Fri 18 Dec`, with the year where it is not this one: `18 Dec 2027`.
    package func words(today: CalendarDay) -> String {
        let day = "\(self.day) \(monthName)"
        return year == today.year ? "\(weekdayName) \(day)" : "\(day) \(year)"
    }

    /// A due date as it is talked about: `today`, `tomorrow`, `3 days late`, `Fri 18 Dec`.
    package func dueWords(today: CalendarDay) -> String {
        let days = ordinal - today.ordinal
        switch days {
        case 0: return "today"
        case 1: return "tomorrow"
        case -1: return "1 day late"
        case ..<0: return "\(-days) days late"
        default: return words(today: today)
        }
    }
}
