/// How many of the completed orders were ready on their due day or before.
package struct OnTime: Sendable, Hashable {
    package struct Week: Sendable, Hashable {
        package let week: ISOWeek
        package let onTime, late: Int

        /// Whole percent; nil where nothing with a due date was completed.
        package var percent: Int? { OnTime.percent(onTime, of: onTime + late) }
    }

    /// Each week of the period, oldest first.
    package let weeks: [Week]
    /// Completed, but without a due date: counted neither way.
    package let withoutDue: Int
    /// How late the late ones were, in days, by nearest rank; nil where none was late.
    package let medianDaysLate, mostDaysLate: Int?

    package init(_ facts: ReportFacts, _ period: ReportPeriod) {
        var onTime: [ISOWeek: Int] = [:]
        var late: [ISOWeek: Int] = [:]
        var withoutDue = 0
        var daysLate: [Int: Int] = [:]
        for entry in facts.completed {
            let week = ISOWeek(of: entry.day)
            guard let due = entry.due else {
                withoutDue += entry.count
                continue
            }
            if entry.day <= due {
                onTime[week, default: 0] += entry.count
            } else {
                late[week, default: 0] += entry.count
                daysLate[entry.day.ordinal - due.ordinal, default: 0] += entry.count
            }
        }
        weeks = period.weeks.map { Week(week: $0, onTime: onTime[$0] ?? 0, late: late[$0] ?? 0) }
        self.withoutDue = withoutDue
        mostDaysLate = daysLate.keys.max()
        medianDaysLate = OnTime.median(of: daysLate)
    }

    package var onTime: Int { weeks.reduce(0) { $0 + $1.onTime } }
    package var late: Int { weeks.reduce(0) { $0 + $1.late } }
    /// Whole percent; nil where nothing with a due date was completed.
    package var percent: Int? { OnTime.percent(onTime, of: onTime + late) }

    /// Rounded, but 100 only where all are and 0 only where none is.
    private static func percent(_ part: Int, of all: Int) -> Int? {
        guard all > 0 else { return nil }
        let rounded = (200 * part + all) / (2 * all)
        if part == all { return 100 }
        return part == 0 ? 0 : max(1, min(99, rounded))
    }

    private static func median(of counts: [Int: Int]) -> Int? {
        let all = counts.values.reduce(0, +)
        let rank = (all + 1) / 2
        var passed = 0
        for (days, count) in counts.sorted(by: { $0.key < $1.key }) {
            passed += count
            if passed >= rank { return days }
        }
        return nil
    }
}
