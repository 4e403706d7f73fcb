/// The days that a report is about, and the weeks that they fall into.
package struct ReportPeriod: Sendable, Hashable {
    package static let usualWeeks = 12
    package static let mostWeeks = 104

    package let first, last: CalendarDay

    private init(first: CalendarDay, last: CalendarDay) {
        self.first = first
        self.last = last
    }

    /// The week of `today`, up to its Sunday, and the weeks before it, `count` in all.
    package init(weeks count: Int, until today: CalendarDay) throws(ReportProblem) {
        guard (1...ReportPeriod.mostWeeks).contains(count) else { throw .weeks(count) }
        let week = ISOWeek(of: today)
        self.init(first: week.adding(weeks: 1 - count).monday, last: week.sunday)
    }

    /// Any days, both included.
    package init(from first: CalendarDay, to last: CalendarDay) throws(ReportProblem) {
        guard first <= last else { throw .reversed(first, last) }
        self.init(first: first, last: last)
        guard weeks.count <= ReportPeriod.mostWeeks else { throw .tooLong(first, last) }
    }

    /// The usual period: twelve weeks.
    package static func usual(until today: CalendarDay) -> ReportPeriod {
        let week = ISOWeek(of: today)
        return ReportPeriod(first: week.adding(weeks: 1 - usualWeeks).monday, last: week.sunday)
    }

    /// Each week that has a day of the period, oldest first.
    package var weeks: [ISOWeek] {
        let first = ISOWeek(of: first)
        return (0...(ISOWeek(of: last).monday.ordinal - first.monday.ordinal) / 7).map {
            first.adding(weeks: $0)
        }
    }

    /// Whether every day of `week` is in the period and is over on `today`.
    package func isWhole(_ week: ISOWeek, today: CalendarDay) -> Bool {
        first <= week.monday && week.sunday <= last && week.sunday < today
    }

    /// The days of `week` that are in the period.
    func days(of week: ISOWeek) -> ClosedRange<CalendarDay> {
        let start = max(first, week.monday)
        return start...max(start, min(last, week.sunday))
    }
}
