/// How a list is read: its parts, one after the other, each by the way that takes the fewest steps.
///
/// Open orders are few beside the finished ones of many years, so a list of open orders alone is found whole. So are
/// lists of which the tally says that they are short. What is left is long: then a page is found after a few steps
/// along an index in the list's order, passing over what the filter does not let through.
struct OrderListPlan {
    /// Up to so many orders are found whole and put in order; of more, one in 250 of a million passes.
    private static let mostGathered = 4000

    private let query: OrderQuery
    private let filter: OrderQuery.Resolved
    private let session: SQLSession

    static func parts(of key: ListCache.Key, _ session: SQLSession) throws -> [OrderListPart] {
        try OrderListPlan(
            query: key.query, filter: key.query.resolved(today: key.today), session: session
        ).parts()
    }

    /// All conditions of a list, to be asked of orders found in another way.
    static func condition(_ key: ListCache.Key) -> OrderListSQL {
        OrderListSQL(
            key.query.resolved(today: key.today), sort: key.query.sort, ascending: key.query.ascending,
            driver: .order)
    }

    /// No order of the list has an id outside; nil where the list is not of some due days.
    static func ids(_ key: ListCache.Key, _ session: SQLSession) throws -> ClosedRange<Int64>? {
        let filter = key.query.resolved(today: key.today)
        guard let days = filter.days else { return nil }
        return try TallyRows.counts(days, session).bounds(\.ids, filter.statuses, filter.priorities) ?? 0...0
    }

    private func parts() throws -> [OrderListPart] {
        if filter.isEmpty { return [] }
        if filter.isOpenOnly { return [openPart()] }
        if !filter.waiting.isEmpty { return [gathering(filter, .waits)] }
        if !filter.customers.isEmpty { return [gathering(filter, .customers)] }
        let isEverything = filter.statuses == nil && filter.priorities == nil && filter.days == nil
        if isEverything, [.number, .invoice, .customer, .due, .created].contains(query.sort) {
            let sql = OrderListSQL(filter, sort: query.sort, ascending: query.ascending, driver: .order)
            return [OrderListPart(walking: sql, count: nil, isEverything: true)]
        }
        let counts = try TallyRows.counts(filter.days, session)
        let count = counts.of(filter.statuses, filter.priorities)
        if count <= OrderListPlan.mostGathered { return [gathering(filter, driver(counts))] }
        return longParts(counts)
    }

    /// The open orders, in an order that has an index of them where nothing else is asked for.
    private func openPart() -> OrderListPart {
        var plain = OrderQuery()
        plain.sort = query.sort
        plain.ascending = query.ascending
        plain.search = query.search
        guard query == plain, [.due, .customer, .number].contains(query.sort) else {
            let driver: OrderListSQL.Driver =
                !filter.waiting.isEmpty ? .waits : !filter.customers.isEmpty ? .customers : .open
            return gathering(filter, driver)
        }
        return OrderListPart(
            walking: OrderListSQL(openSortedBy: query.sort, ascending: query.ascending), count: nil)
    }

    /// What narrows a short list down most.
    private func driver(_ counts: TallyRows.Counts) -> OrderListSQL.Driver {
        let status = counts.of(filter.statuses, nil)
        let priority = counts.of(nil, filter.priorities)
        let due = counts.of(nil, nil)
        if due <= min(status, priority) { return filter.days == nil ? .order : .due }
        return status <= priority ? .status : .priority
    }

    private func gathering(_ filter: OrderQuery.Resolved, _ driver: OrderListSQL.Driver) -> OrderListPart {
        OrderListPart(
            gathering: OrderListSQL(filter, sort: query.sort, ascending: query.ascending, driver: driver))
    }

    /// A list by state, priority or progress is one list by due date after the other.
    private func longParts(_ counts: TallyRows.Counts) -> [OrderListPart] {
        let parts: [OrderQuery.Resolved] =
            switch query.sort {
            case .status:
                OrderStatus.allCases.sorted { $0.rawValue < $1.rawValue }.map { filter.only([$0]) }
            case .priority:
                Priority.allCases.reversed().map { filter.only([$0]) }
            case .progress, .milestone, .waiting:
                [
                    filter.only(OrderQuery.StatusFilter.open.statuses),
                    filter.only([.completed, .cancelled]),
                ]
            case .number, .invoice, .customer, .due, .created: [filter]
            }
        let inOrder = query.ascending ? parts : parts.reversed()
        return inOrder.filter { !$0.isEmpty }.map { part in
            let count = counts.of(part.statuses, part.priorities)
            if part.isOpenOnly { return gathering(part, .open) }
            if count <= OrderListPlan.mostGathered {
                return gathering(part, part.statuses == nil ? .priority : .status)
            }
            return walking(part, counts)
        }
    }

    /// Numbers and moments go with the years, so orders due in some days have few others among them.
    private func walking(_ part: OrderQuery.Resolved, _ counts: TallyRows.Counts) -> OrderListPart {
        let (statuses, priorities) = (part.statuses, part.priorities)
        let isByDue = ![.number, .invoice, .customer, .created].contains(query.sort)
        let sort = isByDue ? .due : query.sort
        let driver: OrderListSQL.Driver =
            !isByDue
            ? .order : part.statuses?.count == 1 ? .status : part.priorities?.count == 1 ? .priority : .order
        return OrderListPart(
            walking: OrderListSQL(
                part, sort: sort, ascending: query.ascending, driver: driver,
                ids: sort == .number ? counts.bounds(\.ids, statuses, priorities) : nil,
                created: sort == .created ? counts.bounds(\.created, statuses, priorities) : nil),
            count: counts.of(statuses, priorities))
    }
}

extension OrderQuery.Resolved {
    fileprivate func only(_ some: Set<OrderStatus>) -> Self {
        narrowed(to: statuses.map(some.intersection) ?? some, priorities)
    }

    fileprivate func only(_ some: Set<Priority>) -> Self {
        narrowed(to: statuses, priorities.map(some.intersection) ?? some)
    }

    private func narrowed(to statuses: Set<OrderStatus>?, _ priorities: Set<Priority>?) -> Self {
        OrderQuery.Resolved(
            statuses: statuses, priorities: priorities, days: days, customers: customers,
            milestones: milestones, waiting: waiting,
            isEmpty: isEmpty || statuses?.isEmpty ?? false || priorities?.isEmpty ?? false)
    }
}
