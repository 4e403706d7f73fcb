import Core
import Foundation

/// An order and its surroundings, the same on every machine and day.
enum SampleShop {
    static let zone = TimeZone(secondsFromGMT: -5 * 3600)!
    static let today = CalendarDay(year: 2026, month: 11, day: 24)!
    /// 14:02 in the shop, on `today`.
    static let now = Instant(milliseconds: (Int64(today.ordinal) * 86_400 + 19 * 3600 + 120) * 1000)

    static let choices = Dictionary(
        uniqueKeysWithValues: SpecificationField.allCases.map { ($0, $0.defaultChoices) })

    static let joao = Customer(
        id: CustomerID(7), name: "João Gonçalves", email: "joao@example.com", phone: "617 555 0142")
    static let anh = Customer(id: CustomerID(8), name: "Nguyễn Văn Ánh", email: nil, phone: "617 555 0188")

    static func event(
        _ id: Int64, _ kind: MilestoneEvent.Kind, minutesAgo: Int64, by: String = "Ana Reyes",
        via: Via = .scan, note: String? = nil, undoes: Int64? = nil, waitingOn: WaitReason? = nil,
        isRework: Bool = false
    ) -> MilestoneEvent {
        MilestoneEvent(
            id: EventID(id), kind: kind, at: now.adding(seconds: -60 * minutesAgo), by: by, via: via,
            terminal: "shop-floor", note: note, undoes: undoes.map { EventID($0) }, waitingOn: waitingOn,
            isRework: isRework)
    }

    static func milestone(_ id: Int64, _ name: String, _ history: [MilestoneEvent] = []) -> Milestone {
        Milestone(
            id: MilestoneID(id), name: name, state: MilestoneRules.state(after: history), history: history)
    }

    static var chair: Piece {
        var specification = Specification()
        specification.set(.reglue, true)
        specification.set(.replaceSprings, false)
        specification.set(.backStyle, "Tight Back")
        specification.set(.seatInsertType, "Dacron")
        specification.set(.trimStyle, "Nailheads")
        specification.set(.vendorColor, "Rushin NH1052-06")
        return Piece(
            id: PieceID(31), productCodes: ["0034-01", "0034-FAB01"], description: "Wing chair", quantity: 2,
            specification: specification)
    }

    static var ottoman: Piece {
        var specification = Specification()
        specification.set(.topcoat, "Satin")
        return Piece(
            id: PieceID(32), productCodes: ["0034 OTT"], description: "Ottoman", quantity: 1,
            specification: specification)
    }

    static let milestones: [Milestone] = [
        milestone(
            101, "Custom Material Preparation",
            [
                event(1, .started, minutesAgo: 3000, by: "Ben Ito", via: .key),
                event(2, .completed, minutesAgo: 1600),
            ]),
        milestone(
            102, "Project Approved, Production Kicking Off", [event(3, .completed, minutesAgo: 1500)]),
        milestone(
            103, "In Production",
            [
                event(4, .started, minutesAgo: 200),
                event(5, .held, minutesAgo: 90, by: "Ben Ito", via: .key, note: "waiting for the welt cord"),
                event(6, .undone, minutesAgo: 60, undoes: 5),
                event(
                    7, .noted, minutesAgo: 30, by: "Ben Ito", via: .key,
                    note: "Left arm needs a new frame rail."),
            ]),
        milestone(104, "Awaiting Quality Check"),
        milestone(105, "Out for Delivery"),
    ]

    static func order(
        milestones: [Milestone] = milestones, due: CalendarDay? = today.adding(days: 24), revision: Int = 3,
        status: OrderStatus = .inProgress, pieces: [Piece] = [chair, ottoman], invoice: String = "INV-1042",
        notes: String = "Deliver to the back door.\nRing twice."
    ) -> Order {
        Order(
            id: OrderID(42), number: OrderNumber("2026-0042"), invoice: invoice, customer: joao, due: due,
            priority: .high, notes: notes,
            clientNotes: "Ready before the holidays.", status: status, revision: revision, version: revision,
            createdAt: now.adding(seconds: -400_000), updatedAt: now.adding(seconds: -3600), pieces: pieces,
            milestones: milestones)
    }
}
