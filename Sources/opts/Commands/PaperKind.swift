import ArgumentParser
import Core

/// Which paper `opts pdf` writes, and `opts print` prints, instead of the work order.
enum PaperKind: String, EnumerableFlag {
    case client, labels, commandCards, scanDoctorCard, daySheet

    var kind: DocumentKind {
        switch self {
        case .client: .client
        case .labels: .labels
        case .commandCards: .commandCards
        case .scanDoctorCard: .scanDoctorCard
        case .daySheet: .daySheet
        }
    }

    static func help(for value: PaperKind) -> ArgumentHelp? {
        switch value {
        case .client: "The order for its client: no codes, no internal notes, no names of staff."
        case .labels: "A label for each piece, on the stock that the settings name."
        case .commandCards: "The command cards, on one sheet."
        case .scanDoctorCard: "The card that the scan doctor reads."
        case .daySheet: "What is late and due soon, with codes."
        }
    }
}

extension DocumentKind {
    /// - Throws: `ValidationError` where orders are named for a paper that is of none, or the other way round.
    func checkOrders(_ orders: [String]) throws {
        if isOfOrders && orders.isEmpty { throw ValidationError("Name an order.") }
        if !isOfOrders && !orders.isEmpty {
            throw ValidationError("The \(words) is not of an order: leave the order out.")
        }
    }
}
