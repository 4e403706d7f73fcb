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

    /// - Throws: `ValidationError` where an option is for another paper, or out of its range.
    func check(skip: Int?, days: Int?) throws {
        if let skip {
            guard self == .labels else { throw ValidationError("--skip is for --labels.") }
            guard (0...100).contains(skip) else { throw ValidationError("--skip takes 0 to 100.") }
        }
        if let days {
            guard self == .daySheet else { throw ValidationError("--days is for --day-sheet.") }
            guard (0...366).contains(days) else { throw ValidationError("--days takes 0 to 366.") }
        }
    }
}
