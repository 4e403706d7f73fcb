import Core

/// Orders as lines of text, in columns that are aligned by the cells a terminal gives each letter.
struct OrderTable {
    private let numberWidth: Int
    private let customerWidth: Int
    private let today: CalendarDay

    private static let dueWidth = 16
    private static let doneWidth = 7
    private static let statusWidth = 17
    private static let gaps = 8

    /// - Parameters:
    ///   - orders: those of the first lines, which decide how wide the columns are.
    ///   - columns: the width of the terminal in cells.
    init(for orders: [OrderSummary], columns: Int, today: CalendarDay) {
        self.today = today
        numberWidth = max(6, orders.map { Columns.cells(of: $0.number.text) }.max() ?? 0)
        let longestName = max(8, orders.map { Columns.cells(of: $0.customer) }.max() ?? 0)
        let fixed = numberWidth + OrderTable.dueWidth + OrderTable.doneWidth + OrderTable.statusWidth
        customerWidth = min(longestName, max(12, columns - fixed - OrderTable.gaps))
    }

    var heading: String { line("NUMBER", "CUSTOMER", "DUE", "DONE", "STATUS") }

    func row(_ order: OrderSummary) -> String {
        let due = order.due.map { $0.iso + (order.isLate(today: today) ? " LATE" : "") } ?? "-"
        let urgency = order.priority == .high || order.priority == .rush ? ", \(order.priority.rawValue)" : ""
        return line(
            order.number.text, order.customer, due, "\(order.finished)/\(order.total)",
            order.status.inWords + urgency)
    }

    private func line(_ number: String, _ customer: String, _ due: String, _ done: String, _ status: String)
        -> String
    {
        // A number is never cut: it is what the other commands take.
        [
            Columns.padded(number, to: numberWidth), Columns.fitted(customer, to: customerWidth),
            Columns.padded(due, to: OrderTable.dueWidth), Columns.padded(done, to: OrderTable.doneWidth),
            status,
        ].joined(separator: "  ")
    }
}

extension OrderStatus {
    /// The status as a reader of English has it.
    var inWords: String {
        switch self {
        case .notStarted: "not started"
        case .inProgress: "in progress"
        case .onHold: "on hold"
        case .waitingOnClient: "waiting on client"
        case .completed: "completed"
        case .cancelled: "cancelled"
        }
    }
}
