import Core

extension CalendarDay {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `Fri 18 Dec`, with the year where it is not this one: `18 Dec 2027`.
    package func words(today: CalendarDay) -> String {
        let day = "\(self.day) \(CalendarDay.months[month - 1])"
        return year == today.year ? "\(CalendarDay.weekdays[weekday - 1]) \(day)" : "\(day) \(year)"
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
