@testable import Core

/// What a list is to have, found by looking at every order: the slow and obvious way.
enum NaiveList {
    /// - Parameters:
    ///   - all: every order of the shop.
    ///   - customers: who `query.customers` are, by name; each name is one customer's.
    static func of(
        _ all: [OrderSummary], _ query: OrderQuery, today: CalendarDay, customers: Set<String> = [],
        created: [OrderID: Instant] = [:], waiting: [OrderID: Instant] = [:]
    ) -> [OrderSummary] {
        let kept = all.filter { passes($0, query, today: today, customers: customers) }
        let sorted = kept.map { (key: key($0, query.sort, created, waiting), order: $0) }
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.order)
        return query.ascending ? sorted : sorted.reversed()
    }

    private static func passes(
        _ order: OrderSummary, _ query: OrderQuery, today: CalendarDay, customers: Set<String>
    ) -> Bool {
        if !query.status.statuses.contains(order.status) { return false }
        if query.isLate && !order.isLate(today: today) { return false }
        if let due = query.due {
            guard let day = order.due, let days = due.days(today: today), days.contains(day) else {
                return false
            }
        }
        if !query.customers.isEmpty && !customers.contains(order.customer) { return false }
        if !query.milestones.isEmpty {
            guard order.status.isOpen, let next = order.nextMilestone, query.milestones.contains(next) else {
                return false
            }
        }
        if !query.waiting.isEmpty && query.waiting.isDisjoint(with: order.waiting) { return false }
        return query.priorities.isEmpty || query.priorities.contains(order.priority)
    }

    private static func key(
        _ order: OrderSummary, _ sort: OrderQuery.SortColumn, _ created: [OrderID: Instant],
        _ waiting: [OrderID: Instant]
    ) -> String {
        let due = order.due?.iso ?? "9999-12-31"
        let id = pad(Int(order.id.value), 9)
        let isClosed = order.status.isOpen ? "0" : "1"
        return switch sort {
        case .number: id
        case .invoice: "\(order.invoice?.lowercased() ?? "\u{10FFFF}")\u{0}\(id)"
        case .customer: "\(SearchText.fold(order.customer))\u{0}\(id)"
        case .due: due + id
        case .status: order.status.rawValue + due + id
        case .priority: "\(Priority.allCases.reversed().firstIndex(of: order.priority) ?? 9)" + due + id
        case .progress:
            isClosed + (order.status.isOpen ? pad(order.finished * 1000 / order.total, 4) : "") + due + id
        case .milestone:
            isClosed + (order.status.isOpen ? "\(order.nextMilestone ?? "\u{10FFFF}")\u{0}" : "") + due + id
        case .waiting:
            isClosed + pad(waiting[order.id].map { Int($0.milliseconds) } ?? 9_999_999_999_999, 15) + due + id
        case .created: pad(Int(created[order.id]?.milliseconds ?? 0), 15) + id
        }
    }
}
