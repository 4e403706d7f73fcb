import Core
import Foundation

/// Orders and work orders for tests of paper.
struct SampleOrder {
    var id: Int64 = 42
    var number = "2026-0042"
    var invoice: String? = "INV-1042"
    var customer = "João Gonçalves"
    var email: String? = "joao@example.com"
    var phone: String? = "617 555 0142"
    var due = CalendarDay(year: 2026, month: 12, day: 18)
    var priority = Priority.normal
    var status = OrderStatus.inProgress
    var notes: String?
    var clientNotes: String?
    var pieces: [(description: String, quantity: Int, specification: Specification)] = [
        ("Wing chair", 2, SampleOrder.fullSpecification)
    ]
    var milestones = [
        "Custom Material Preparation", "Project Approved, Production Kicking Off", "In Production",
        "Awaiting Quality Check", "Passed Quality Check", "Out for Delivery",
    ]
    var states: [MilestoneState] = []
    var paper = PaperSize.letter
    var reprint = 0
    var revision = 3

    /// 24 November 2026, 14:02 in Boston.
    static let now = Instant(milliseconds: 1_795_546_920_000)
    static let boston = TimeZone(identifier: "America/New_York")!

    /// The fields of the paper form, all filled in.
    static var fullSpecification: Specification {
        var specification = Specification()
        specification.set(.reglue, true)
        specification.set(.replaceSprings, false)
        specification.set(.backStyle, "Tight Back")
        specification.set(.seatStyle, "Loose Seat")
        specification.set(.newBackInsert, true)
        specification.set(.newSeatInsert, false)
        specification.set(.backInsertType, "Foam")
        specification.set(.seatInsertType, "Dacron")
        specification.set(.trimStyle, "Nailheads")
        specification.set(.placement, "Seat Edge")
        specification.set(.fabricSpecs, "As per work order")
        specification.set(.vendorColor, "Rushin NH1052-06")
        specification.set(.frameFinish, "Touch-ups only")
        specification.set(.finishSpecs, "Sealer if needed")
        specification.set(.topcoat, "Satin")
        specification.set(.initials, "JG")
        return specification
    }

    /// Every field there is.
    static var wholeSpecification: Specification {
        var specification = fullSpecification
        specification.set(.pieceType, "Wing chair")
        specification.set(.dimensions, "32 × 34 × 44 in")
        specification.set(.cushionCount, "1 seat cushion")
        specification.set(.cushionFill, "Foam and Dacron")
        specification.set(.cushionDensity, "2.5 lb")
        specification.set(.welt, "Contrast")
        specification.set(.skirt, "Kick pleat")
        specification.set(.tufting, "Diamond")
        specification.set(.legs, "Refinish")
        specification.set(.arrivalDamage, "Left rear leg scratched")
        return specification
    }

    var order: Order {
        Order(
            id: OrderID(id), number: OrderNumber(number), invoice: invoice,
            customer: Customer(id: CustomerID(1), name: customer, email: email, phone: phone), due: due,
            priority: priority, notes: notes, clientNotes: clientNotes, status: status, revision: revision,
            createdAt: SampleOrder.now.adding(seconds: -86_400 * 9), updatedAt: SampleOrder.now,
            pieces: pieces.enumerated().map { index, piece in
                Piece(
                    id: PieceID(id * 100 + Int64(index)),
                    productCodes: ["0034-\(pad(index + 1, 2))", "0034-FAB01"], description: piece.description,
                    quantity: piece.quantity, specification: piece.specification)
            },
            milestones: milestones.enumerated().map { index, name in
                milestone(index, name, index < states.count ? states[index] : .notStarted)
            })
    }

    /// Codes of the right shape; the check letters are another part's matter.
    var codes: WorkOrder.Codes {
        WorkOrder.Codes(
            order: code("J", id),
            milestones: milestones.indices.map { code("S", id * 100 + Int64($0)) },
            pieces: pieces.indices.map { code("P", id * 100 + Int64($0)) })
    }

    var workOrder: WorkOrder {
        WorkOrder(
            order: order, codes: codes, shopName: "Back Bay Upholstery", paper: paper,
            printedAt: SampleOrder.now, zone: SampleOrder.boston, reprint: reprint)
    }

    private func code(_ kind: String, _ number: Int64) -> String {
        let letters = Array("BCDFGHJKLNPRSTVX")
        let digits = (0..<6).reversed().map { letters[Int(number >> (4 * Int64($0))) & 15] }
        return "OPTS\(kind)\(String(digits))CBBB"
    }

    private func milestone(_ index: Int, _ name: String, _ state: MilestoneState) -> Milestone {
        let kind: MilestoneEvent.Kind? =
            switch state {
            case .notStarted: nil
            case .inProgress: .started
            case .done: .completed
            case .onHold: .held
            case .skipped: .skipped
            }
        let history = kind.map { kind in
            [
                MilestoneEvent(
                    id: EventID(1), kind: kind, at: SampleOrder.now.adding(seconds: -7200), by: "Ana Reis",
                    via: .scan, terminal: "shop-floor", note: state == .onHold ? "fabric is late" : nil,
                    undoes: nil)
            ]
        }
        return Milestone(id: MilestoneID(Int64(index)), name: name, state: state, history: history ?? [])
    }
}

extension SampleOrder {
    static let names = ["João Gonçalves", "Nguyễn Văn Ánh", "李小龍", "Мария", "محمد"]

    static var short: SampleOrder {
        var sample = SampleOrder()
        sample.notes = "Left arm came in cracked. Call before cutting the fabric."
        return sample
    }

    static var rushAndLate: SampleOrder {
        var sample = SampleOrder()
        sample.priority = .rush
        sample.due = CalendarDay(year: 2026, month: 11, day: 20)
        sample.states = [.done, .done, .inProgress, .onHold, .skipped]
        sample.customer = "محمد عبد الله"
        sample.paper = .a4
        sample.reprint = 2
        sample.notes = "يرجى الاتصال قبل القص\nSecond line in English."
        sample.clientNotes = "We deliver before the holiday."
        return sample
    }

    static var twentyPieces: SampleOrder {
        var sample = SampleOrder()
        sample.customer = "Nguyễn Văn Ánh"
        sample.pieces = (1...20).map { index in
            let description = index % 4 == 0 ? "Dining chair with arms, carved back" : "Dining chair \(index)"
            var specification = Specification()
            if index % 3 == 1 { specification = SampleOrder.fullSpecification }
            if index % 3 == 2 {
                specification.set(.trimStyle, "Double Welt")
                specification.set(
                    .vendorColor, "Kravet 34961-1635, Soleil, colour as on the card the client signed")
            }
            return (description, index % 5 + 1, specification)
        }
        return sample
    }

    static var longNotes: SampleOrder {
        var sample = SampleOrder()
        sample.customer = "李小龍"
        sample.notes = (1...60).map { index in
            "\(index). The frame was opened at the left arm and glued; the springs of the seat are to be tied "
                + "eight ways. Мария called about the welt: 李小龍 wants it in the second fabric, not the first."
        }.joined(separator: "\n")
        return sample
    }

    static var manyScripts: SampleOrder {
        var sample = SampleOrder()
        sample.customer = names.joined(separator: ", ")
        sample.notes = names.joined(separator: "\n")
        sample.pieces = names.map { ("Sofa for \($0)", 1, Specification()) }
        sample.milestones = names.map { "Call \($0)" }
        return sample
    }

    static var hostile: SampleOrder {
        var sample = SampleOrder()
        sample.customer = "A\u{202E}B\u{200B}C\u{1B}[31mD\u{0}E\u{7F}\u{9B}F"
        sample.number = "2026\u{202E}-1\n2"
        sample.invoice = "\u{1B}]0;x\u{7}"
        sample.notes = "one\r\ntwo\u{2028}three\u{202A}four\u{C}five"
        sample.pieces = [("piece\u{202E}\n\nx", 1, Specification())]
        sample.milestones = ["mile\u{200F}stone\tx"]
        return sample
    }

    static var manyMilestones: SampleOrder {
        var sample = SampleOrder()
        sample.milestones = (1...30).map { "Step \($0) of a long route through the shop" }
        sample.states = (1...30).map { MilestoneState.allCases[$0 % 5] }
        return sample
    }

    /// Everything as long as it may be, or longer.
    static var huge: SampleOrder {
        var sample = SampleOrder()
        sample.number = "CUSTOM-UPHOLSTERY-2026-000042"
        sample.customer = String(repeating: "Wolfeschlegelsteinhausenbergerdorff ", count: 5) + "Omega"
        sample.email = String(repeating: "long", count: 40) + "@example.com"
        sample.invoice = String(repeating: "9", count: 60)
        sample.priority = .rush
        sample.status = .waitingOnClient
        var specification = Specification()
        for field in SpecificationField.allCases where field.kind != .flag {
            specification.set(field, String(repeating: "W", count: SpecificationField.longestAnswer))
        }
        sample.pieces = [
            (String(repeating: "x", count: 2000), 999, specification),
            (String(repeating: "A sofa. ", count: 60), 1, specification),
        ]
        sample.milestones = (1...12).map { _ in String(repeating: "Milestone ", count: 9) + "theend" }
        sample.states = [.inProgress]
        sample.notes = String(repeating: "word ", count: 1500) + "the last word"
        sample.clientNotes = String(repeating: "\n", count: 100) + "end"
        return sample
    }
}
