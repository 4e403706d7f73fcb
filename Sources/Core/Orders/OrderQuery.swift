/// Which orders a list shows, and in what order. An order is shown when it passes every part that is set.
package struct OrderQuery: Sendable, Hashable {
    /// Which states are shown.
    package enum StatusFilter: Sendable, Hashable {
        case open, all
        case among(Set<OrderStatus>)

        package static func only(_ status: OrderStatus) -> StatusFilter { .among([status]) }

        /// Those states: `open` where they are just the open ones, `all` where they are all, or none.
        package init(_ statuses: Set<OrderStatus>) {
            self =
                switch statuses {
                case StatusFilter.open.statuses: .open
                case StatusFilter.all.statuses, []: .all
                default: .among(statuses)
                }
        }

        package var statuses: Set<OrderStatus> {
            switch self {
            case .open: Set(OrderStatus.allCases.filter(\.isOpen))
            case .all: Set(OrderStatus.allCases)
            case .among(let statuses): statuses
            }
        }
    }

    /// What a list can be sorted by. Ties go by due date, then by number.
    package enum SortColumn: String, Sendable, CaseIterable {
        case number, invoice, customer, due, status, priority, progress, milestone, waiting, created
    }

    package var status = StatusFilter.open
    /// Only open orders that were due before today.
    package var isLate = false
    package var due: DueFilter?
    /// Orders of any of these; of anybody where it is empty. So with the others below.
    package var customers: Set<CustomerID> = []
    /// The names of milestones: open orders of which one of them is the next.
    package var milestones: Set<String> = []
    /// Open orders that wait on one of these.
    package var waiting: Set<WaitReason> = []
    package var priorities: Set<Priority> = []
    package var sort = SortColumn.due
    package var ascending = true
    /// Words that each must begin a word of the order's number, invoice, customer, product codes or notes.
    package var search = ""

    package init() {}

    /// One customer's orders; nil for anybody's.
    package var customer: CustomerID? {
        get { customers.count == 1 ? customers.first : nil }
        set { customers = newValue.map { [$0] } ?? [] }
    }

    /// The states that can be among the orders: some filters are of open orders alone.
    package var statuses: Set<OrderStatus> {
        isLate || !milestones.isEmpty || !waiting.isEmpty
            ? status.statuses.intersection(StatusFilter.open.statuses) : status.statuses
    }

    /// Whether anything but the order of the list is other than in a new query.
    package var isFiltered: Bool {
        var plain = OrderQuery()
        plain.sort = sort
        plain.ascending = ascending
        return self != plain
    }
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
