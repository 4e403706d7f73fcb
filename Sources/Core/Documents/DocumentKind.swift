/// What the shop puts on paper. The raw value is what the database and the command line call it.
package enum DocumentKind: String, Sendable, CaseIterable {
    case workOrder
    /// The order as its client may see it: no codes, no internal notes, no names of staff.
    case client
    /// A label for each piece.
    case labels
    case commandCards, badges, scanDoctorCard
    /// What is due and late.
    case daySheet
    case report

    /// What it is called in a sentence.
    package var words: String {
        switch self {
        case .workOrder: "work order"
        case .client: "client copy"
        case .labels: "labels"
        case .commandCards: "command cards"
        case .badges: "badges"
        case .scanDoctorCard: "scan-doctor card"
        case .daySheet: "day sheet"
        case .report: "report"
        }
    }

    /// What a print of it is called: `Work order 2026-0042`, `3 work orders`, `Day sheet`.
    package func title(of numbers: [OrderNumber]) -> String {
        let capital = words.prefix(1).uppercased() + words.dropFirst()
        switch (self, numbers.count) {
        case (_, 0): return capital
        case (_, 1): return "\(capital) \(SafeText.visible(numbers[0].text))"
        case (.workOrder, let count): return "\(count) work orders"
        case (.client, let count): return "\(count) client copies"
        case (_, let count): return "\(capital) of \(count) orders"
        }
    }

    /// Whether it is made of orders, so that printing it stands in their history.
    package var isOfOrders: Bool {
        switch self {
        case .workOrder, .client, .labels: true
        case .commandCards, .badges, .scanDoctorCard, .daySheet, .report: false
        }
    }
}
