/// Which orders a list shows, and in what order.
package struct OrderQuery: Sendable, Hashable {
    /// Which states are shown.
    package enum StatusFilter: Sendable, Hashable {
        case open, all, late
        case only(OrderStatus)
    }

    package enum SortColumn: String, Sendable, CaseIterable { case number, customer, due, status }

    package var status = StatusFilter.open
    package var customer: CustomerID?
    package var due: ClosedRange<CalendarDay>?
    package var sort = SortColumn.due
    package var ascending = true
    /// Words that each must begin a word of the order's number, invoice, customer, product codes or notes.
    package var search = ""

    package init() {}
}

/// How many orders a query has. Counting stops early where a search finds very many.
package struct OrderCount: Sendable, Hashable {
    package let value: Int
    /// False where there are more than `value`.
    package let isExact: Bool

    package init(value: Int, isExact: Bool) {
        self.value = value
        self.isExact = isExact
    }
}

/// The figures above the dashboard.
package struct OrderTotals: Sendable, Hashable {
    package let all, open, late, onHold, dueThisWeek: Int

    package init(all: Int, open: Int, late: Int, onHold: Int, dueThisWeek: Int) {
        self.all = all
        self.open = open
        self.late = late
        self.onHold = onHold
        self.dueThisWeek = dueThisWeek
    }
}
