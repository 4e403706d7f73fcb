/// An order of a shop's file with all that belongs to it, checked as far as that goes without the shop.
struct ShopFileOrder {
    private typealias Row = (values: [SQLArgument], place: ExchangePlace)

    let id, customer: Int64
    private let place: ExchangePlace
    private let values: [SQLArgument]
    private var pieces: [(row: Row, fabrics: [Row])] = []
    private var milestones: [(row: Row, after: [Int64])] = []
    private var attachments: [Row] = []
    /// Of the order and of its milestones, by their numbers.
    private var events: [Row] = []

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
        self.place = place
        id = values.id
        customer = values.integer(table, "customer") ?? 0
        readMilestones(lists["milestones"], place.key("milestones"), &faults)
        readPieces(lists["pieces"], place.key("pieces"), &faults)
        let known = Set(pieces.map(\.row.values.id))
        for (place, value) in place.key("attachments").list(lists["attachments"], &faults) {
            guard let row = ExchangeTable.attachments.values(of: value, at: place, &faults) else { continue }
            if let piece = row.integer(.attachments, "piece"), !known.contains(piece) {
                faults.add(place.key("piece").fault("the order has no piece \(piece)"))
            }
            attachments.append((row, place))
        }
        for (place, value) in place.key("history").list(lists["history"], &faults) {
            guard let row = ExchangeTable.events.values(of: value, at: place, &faults) else { continue }
            events.append((row, place))
        }
        events.sort { $0.values.id < $1.values.id }
        let numbers = Set(events.map(\.values.id))
        for event in events.map(\.values) {
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
                    if id == row.id { faults.add(place.fault("a milestone cannot wait for itself")) }
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
                events.append((event, place))
            }
            milestones.append(((row, place), after))
        }
        let known = Set(milestones.map(\.row.values.id))
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
                ExchangeTable.fabrics.values(of: fabric.value, at: fabric.place, &faults).map {
                    ($0, fabric.place)
                }
            }
            pieces.append(((row, place), fabrics))
        }
    }

    // MARK: Into the shop

    /// - Returns: whether a state in the file was not what follows from its history; the history counts.
    /// - Throws: `ImportFault` where the database refuses a row.
    func insert(customerKey: String, by actor: Actor, at now: Instant, _ session: SQLSession) throws -> Bool {
        let own = SQLArgument(id)
        let status = values.text(.orders, "status").flatMap(OrderStatus.init(rawValue:)) ?? .notStarted
        let invoice = values.text(.orders, "invoice").map(OrderRows.invoiceKey)
        try ExchangeTable.orders.put(
            values,
            [
                ("invoice_key", SQLArgument(invoice)),
                ("invoice_sort", .text(invoice ?? InvoiceColumn.none)), ("customer_key", .text(customerKey)),
                ("is_open", SQLArgument(status.isOpen)), ("finished", .integer(0)), ("total", .integer(0)),
            ], at: place, session)
        for (position, piece) in pieces.enumerated() {
            try ExchangeTable.pieces.put(
                piece.row.values, [("order_id", own), ("position", .integer(Int64(position)))],
                at: piece.row.place, session)
            for (position, fabric) in piece.fabrics.enumerated() {
                try ExchangeTable.fabrics.put(
                    fabric.values,
                    [
                        ("piece_id", .integer(piece.row.values.id)), ("position", .integer(Int64(position))),
                    ], at: fabric.place, session)
            }
        }
        for row in attachments {
            try ExchangeTable.attachments.put(row.values, [("order_id", own)], at: row.place, session)
        }
        try insertMilestones(session)
        for event in events {
            try ExchangeTable.events.put(
                event.values, [("order_id", own), ("account_id", .integer(actor.account.id.value))],
                at: event.place, session)
        }
        try EventRows.count(of: OrderID(id), session)
        try AuditRows.coverHistory(
            of: OrderID(id), "history that was imported", at: now, by: AuditAuthor(actor), session)
        return try ImportedOrder.settle(OrderID(id), session)
    }

    private func insertMilestones(_ session: SQLSession) throws {
        for (position, milestone) in milestones.enumerated() {
            try ExchangeTable.milestones.put(
                milestone.row.values,
                [("order_id", SQLArgument(id)), ("position", .integer(Int64(position)))],
                at: milestone.row.place, session)
        }
        for milestone in milestones {
            for after in milestone.after {
                try ExchangeTable.milestoneRules.put(
                    [.integer(after)], [("milestone_id", .integer(milestone.row.values.id))],
                    at: milestone.row.place.key("after"), session)
            }
        }
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
