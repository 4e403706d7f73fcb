/// An `OrderQuery` without its search, as SQL.
struct OrderListSQL {
    /// Conditions joined by AND, never empty.
    let condition: String
    let arguments: [SQLArgument]
    /// The columns that order the list, the id last, so that no two rows are equal.
    let keyColumns: [String]
    let ascending: Bool

    init(_ query: OrderQuery, today: CalendarDay) {
        var conditions: [String] = []
        var arguments: [SQLArgument] = []
        switch query.status {
        case .all: break
        case .open where query.sort == .status:
            // The index by status has them in order, state by state.
            let open = OrderStatus.allCases.filter(\.isOpen)
            conditions.append("status IN (\(open.map { _ in "?" }.joined(separator: ", ")))")
            arguments += open.map { .text($0.rawValue) }
        case .open: conditions.append("is_open = 1")
        case .late:
            conditions.append("is_open = 1 AND due < ?")
            arguments.append(.integer(DueColumn.number(today)))
        case .only(let status):
            conditions.append("status = ?")
            arguments.append(.text(status.rawValue))
        }
        if let customer = query.customer {
            conditions.append("customer_id = ?")
            arguments.append(.integer(customer.value))
        }
        if let due = query.due {
            conditions.append("due BETWEEN ? AND ?")
            arguments += [
                .integer(DueColumn.number(due.lowerBound)), .integer(DueColumn.number(due.upperBound)),
            ]
        }
        condition = conditions.isEmpty ? "1 = 1" : conditions.joined(separator: " AND ")
        self.arguments = arguments
        ascending = query.ascending
        keyColumns =
            switch query.sort {
            case .number: ["id"]
            case .customer: ["customer_key", "id"]
            case .due: ["due", "id"]
            case .status: ["status", "due", "id"]
            }
    }

    var orderBy: String { orderBy(of: nil) }

    /// The order with each column named as `table`'s.
    func orderBy(of table: String?) -> String {
        let prefix = table.map { "\($0)." } ?? ""
        return keyColumns.map { "\(prefix)\($0) \(ascending ? "ASC" : "DESC")" }.joined(separator: ", ")
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
