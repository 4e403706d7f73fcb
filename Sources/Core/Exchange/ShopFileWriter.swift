/// Writes a shop as JSON, record by record, always in the same order: the same shop gives the same bytes.
struct ShopFileWriter {
    /// How many orders are read at a time.
    private static let page: Int64 = 200

    private let session: SQLSession
    private let write: (String) throws -> Void

    init(_ session: SQLSession, to write: @escaping (String) throws -> Void) {
        self.session = session
        self.write = write
    }

    /// - Parameter progress: told how many orders are written.
    func writeAll(progress: (Int) throws -> Void) throws {
        try write("{\n  \"format\": \"\(ShopFile.format)\",\n  \"version\": \(ShopFile.version)")
        try write(.settings, .object(settings()))
        try write(
            .sequences,
            .object(ExchangeRows.sequences(session).map { JSONMember($0.name, .number(String($0.value))) }))
        let highest = try ExchangeRows.highest(session)
        try write(
            .highest,
            .object(ExchangeRows.numbered.map { JSONMember($0, .number(String(highest[$0] ?? 0))) }))
        try write(
            .catalogue, records: ExchangeRows.all(.catalogue, session).map(ExchangeTable.catalogue.object))
        try write(.routes, records: routes())
        try write(.choices, records: ExchangeRows.all(.choices, session).map(ExchangeTable.choices.object))
        try write(.yardage, records: ExchangeRows.all(.yardage, session).map(ExchangeTable.yardage.object))
        try writeCustomers()
        try writeOrders(progress)
        try write(.deleted, records: deleted())
        try write(.legacy, records: ExchangeRows.all(.legacy, session).map(ExchangeTable.legacy.object))
        try write(.views, records: views())
        try write("\n}\n")
    }

    // MARK: Sections

    private func settings() throws -> [JSONMember] {
        try SettingRows.all(session).filter { !ShopFile.settingsThatStay.contains($0.key) }
            .sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }
    }

    private func deleted() throws -> [JSONValue] {
        let codes = Dictionary(grouping: try ExchangeRows.all(.tombstoneCodes, session), by: \.parent)
        return try ExchangeRows.all(.tombstones, session).map { tombstone in
            let codes = (codes[tombstone.values.id] ?? []).map(ExchangeTable.tombstoneCodes.object)
            return .object(
                ExchangeTable.tombstones.members(tombstone.values) + [JSONMember("codes", .array(codes))])
        }
    }

    private func routes() throws -> [JSONValue] {
        let steps = Dictionary(grouping: try ExchangeRows.all(.routeSteps, session), by: \.parent)
        let rules = Dictionary(grouping: try ExchangeRows.all(.routeRules, session), by: \.parent)
        return try ExchangeRows.all(.routes, session).map { route in
            let id = route.values.id
            return .object(
                ExchangeTable.routes.members(route.values) + [
                    JSONMember("steps", .array((steps[id] ?? []).map { .number(String($0.values.id)) })),
                    JSONMember("rules", .array((rules[id] ?? []).map(ExchangeTable.routeRules.object))),
                ])
        }
    }

    /// Those that everybody may use. They come to belong to whoever imports them, so two of the same name are told
    /// apart.
    private func views() throws -> [JSONValue] {
        var names: Set<String> = []
        return try ExchangeRows.sharedViews(session).map { view in
            var values = view.values
            if case .text(let name) = values[0] {
                var unique = name
                var number = 2
                while !names.insert(SearchText.fold(unique)).inserted {
                    unique = "\(name) (\(number))"
                    number += 1
                }
                values[0] = .text(unique)
            }
            return .object(ExchangeTable.views.members(values))
        }
    }

    private func writeCustomers() throws {
        var list = try begin(.customers)
        var last: Int64 = 0
        while true {
            let rows = try ExchangeRows.page(
                .customers, after: last, limit: Int(ShopFileWriter.page), session)
            guard let end = rows.last else { break }
            last = end.values.id
            for row in rows { try list.add(ExchangeTable.customers.object(row)) }
        }
        try list.end()
    }

    private func writeOrders(_ progress: (Int) throws -> Void) throws {
        var list = try begin(.orders)
        var last: Int64 = 0
        while true {
            let orders = try ExchangeRows.page(
                .orders, after: last, limit: Int(ShopFileWriter.page), session)
            guard let first = orders.first, let end = orders.last else { break }
            last = end.values.id
            let parts = try OrderParts(ofOrders: first.values.id...last, session)
            for order in orders { try list.add(parts.object(order)) }
            try progress(list.count)
        }
        try list.end()
    }

    // MARK: Text

    private func write(_ section: ShopFile.Section, _ value: JSONValue) throws {
        try write(",\n  \"\(section.rawValue)\": \(value.pretty(indented: 1))")
    }

    private func write(_ section: ShopFile.Section, records: [JSONValue]) throws {
        var list = try begin(section)
        for record in records { try list.add(record) }
        try list.end()
    }

    private func begin(_ section: ShopFile.Section) throws -> List {
        try write(",\n  \"\(section.rawValue)\": [")
        return List(write: write)
    }

    private struct List {
        let write: (String) throws -> Void
        private(set) var count = 0

        init(write: @escaping (String) throws -> Void) { self.write = write }

        mutating func add(_ record: JSONValue) throws {
            try write((count == 0 ? "\n    " : ",\n    ") + record.pretty(indented: 2))
            count += 1
        }

        func end() throws { try write(count == 0 ? "]" : "\n  ]") }
    }
}

/// What belongs to some orders.
private struct OrderParts {
    private typealias Rows = [Int64: [ExchangeRows.Row]]
    private let pieces, fabrics, attachments, milestones, rules, events: Rows
    private let customers: [Int64: String]

    init(ofOrders range: ClosedRange<Int64>, _ session: SQLSession) throws {
        func rows(_ table: ExchangeTable) throws -> Rows {
            Dictionary(grouping: try ExchangeRows.all(table, ofOrders: range, session), by: \.parent)
        }
        pieces = try rows(.pieces)
        fabrics = try rows(.fabrics)
        attachments = try rows(.attachments)
        milestones = try rows(.milestones)
        rules = try rows(.milestoneRules)
        events = try rows(.events)
        customers = try ExchangeRows.customerNames(ofOrders: range, session)
    }

    func object(_ order: ExchangeRows.Row) -> JSONValue {
        let id = order.values.id
        let events = events[id] ?? []
        let members = ExchangeTable.orders.members(order.values).map { member in
            guard member.key == "customer", case .number(let number) = member.value else { return member }
            let name = Int64(number).flatMap { customers[$0] } ?? ""
            return JSONMember(
                "customer", .object([JSONMember("id", member.value), JSONMember("name", .string(name))]))
        }
        let milestones = (milestones[id] ?? []).map { milestone in
            let after = (rules[milestone.values.id] ?? []).map { JSONValue.number(String($0.values.id)) }
            return JSONValue.object(
                ExchangeTable.milestones.members(milestone.values)
                    + (after.isEmpty ? [] : [JSONMember("after", .array(after))]) + [
                        JSONMember(
                            "history",
                            .array(events.filter { milestone.values.id == $0.milestone }.map(event)))
                    ])
        }
        let pieces = (pieces[id] ?? []).map { piece in
            let fabrics = (fabrics[piece.values.id] ?? []).map(ExchangeTable.fabrics.object)
            return JSONValue.object(
                ExchangeTable.pieces.members(piece.values)
                    + (fabrics.isEmpty ? [] : [JSONMember("fabrics", .array(fabrics))]))
        }
        let attachments = (attachments[id] ?? []).map(ExchangeTable.attachments.object)
        let known = Set((self.milestones[id] ?? []).map { Optional($0.values.id) })
        // What happened to the order itself, and to steps that it has no more.
        let history = events.filter { !known.contains($0.milestone) }.map(ExchangeTable.events.object)
        return .object(
            members + [JSONMember("milestones", .array(milestones)), JSONMember("pieces", .array(pieces))]
                + (attachments.isEmpty ? [] : [JSONMember("attachments", .array(attachments))])
                + [JSONMember("history", .array(history))])
    }

    /// Within a milestone's history it is clear whose it is.
    private func event(_ row: ExchangeRows.Row) -> JSONValue {
        .object(ExchangeTable.events.members(row.values).filter { $0.key != "milestone" })
    }
}

extension ExchangeTable {
    fileprivate func object(_ row: ExchangeRows.Row) -> JSONValue { .object(members(row.values)) }
}

extension ExchangeRows.Row {
    /// The milestone of an event's row.
    fileprivate var milestone: Int64? {
        if case .integer(let id) = values.last { id } else { nil }
    }
}

extension [SQLArgument] {
    /// The row's own number, the first of its columns.
    var id: Int64 {
        if case .integer(let id) = first { id } else { 0 }
    }
}
