import Core

extension OrderQuery {
    /// Each part that is set, in a few words, safe to show; the search left out.
    func filterWords(customers names: [CustomerID: String], today: CalendarDay) -> [String] {
        var words: [String] = []
        switch status {
        case .open: break
        case .all: words.append("all orders")
        case .among(let statuses):
            // The chips stand in one line, so more than two are only counted.
            words.append(
                statuses.count > 2
                    ? "\(statuses.count) statuses"
                    : OrderStatus.allCases.filter(statuses.contains).map(\.words).joined(separator: ", "))
        }
        if isLate { words.append("late") }
        if let due { words.append(due.words(today: today)) }
        if customers.count > 1 { words.append("of \(customers.count) customers") }
        if let customer { words.append("of \(SafeText.visible(names[customer] ?? "one customer"))") }
        if !milestones.isEmpty {
            words.append("next \(milestones.sorted().map { SafeText.visible($0) }.joined(separator: ", "))")
        }
        if !waiting.isEmpty {
            words.append(
                "waits on "
                    + WaitReason.allCases.filter(waiting.contains).map(\.words).joined(separator: ", "))
        }
        if !priorities.isEmpty {
            words.append(
                Priority.allCases.reversed().filter(priorities.contains).map(\.rawValue)
                    .joined(separator: ", "))
        }
        return words
    }
}

extension OrderQuery.SortColumn {
    var words: String {
        switch self {
        case .number: "number"
        case .invoice: "invoice"
        case .customer: "customer"
        case .due: "due date"
        case .status: "status"
        case .priority: "priority"
        case .progress: "progress"
        case .milestone: "next milestone"
        case .waiting: "waiting time"
        case .created: "day taken"
        }
    }
}
