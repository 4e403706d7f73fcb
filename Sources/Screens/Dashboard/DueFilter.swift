import Core

/// Which due dates a list shows.
enum DueFilter: Sendable, Hashable {
    /// `thisWeek` is today and the six days after it, as in the figures above the list.
    case overdue, today, thisWeek, nextTwoWeeks
    case range(ClosedRange<CalendarDay>)

    func range(today: CalendarDay) -> ClosedRange<CalendarDay> {
        switch self {
        case .overdue: CalendarDay(ordinal: today.ordinal - 36_500)...today.adding(days: -1)
        case .today: today...today
        case .thisWeek: today...today.adding(days: 6)
        case .nextTwoWeeks: today...today.adding(days: 14)
        case .range(let range): range
        }
    }

    func words(today: CalendarDay) -> String {
        switch self {
        case .overdue: "overdue"
        case .today: "due today"
        case .thisWeek: "due this week"
        case .nextTwoWeeks: "due within two weeks"
        case .range(let range):
            range.lowerBound == range.upperBound
                ? "due \(range.lowerBound.words(today: today))"
                : "due \(range.lowerBound.words(today: today)) to \(range.upperBound.words(today: today))"
        }
    }

    /// A range as typed: a day, or two with `to` or `..` between them.
    static func typed(_ text: String, today: CalendarDay) -> Result<DueFilter, DateEntryProblem> {
        let parts = text.replacing("..", with: " to ").split(separator: " to ").map(String.init)
        guard (1...2).contains(parts.count) else { return .failure(.notADate(text)) }
        var days: [CalendarDay] = []
        for part in parts {
            switch DateEntry.parse(part, today: today) {
            case .success(let day?): days.append(day)
            case .success(nil): return .failure(.notADate(text))
            case .failure(let problem): return .failure(problem)
            }
        }
        guard let first = days.min(), let last = days.max() else { return .failure(.notADate(text)) }
        return .success(.range(first...last))
    }
}
