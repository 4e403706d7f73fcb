import Foundation

/// A list of the shop as a table for spreadsheets. Text is made safe to show; times are those on the shop's wall.
package enum ShopList: String, Sendable, CaseIterable {
    case orders, customers, pieces, fabrics, events

    package var fileName: String { "\(rawValue).csv" }

    var header: [String] {
        switch self {
        case .orders:
            [
                "number", "invoice", "customer", "email", "phone", "status", "due", "priority", "sidemark",
                "deposit", "fulfilment", "route", "nextMilestone", "finished", "total", "waitingOn",
                "createdAt",
                "updatedAt", "completedAt", "notes", "clientNotes",
            ]
        case .customers:
            ["name", "email", "phone", "address", "prefers", "wantsMail", "notes"]
        case .pieces:
            ["order", "customer", "piece", "productCodes", "description", "quantity"]
                + SpecificationField.allCases.map(\.rawValue)
        case .fabrics: ["order", "customer", "piece"] + FabricField.allCases.map(\.rawValue)
        case .events:
            [
                "order", "milestone", "event", "at", "by", "via", "terminal", "note", "override",
                "waitingOn", "rework", "evidence",
            ]
        }
    }
}

/// The lines of the lists that one order has.
struct OrderLines {
    let order: Order
    let zone: TimeZone

    func lines(of list: ShopList) -> [[String]] {
        switch list {
        case .orders: [ownLine]
        case .pieces: order.pieces.enumerated().map { line(of: $1, number: $0 + 1) }
        case .fabrics:
            order.pieces.enumerated().flatMap { number, piece in
                piece.fabrics.map { line(of: $0, number: number + 1) }
            }
        case .events:
            order.milestones.flatMap { milestone in milestone.history.map { line(of: $0, milestone) } }
        case .customers: []
        }
    }

    private var ownLine: [String] {
        let finished = order.milestones.count { $0.state.isFinished }
        return [
            order.number.text, order.invoice ?? "", order.customer.name, order.customer.email ?? "",
            order.customer.phone ?? "", order.status.rawValue, order.due?.iso ?? "", order.priority.rawValue,
            order.sidemark ?? "", order.deposit.rawValue, order.fulfilment?.rawValue ?? "", order.route ?? "",
            order.status == .cancelled ? "" : order.nextMilestone?.name ?? "", String(finished),
            String(order.milestones.count), order.waits.map(\.reason.rawValue).joined(separator: "; "),
            time(order.createdAt), time(order.updatedAt), order.completedAt.map(time) ?? "",
            order.notes ?? "",
            order.clientNotes ?? "",
        ]
    }

    private func line(of piece: Piece, number: Int) -> [String] {
        [
            order.number.text, order.customer.name, String(number),
            piece.productCodes.joined(separator: "; "), piece.description, String(piece.quantity),
        ] + SpecificationField.allCases.map { piece.specification.words($0) ?? "" }
    }

    private func line(of fabric: Fabric, number: Int) -> [String] {
        let details = fabric.details
        return [order.number.text, order.customer.name, String(number)]
            + FabricField.allCases.map { field in
                switch field {
                case .zone: details.zone.rawValue
                case .source: details.source.rawValue
                case .vendor: details.vendor ?? ""
                case .pattern: details.pattern ?? ""
                case .color: details.color ?? ""
                case .width: details.width?.text ?? ""
                case .verticalRepeat: details.verticalRepeat?.text ?? ""
                case .horizontalRepeat: details.horizontalRepeat?.text ?? ""
                case .railroaded: details.isRailroaded ? "Yes" : "No"
                case .needed: details.needed?.text ?? ""
                case .ordered: details.ordered?.text ?? ""
                case .received: fabric.received.text
                case .remnant: details.remnant?.text ?? ""
                }
            }
    }

    private func line(of event: MilestoneEvent, _ milestone: Milestone) -> [String] {
        [
            order.number.text, milestone.name, event.kind.rawValue, time(event.at), event.by,
            event.via.rawValue,
            event.terminal, event.note ?? "", event.isOverride ? "Yes" : "", event.waitingOn?.rawValue ?? "",
            event.isRework ? "Yes" : "", event.evidence?.rawValue ?? "",
        ]
    }

    /// `2026-11-24 14:02:03`, which spreadsheets take for a moment.
    private func time(_ instant: Instant) -> String {
        let clock = WallClock(instant, zone)
        return "\(clock.day.iso) \(pad(clock.hour, 2)):\(pad(clock.minute, 2)):\(pad(clock.second, 2))"
    }
}

extension Customer {
    var line: [String] {
        [
            name, email ?? "", phone ?? "", address ?? "", prefers?.rawValue ?? "", wantsMail ? "Yes" : "No",
            notes ?? "",
        ]
    }
}
