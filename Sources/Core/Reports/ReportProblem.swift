/// Why there is no report for a period.
package enum ReportProblem: Error, Sendable, Hashable {
    /// So many weeks were asked for.
    case weeks(Int)
    /// The last day is before the first.
    case reversed(CalendarDay, CalendarDay)
    /// More weeks than a report has.
    case tooLong(CalendarDay, CalendarDay)
    /// Not the two days of a period: what was given.
    case unreadable(String)

    package var text: ErrorText {
        switch self {
        case .weeks(let count):
            ErrorText(
                "A report over \(count) weeks cannot be made.",
                "Give 1 to \(ReportPeriod.mostWeeks) weeks.")
        case .reversed(let first, let last):
            ErrorText(
                "The period ends on \(last.iso), before it begins on \(first.iso).",
                "Give the earlier day first.")
        case .tooLong(let first, let last):
            ErrorText(
                "\(first.iso) to \(last.iso) is longer than \(ReportPeriod.mostWeeks) weeks.",
                "Give a shorter period.")
        case .unreadable(let text):
            ErrorText(
                "'\(SafeText.visible(text))' is not a period.",
                "Give two days, such as 2026-01-01..2026-03-31, or a number of weeks.")
        }
    }
}
