extension OrderQuery {
    /// The parts of a query that decide which orders are in it, brought to what the database compares.
    struct Resolved: Sendable, Hashable {
        /// Nil for all.
        let statuses: Set<OrderStatus>?
        let priorities: Set<Priority>?
        /// Nil for any, none included.
        let days: ClosedRange<CalendarDay>?
        let customers: [CustomerID]
        let milestones: [String]
        let waiting: [WaitReason]
        /// Whether no order can pass.
        let isEmpty: Bool

        /// Whether none but open orders are in it.
        var isOpenOnly: Bool { statuses.map { $0.allSatisfy(\.isOpen) } ?? false }
    }

    /// Whether a step that leaves an order's status as it is can change what is in the list, and where.
    var followsSteps: Bool { sort == .progress || sort == .milestone || !milestones.isEmpty }

    func resolved(today: CalendarDay) -> Resolved {
        let statuses = statuses
        let priorities = self.priorities.isEmpty ? Set(Priority.allCases) : self.priorities
        var days = due.map { $0.days(today: today) }
        if isLate, let late = DueFilter.overdue.days(today: today) {
            days = days.map { $0.flatMap { $0.overlaps(late) ? $0.clamped(to: late) : nil } } ?? late
        }
        return Resolved(
            statuses: statuses.count == OrderStatus.allCases.count ? nil : statuses,
            priorities: priorities.count == Priority.allCases.count ? nil : priorities,
            days: days ?? nil, customers: customers.sorted { $0.value < $1.value },
            milestones: milestones.sorted(), waiting: waiting.sorted { $0.rawValue < $1.rawValue },
            isEmpty: statuses.isEmpty || days == .some(nil)
                // Signs alone are in no order, rather than in all.
                || !search.isBlank && SearchText.terms(search).isEmpty)
    }
}
