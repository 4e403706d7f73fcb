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

    /// Whether it is made of orders, so that printing it stands in their history.
    package var isOfOrders: Bool {
        switch self {
        case .workOrder, .client, .labels: true
        case .commandCards, .badges, .scanDoctorCard, .daySheet, .report: false
        }
    }
}
