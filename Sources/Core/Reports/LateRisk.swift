/// Which open orders will be late: the days that their unfinished milestones usually take, against the days left.
package struct LateRisk: Sendable, Hashable {
    package enum Verdict: String, Sendable, CaseIterable, Comparable {
        /// The due day is over.
        case late
        /// Its milestones usually take longer than the days left.
        case likelyLate
        /// They take no longer, but less than a quarter of that time is to spare.
        case atRisk
        case fine
        /// No milestone that is left has a median or an expectation.
        case unknown

        package var words: String {
            switch self {
            case .late: "late"
            case .likelyLate: "likely late"
            case .atRisk: "at risk"
            case .fine: "fine"
            case .unknown: "not known"
            }
        }

        package static func < (left: Verdict, right: Verdict) -> Bool { left.place < right.place }

        private var place: Int { Verdict.allCases.firstIndex(of: self) ?? 0 }
    }

    package struct Entry: Sendable, Hashable {
        package let id: OrderID
        package let number: OrderNumber
        package let customer: String
        package let due: CalendarDay
        package let status: OrderStatus
        /// The first unfinished milestone.
        package let next: String?
        /// The sum of what the unfinished milestones usually take.
        package let needed: ElapsedDays
        /// How many of these have neither a median nor an expectation, and so count nothing.
        package let unknownSteps: Int
        /// Today and the due day included: due tomorrow leaves two. Where the due day is over, the days since then
        /// below zero: due yesterday is -1. Never zero.
        package let daysLeft: Int
        package let verdict: Verdict

        /// The days left for people: `2`, `1 day over`, `3 days over`.
        package var daysLeftWords: String {
            switch daysLeft {
            case -1: "1 day over"
            case ..<0: "\(-daysLeft) days over"
            default: String(daysLeft)
            }
        }
    }

    /// The worst first, then by due date.
    package let entries: [Entry]
    /// Open orders without a due date are not judged.
    package let withoutDue: Int

    package init(_ facts: ReportFacts, medians: [String: ElapsedDays], today: CalendarDay) {
        entries = facts.open.compactMap { order in
            order.due.map { LateRisk.entry(order, due: $0, medians, today) }
        }.sorted { ($0.verdict, $0.due, $0.id) < ($1.verdict, $1.due, $1.id) }
        withoutDue = facts.open.count { $0.due == nil }
    }

    package func count(_ verdict: Verdict) -> Int { entries.count { $0.verdict == verdict } }

    private static func entry(
        _ order: ReportFacts.OpenOrder, due: CalendarDay, _ medians: [String: ElapsedDays],
        _ today: CalendarDay
    ) -> Entry {
        let times = order.steps.map { step in
            medians[step.name] ?? step.expectedDays.map { ElapsedDays(workingDays: $0) }
        }
        let needed = times.compactMap { $0 }.reduce(.none, +)
        let unknown = times.count { $0 == nil }
        let ahead = due.ordinal - today.ordinal
        let daysLeft = ahead < 0 ? ahead : ahead + 1
        return Entry(
            id: order.id, number: order.number, customer: order.customer, due: due, status: order.status,
            next: order.steps.first?.name, needed: needed, unknownSteps: unknown, daysLeft: daysLeft,
            verdict: verdict(
                needed, daysLeft: daysLeft, isKnown: unknown < times.count || times.isEmpty))
    }

    private static func verdict(_ needed: ElapsedDays, daysLeft: Int, isKnown: Bool) -> Verdict {
        let left = ElapsedDays(milliseconds: Int64(daysLeft) * ElapsedDays.day)
        if daysLeft < 0 { return .late }
        if !isKnown { return .unknown }
        if needed > left { return .likelyLate }
        return needed.milliseconds * 5 > left.milliseconds * 4 ? .atRisk : .fine
    }
}
