/// Part of a list of orders as SQL: those that pass a filter, in one order.
///
/// Which index is used is not left to chance. A column that must not choose one stands in an expression
/// (`due + 0`), which any engine reads as the same value and none looks up.
struct OrderListSQL: Sendable {
    /// What narrows the search for the part's orders.
    enum Driver: Sendable, Hashable {
        /// Nothing: the part is walked in its order, and what does not pass is passed over.
        case order
        case status, priority, due, open, customers, waits
    }

    /// Conditions joined by AND, never empty.
    let condition: String
    let arguments: [SQLArgument]
    /// The columns that order the list, the id last, so that no two rows are equal.
    let keyColumns: [String]
    let ascending: Bool

    init(
        _ filter: OrderQuery.Resolved, sort: OrderQuery.SortColumn, ascending: Bool, driver: Driver,
        ids: ClosedRange<Int64>? = nil, created: ClosedRange<Int64>? = nil
    ) {
        var conditions: [String] = []
        var arguments: [SQLArgument] = []
        func add(_ column: String, in values: [SQLArgument]) {
            if values.count == 1 {
                conditions.append("\(column) = ?")
            } else {
                conditions.append("\(column) IN (\(values.map { _ in "?" }.joined(separator: ", ")))")
            }
            arguments += values
        }
        if filter.isEmpty { conditions.append("1 = 0") }
        if driver == .open {
            conditions.append("id IN (SELECT id FROM orders WHERE is_open = 1)")
        }
        if !filter.customers.isEmpty {
            add(
                driver == .customers ? "customer_id" : "customer_id + 0",
                in: filter.customers.map { .integer($0.value) })
        }
        if !filter.waiting.isEmpty {
            let places = filter.waiting.map { _ in "?" }.joined(separator: ", ")
            conditions.append(
                "\(driver == .waits ? "id" : "id + 0") IN (SELECT order_id FROM waits WHERE reason IN (\(places)))"
            )
            arguments += filter.waiting.map { .text($0.rawValue) }
        }
        if let statuses = filter.statuses {
            add(
                driver == .status ? "status" : "status || ''",
                in: OrderStatus.allCases.filter(statuses.contains).map { .text($0.rawValue) })
        }
        if let priorities = filter.priorities {
            add(
                driver == .priority ? "priority" : "priority || ''",
                in: Priority.allCases.filter(priorities.contains).map { .text($0.rawValue) })
        }
        if !filter.milestones.isEmpty { add("next_milestone", in: filter.milestones.map { .text($0) }) }
        if let days = filter.days {
            let isRange = [.due, .status, .priority].contains(driver) || driver == .order && sort == .due
            conditions.append("\(isRange ? "due" : "due + 0") BETWEEN ? AND ?")
            arguments += TallyRows.arguments(days)
        }
        for (column, bounds) in [("id", ids), ("created_at", created)] {
            guard let bounds else { continue }
            conditions.append("\(column) BETWEEN ? AND ?")
            arguments += [.integer(bounds.lowerBound), .integer(bounds.upperBound)]
        }
        condition = conditions.isEmpty ? "1 = 1" : conditions.joined(separator: " AND ")
        self.arguments = arguments
        self.ascending = ascending
        keyColumns =
            switch sort {
            case .number: ["id"]
            case .invoice: ["invoice_sort", "id"]
            case .customer: ["customer_key", "id"]
            case .due: ["due", "id"]
            case .status: ["status", "due", "id"]
            case .priority: [OrderListSQL.urgency, "due", "id"]
            // Of what is finished nothing is left to come: it stands after all that is open.
            case .progress:
                ["1 - is_open", "CASE WHEN is_open = 0 THEN 0 ELSE \(OrderListSQL.share) END", "due", "id"]
            case .milestone:
                [
                    "1 - is_open",
                    "CASE WHEN is_open = 0 THEN '' ELSE coalesce(next_milestone, '\u{10FFFF}') END", "due",
                    "id",
                ]
            // What has waited longest comes first; what waits for nothing comes after all that waits.
            case .waiting: ["1 - is_open", OrderListSQL.waitingSince, "due", "id"]
            case .created: ["created_at", "id"]
            }
    }

    private static let waitingSince =
        "coalesce((SELECT min(w.since) FROM waits w WHERE w.order_id = orders.id), \(Int64.max))"

    /// The most urgent first.
    private static let urgency =
        "CASE priority WHEN 'rush' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END"

    /// In thousandths.
    private static let share = "CASE WHEN total = 0 THEN 1000 ELSE finished * 1000 / total END"

    /// The open orders in an order that has an index of its own over them.
    init(openSortedBy sort: OrderQuery.SortColumn, ascending: Bool) {
        condition = "is_open = 1"
        arguments = []
        self.ascending = ascending
        keyColumns =
            switch sort {
            case .due: ["due", "id"]
            case .customer: ["customer_key", "id"]
            default: ["id"]
            }
    }

    /// The columns of the keys that hold text.
    static let textColumns: Set<String> = ["customer_key", "status", "invoice_sort"]

    var orderBy: String {
        keyColumns.map { "\($0) \(ascending ? "ASC" : "DESC")" }.joined(separator: ", ")
    }

    /// "Not before `key` in this order", to be followed by the key's parts as arguments.
    var fromKey: String {
        let places = keyColumns.map { _ in "?" }.joined(separator: ", ")
        return "(\(keyColumns.joined(separator: ", "))) \(ascending ? ">=" : "<=") (\(places))"
    }
}

/// How `orders.due` holds a day: as the number 20261218, and one after all others for "none".
enum DueColumn {
    static let none: Int64 = 99_991_231

    static func number(_ day: CalendarDay?) -> Int64 {
        day.map { Int64($0.year * 10_000 + $0.month * 100 + $0.day) } ?? none
    }

    static func day(_ number: Int64) -> CalendarDay? {
        let n = Int(number)
        return number == none ? nil : CalendarDay(year: n / 10_000, month: n / 100 % 100, day: n % 100)
    }
}

/// How `orders.invoice_sort` holds an invoice number: folded, and after all others for "none".
enum InvoiceColumn {
    static let none = "\u{10FFFF}"
}
