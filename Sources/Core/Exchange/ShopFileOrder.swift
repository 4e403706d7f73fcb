/// An order of a shop's file with all that belongs to it, checked as far as that goes without the shop.
struct ShopFileOrder {
    private typealias Values = [SQLArgument]

    let id, customer: Int64
    private let values: Values
    private var pieces: [(values: Values, fabrics: [Values])] = []
    private var milestones: [(values: Values, after: [Int64])] = []
    private var attachments: [Values] = []
    /// Of the order and of its milestones, by their numbers.
    private var events: [Values] = []

    private static let lists = ["milestones", "pieces", "attachments", "history"]

    /// Nil where the order's own row cannot be read; `faults` says what is wrong.
    init?(_ value: JSONValue, at place: ExchangePlace, _ faults: inout ImportFaults) {
        guard case .object(let members) = value else {
            faults.add(place.fault("must be an object, not \(ExchangePlace.shown(value))"))
            return nil
        }
        let flat = JSONValue.object(members.map { ShopFileOrder.flattened($0) })
        let table = ExchangeTable.orders
        guard let values = table.values(of: flat, further: ShopFileOrder.lists, at: place, &faults),
            let lists = place.members(of: value, keys: table.keys + ShopFileOrder.lists, &faults)
        else { return nil }
        self.values = values
        id = values.id
        customer = values.integer(table, "customer") ?? 0
        readMilestones(lists["milestones"], place.key("milestones"), &faults)
        readPieces(lists["pieces"], place.key("pieces"), &faults)
        let known = Set(pieces.map(\.values.id))
        for (place, value) in place.key("attachments").list(lists["attachments"], &faults) {
            guard let row = ExchangeTable.attachments.values(of: value, at: place, &faults) else { continue }
            if let piece = row.integer(.attachments, "piece"), !known.contains(piece) {
                faults.add(place.key("piece").fault("the order has no piece \(piece)"))
            }
            attachments.append(row)
        }
        for (place, value) in place.key("history").list(lists["history"], &faults) {
            guard let row = ExchangeTable.events.values(of: value, at: place, &faults) else { continue }
            events.append(row)
        }
        events.sort { $0.id < $1.id }
        let numbers = Set(events.map(\.id))
        for event in events {
            if let undone = event.integer(.events, "undoes"), undone >= event.id || !numbers.contains(undone)
            {
                faults.add(
                    place.fault(
                        "event \(event.id) undoes event \(undone), which the order does not have before it"))
            }
        }
    }

    /// `{ "id": 7, "name": "Ana" }` stands for 7: the name is there for whoever reads the file.
    private static func flattened(_ member: JSONMember) -> JSONMember {
        guard member.key == "customer", case .object(let members) = member.value,
            let id = members.first(where: { $0.key == "id" })
        else { return member }
        return JSONMember("customer", id.value)
    }

    private mutating func readMilestones(
        _ value: JSONValue?, _ place: ExchangePlace, _ faults: inout ImportFaults
    ) {
        let table = ExchangeTable.milestones
        var rules: [(place: ExchangePlace, after: Int64)] = []
        for (place, value) in place.list(value, &faults) {
            guard let row = table.values(of: value, further: ["after", "history"], at: place, &faults),
                let lists = place.members(of: value, keys: table.keys + ["after", "history"], &faults)
            else { continue }
            var after: [Int64] = []
            for (place, value) in place.key("after").list(lists["after"], &faults) {
                if case .number(let digits) = value, let id = Int64(digits) {
                    after.append(id)
                    rules.append((place, id))
                } else {
                    faults.add(place.fault("must be the number of a milestone"))
                }
            }
            for (place, value) in place.key("history").list(lists["history"], &faults) {
                guard var event = ExchangeTable.events.values(of: value, at: place, &faults) else { continue }
                if MilestoneEvent.Kind(rawValue: event[1].text ?? "") == nil {
                    faults.add(place.key("event").fault("is nothing that happens to a milestone"))
                }
                event[event.count - 1] = .integer(row.id)
                events.append(event)
            }
            milestones.append((row, after))
        }
        let known = Set(milestones.map(\.values.id))
        for (place, after) in rules where !known.contains(after) {
            faults.add(place.fault("the order has no milestone \(after)"))
        }
    }

    private mutating func readPieces(
        _ value: JSONValue?, _ place: ExchangePlace, _ faults: inout ImportFaults
    ) {
        let table = ExchangeTable.pieces
        for (place, value) in place.list(value, &faults) {
            guard let row = table.values(of: value, further: ["fabrics"], at: place, &faults),
                let lists = place.members(of: value, keys: table.keys + ["fabrics"], &faults)
            else { continue }
            let fabrics = place.key("fabrics").list(lists["fabrics"], &faults).compactMap { fabric in
                ExchangeTable.fabrics.values(of: fabric.value, at: fabric.place, &faults)
            }
            pieces.append((row, fabrics))
        }
    }

    // MARK: Into the shop

    /// - Returns: whether a state in the file was not what follows from its history; the history counts.
    /// - Throws: `ExchangeRows.Conflict`.
    func insert(customerKey: String, by actor: Actor, _ session: SQLSession) throws -> Bool {
        let own = SQLArgument(id)
        let status = values.text(.orders, "status").flatMap(OrderStatus.init(rawValue:)) ?? .notStarted
        let invoice = values.text(.orders, "invoice").map(OrderRows.invoiceKey)
        try ExchangeRows.insert(
            values, into: .orders,
            [
                ("invoice_key", SQLArgument(invoice)),
                ("invoice_sort", .text(invoice ?? InvoiceColumn.none)), ("customer_key", .text(customerKey)),
                ("is_open", SQLArgument(status.isOpen)), ("finished", .integer(0)), ("total", .integer(0)),
            ], session)
        for (position, piece) in pieces.enumerated() {
            try ExchangeRows.insert(
                piece.values, into: .pieces,
                [("order_id", own), ("position", .integer(Int64(position)))], session)
            for (position, fabric) in piece.fabrics.enumerated() {
                try ExchangeRows.insert(
                    fabric, into: .fabrics,
                    [("piece_id", .integer(piece.values.id)), ("position", .integer(Int64(position)))],
                    session)
            }
        }
        for row in attachments {
            try ExchangeRows.insert(row, into: .attachments, [("order_id", own)], session)
        }
        for (position, milestone) in milestones.enumerated() {
            try ExchangeRows.insert(
                milestone.values, into: .milestones,
                [("order_id", own), ("position", .integer(Int64(position)))], session)
        }
        for milestone in milestones {
            for after in milestone.after {
                try ExchangeRows.insert(
                    [.integer(after)], into: .milestoneRules,
                    [("milestone_id", .integer(milestone.values.id))], session)
            }
        }
        for event in events {
            try ExchangeRows.insert(
                event, into: .events,
                [("order_id", own), ("account_id", .integer(actor.account.id.value))], session)
        }
        return try ImportedOrder.settle(OrderID(id), session)
    }
}

extension [SQLArgument] {
    fileprivate func integer(_ table: ExchangeTable, _ key: String) -> Int64? {
        guard let place = table.keys.firstIndex(of: key), case .integer(let number) = self[place] else {
            return nil
        }
        return number
    }

    fileprivate func text(_ table: ExchangeTable, _ key: String) -> String? {
        table.keys.firstIndex(of: key).flatMap { self[$0].text }
    }
}
