/// How many orders came in and were completed, week by week.
package struct Throughput: Sendable, Hashable {
    package struct Week: Sendable, Hashable {
        package let week: ISOWeek
        package let taken, completed: Int
        /// Whether the week is over and all of it is in the period.
        package let isWhole: Bool
    }

    /// Each week of the period, oldest first.
    package let weeks: [Week]

    package init(_ facts: ReportFacts, _ period: ReportPeriod, today: CalendarDay) {
        var completed: [ISOWeek: Int] = [:]
        for entry in facts.completed { completed[ISOWeek(of: entry.day), default: 0] += entry.count }
        weeks = period.weeks.map { week in
            Week(
                week: week, taken: facts.taken[week.monday] ?? 0, completed: completed[week] ?? 0,
                isWhole: period.isWhole(week, today: today))
        }
    }

    package var taken: Int { weeks.reduce(0) { $0 + $1.taken } }
    package var completed: Int { weeks.reduce(0) { $0 + $1.completed } }

    /// Orders completed in a week on average, in tenths, over the whole weeks; nil where there is none.
    package var tenthsAWeek: Int? {
        let whole = weeks.filter(\.isWhole)
        guard !whole.isEmpty else { return nil }
        let total = whole.reduce(0) { $0 + $1.completed }
        return (total * 20 + whole.count) / (2 * whole.count)
    }

    /// The same in words, for every place that says it: `1.5 in a whole week`.
    package var rateWords: String? { tenthsAWeek.map { "\($0 / 10).\($0 % 10) in a whole week" } }
}
