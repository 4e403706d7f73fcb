import Core

extension DueFilter {
    /// `due this week`, `due from 1 Dec`.
    func words(today: CalendarDay) -> String {
        switch self {
        case .overdue: return "overdue"
        case .today: return "due today"
        case .thisWeek: return "due this week"
        case .nextTwoWeeks: return "due within two weeks"
        default: break
        }
        let first = from?.day(today: today).words(today: today)
        let last = to?.day(today: today).words(today: today)
        return switch (first, last) {
        case (let first?, let last?): first == last ? "due \(first)" : "due \(first) to \(last)"
        case (let first?, nil): "due from \(first)"
        case (nil, let last?): "due until \(last)"
        case (nil, nil): "due any day"
        }
    }
}
