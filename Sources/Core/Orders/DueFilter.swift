/// Which due dates a list shows: the days from one to another, either end open. Orders without a due date are in none.
///
/// An end may be meant from today, so that a filter that was kept still means this week a year later.
package struct DueFilter: Sendable, Hashable {
    package enum End: Sendable, Hashable {
        case day(CalendarDay)
        /// So many days after today; before it where negative.
        case fromToday(Int)

        package func day(today: CalendarDay) -> CalendarDay {
            switch self {
            case .day(let day): day
            case .fromToday(let days): today.adding(days: days)
            }
        }
    }

    package let from, to: End?

    package init(from: End?, to: End?) {
        self.from = from
        self.to = to
    }

    package init(_ days: ClosedRange<CalendarDay>) {
        self.init(from: .day(days.lowerBound), to: .day(days.upperBound))
    }

    package static let overdue = DueFilter(from: nil, to: .fromToday(-1))
    package static let today = DueFilter(from: .fromToday(0), to: .fromToday(0))
    /// Today and the six days after it, as in the figures above the list.
    package static let thisWeek = DueFilter(from: .fromToday(0), to: .fromToday(6))
    package static let nextTwoWeeks = DueFilter(from: .fromToday(0), to: .fromToday(14))

    private static let firstDay = CalendarDay(ordinal: -25_567)
    private static let lastDay = CalendarDay(ordinal: 2_932_531)

    /// The days; nil where the ends are the wrong way round.
    package func days(today: CalendarDay) -> ClosedRange<CalendarDay>? {
        let first = from?.day(today: today) ?? DueFilter.firstDay
        let last = to?.day(today: today) ?? DueFilter.lastDay
        return first <= last ? first...last : nil
    }

    /// The filter as typed: a day, or two with `..` or `to` between them, of which one may be left out. Days are
    /// typed as in an order's due date (`DateEntry`); `yesterday` and `-2w` are understood as well.
    ///
    /// Two days the wrong way round are refused: one of them is a slip, and nobody knows which.
    package static func typed(_ text: String, today: CalendarDay) -> Result<DueFilter, DateEntryProblem> {
        read(text, today: today).flatMap { filter in
            guard filter.days(today: today) == nil, let first = filter.from, let last = filter.to else {
                return .success(filter)
            }
            return .failure(.reversed(first.day(today: today), last.day(today: today)))
        }
    }

    /// The same for a filter that was kept: one that reaches from a day to today may have no days by now, and still
    /// is what it is.
    static func read(_ text: String, today: CalendarDay) -> Result<DueFilter, DateEntryProblem> {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let parts = " \(words.replacing("..", with: " to ")) ".split(
            separator: " to ", maxSplits: 2, omittingEmptySubsequences: false
        ).map { String($0).trimmingWhitespace() }
        do {
            switch parts.count {
            case 1:
                guard let day = try end(parts[0], today: today) else { return .failure(.notADate(text)) }
                return .success(DueFilter(from: day, to: day))
            case 2:
                let first = try end(parts[0], today: today)
                let last = try end(parts[1], today: today)
                guard first != nil || last != nil else { return .failure(.notADate(text)) }
                return .success(DueFilter(from: first, to: last))
            default: return .failure(.notADate(text))
            }
        } catch {
            return .failure(error)
        }
    }

    private static func end(_ text: String, today: CalendarDay) throws(DateEntryProblem) -> End? {
        if text.isEmpty { return nil }
        if text == "yesterday" { return .fromToday(-1) }
        if text.first == "-", let days = distance(text.dropFirst()) { return .fromToday(-days) }
        guard let day = try DateEntry.parse(text, today: today).get() else { return nil }
        let isFromToday = text == "today" || text == "tomorrow" || text.first == "+"
        return isFromToday ? .fromToday(day.ordinal - today.ordinal) : .day(day)
    }

    /// `10d`, `2w`
    private static func distance(_ text: Substring) -> Int? {
        guard let unit = text.last, unit == "d" || unit == "w", let count = Int(text.dropLast()),
            (0...3660).contains(count)
        else { return nil }
        return unit == "w" ? 7 * count : count
    }

    /// The filter as `typed` reads it again.
    package var text: String {
        func words(_ end: End?) -> String {
            switch end {
            case .day(let day): day.iso
            case .fromToday(0): "today"
            case .fromToday(let days): days < 0 ? "-\(-days)d" : "+\(days)d"
            case nil: ""
            }
        }
        return from == to ? words(from) : "\(words(from))..\(words(to))"
    }
}
