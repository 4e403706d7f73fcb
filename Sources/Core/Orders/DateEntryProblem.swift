/// Why what was typed is no date.
package enum DateEntryProblem: Error, Sendable, Hashable {
    /// It has none of the forms that are understood.
    case notADate(String)
    /// It has the form of a date, but the calendar has no such day.
    case noSuchDay(String)
    /// It would be more than ten years ahead.
    case tooFar(String)
    /// Of two days, the last is before the first.
    case reversed(CalendarDay, CalendarDay)

    /// What is wrong and what to type, safe to show.
    package var sentence: String {
        switch self {
        case .notADate(let text):
            "“\(shown(text))” is not a date. Type 12/18, dec 18, fri, tomorrow, +2w or 2026-12-18."
        case .noSuchDay(let text):
            "There is no day “\(shown(text))”. Type month/day, such as 12/18, or 2026-12-18."
        case .tooFar(let text):
            "“\(shown(text))” is more than ten years ahead. Type a nearer date, such as +2w or 12/18."
        case .reversed(let first, let last):
            "The range ends on \(last.iso), before it begins on \(first.iso). Type the earlier day first."
        }
    }

    private func shown(_ text: String) -> String {
        let short = text.count > 40 ? text.prefix(40) + "…" : text[...]
        return SafeText.visible(String(short))
    }
}
