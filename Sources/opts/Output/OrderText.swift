import Core
import Foundation

/// An order as a page of text.
struct OrderText {
    private let order: Order
    private let today: CalendarDay
    private let zone: TimeZone
    private static let labelWidth = 18

    private let moments: [OrderMoment]

    init(_ order: Order, moments: [OrderMoment] = [], today: CalendarDay, zone: TimeZone) {
        self.order = order
        self.moments = moments
        self.today = today
        self.zone = zone
    }

    /// Lines without an end of line after the last; safe to show.
    var text: String { (heading + notes + pieces + files + milestones + history).joined(separator: "\n") }

    private var heading: [String] {
        let late = order.isLate(today: today) ? ", LATE" : ""
        let contact = [order.customer.email, order.customer.phone].compactMap { $0 }
        return ["Order \(SafeText.visible(order.number.text))"]
            + [
                field("Customer", ([order.customer.name] + contact).joined(separator: ", ")),
                order.invoice.map { field("Invoice", $0) },
                field("Due", order.due.map { $0.iso + late } ?? "no date"),
                field("Priority", order.priority.rawValue),
                order.sidemark.map { field("Sidemark", $0) },
                order.deposit == .none ? nil : field("Deposit", order.deposit.words),
                order.fulfilment.map { field("Goes back by", $0.words) },
                field("Status", order.status.inWords),
                field("Revision", "\(order.revision), changed \(moment(order.updatedAt))"),
            ].compactMap { $0 } + waits
    }

    private var notes: [String] {
        section("Notes", order.notes) + section("Notes for the client", order.clientNotes)
    }

    private var pieces: [String] {
        order.pieces.enumerated().flatMap { number, piece -> [String] in
            let what = piece.description.isBlank ? "not described" : piece.description
            let title = "Piece \(number + 1): \(piece.quantity) × \(what)"
            let codes =
                piece.productCodes.isEmpty
                ? [] : [field("Product codes", piece.productCodes.joined(separator: ", "))]
            let filled = SpecificationField.allCases.compactMap { specification -> String? in
                let flag = piece.specification.flag(specification).map { $0 ? "yes" : "no" }
                return (flag ?? piece.specification.answer(specification)).map {
                    field(specification.label, $0)
                }
            }
            return ["", SafeText.visible(title)] + codes + filled + fabrics(of: piece)
        }
    }

    private func fabrics(of piece: Piece) -> [String] {
        piece.fabrics.enumerated().map { place, fabric in
            let columns = FabricField.allCases.compactMap { name -> String? in
                let details = fabric.details
                switch name {
                case .zone, .vendor, .pattern, .color: return nil
                case .source: return details.source.words
                case .width: return details.width.map { "\($0.words) wide" }
                case .verticalRepeat: return details.verticalRepeat.map { "vertical repeat \($0.words)" }
                case .horizontalRepeat:
                    return details.horizontalRepeat.map { "horizontal repeat \($0.words)" }
                case .railroaded: return details.isRailroaded ? "railroaded" : nil
                case .needed: return details.needed.map { "needed \($0.words)" }
                case .ordered: return details.ordered.map { "ordered \($0.words)" }
                case .received: return "received \(fabric.received.words)"
                case .remnant: return details.remnant.map { "remnant \($0.words)" }
                }
            }
            let short = fabric.isComplete ? [] : ["SHORT \(fabric.short.words)"]
            let zone = fabric.details.zone.words
            let name = fabric.details.name == zone ? zone : "\(zone): \(fabric.details.name)"
            return field("Fabric \(place + 1)", ([name] + columns + short).joined(separator: ", "))
        }
    }

    private var waits: [String] {
        order.waits.map { wait in
            let days = wait.days(until: today, in: zone)
            return field(
                "Waits for", "\(wait.reason.words), \(days == 1 ? "1 day" : "\(days) days"): \(wait.detail)")
        }
    }

    private var files: [String] {
        guard !order.attachments.isEmpty else { return [] }
        return ["", "Files"]
            + order.attachments.map { file in
                let printed = file.isPrinted ? ", printed" : ""
                return "  \(SafeText.visible(file.name)) (\(file.size.asBytes)\(printed))"
            }
    }

    private var milestones: [String] {
        ["", "Milestones"]
            + order.milestones.flatMap { milestone in
                ["  \(Columns.padded(milestone.state.words, to: 12))  \(SafeText.visible(milestone.name))"]
                    + milestone.history.map { event in
                        let note = event.note.map { ": \($0)" } ?? ""
                        let taken = milestone.takenBack(by: event).map {
                            "taken back: \($0.words) \(moment($0.at))"
                        }
                        return SafeText.visible(
                            "                \(moment(event.at)) \(taken ?? event.words) by \(event.by)"
                                + " (\(event.via.words), \(event.terminal))\(note)")
                    }
            }
    }

    /// What happened to the order beside its milestones.
    private var history: [String] {
        guard !moments.isEmpty else { return [] }
        return ["", "The order"]
            + moments.map { moment in
                let note = moment.note.map { ": \($0)" } ?? ""
                return SafeText.visible(
                    "  \(self.moment(moment.at)) \(moment.words) by \(moment.by)"
                        + " (\(moment.via.words), \(moment.terminal))\(note)")
            }
    }

    private func field(_ label: String, _ value: String) -> String {
        "  \(Columns.padded(label, to: OrderText.labelWidth))  \(SafeText.visible(value))"
    }

    private func section(_ title: String, _ text: String?) -> [String] {
        guard let text else { return [] }
        let lines = SafeText.visible(text, keepingNewlines: true).split(
            separator: "\n", omittingEmptySubsequences: false)
        return ["", title] + lines.map { "  \($0)" }
    }

    private func moment(_ instant: Instant) -> String {
        "\(instant.day(in: zone).iso) \(instant.timeOfDay(in: zone))"
    }
}
