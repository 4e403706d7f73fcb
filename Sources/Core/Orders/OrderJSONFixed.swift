/// Compares what a file says of an order and cannot change with what the order has. What is left out is no change.
struct OrderJSONFixed {
    typealias Fault = OrderJSONProblem.Fault

    private(set) var faults: [Fault] = []
    private let order: Order
    /// The order as it is printed.
    private let known: JSONValue

    init(_ order: Order, today: CalendarDay) {
        self.order = order
        known = OrderJSON.value(of: order, today: today)
    }

    // MARK: Parts

    mutating func takeOrder(_ given: JSONValue) {
        compare("number", "", given, known, "an order keeps its number")
        compare("id", "", given, .id(order.id.value), "an order keeps its number")
        compare(
            "status", "", given, known,
            "it follows from the milestones: do those on the checklist or with `opts scan`; `opts order cancel` and `reinstate` do the rest"
        )
        for key in ["revision", "late", "createdAt", "updatedAt", "completedAt", "waiting"] {
            compare(key, "", given, known, "the shop keeps it by itself")
        }
        compare("attachments", "", given, known, "use `opts attach` and `opts attachments`")
        guard let customer = given["customer"], let owner = known["customer"] else { return }
        compare(
            "address", "customer", customer, owner, "use `opts customer edit \(order.customer.id.value)`")
        compare("id", "customer", customer, .id(order.customer.id.value), "the name says whose order it is")
    }

    mutating func takeMilestones(_ given: JSONValue?) {
        for (place, given) in (given?.items ?? []).enumerated() {
            let path = "milestones[\(place)]"
            guard case .string(let name)? = given["name"] else { continue }
            let milestone = order.milestones.first { $0.name == name }
            let known =
                milestone.map(OrderJSON.value)
                ?? .object([
                    JSONMember("state", .string(MilestoneState.notStarted.rawValue)),
                    JSONMember("approval", .null), JSONMember("history", .array([])),
                ])
            for key in ["state", "approval", "history"] {
                compare(key, path, given, known, "do it on the checklist or with `opts scan`")
            }
            guard let milestone else { continue }
            compare("id", path, given, .id(milestone.id.value), "the name says which one it is")
            let marks = OrderJSONFixed.marks(of: milestone)
            for key in ["after", "tellsClient", "clientActs", "needsFabric", "expectedDays"] {
                compare(key, path, given, marks, "edit the list on the checklist, with l")
            }
        }
    }

    /// What only an export has of a milestone.
    private static func marks(of milestone: Milestone) -> JSONValue {
        let traits = milestone.traits
        return .object([
            JSONMember("after", .array(milestone.after.map { .number(String($0.value)) })),
            JSONMember("tellsClient", .bool(traits.tellsClient)),
            JSONMember("clientActs", .bool(traits.clientActs)),
            JSONMember("needsFabric", .bool(traits.needsFabric)),
            JSONMember("expectedDays", traits.expectedDays.map { .number($0) } ?? .null),
        ])
    }

    /// - Returns: for each piece of the file the order's, with the order's fabric for each of its fabrics; nil for new
    ///   ones.
    mutating func takePieces(_ given: JSONValue?) -> [(piece: Piece, fabrics: [Fabric?])?] {
        let values = given?.items ?? []
        let pieces = matched(values, order.pieces, \.id.value, "pieces", "piece of order \(order.number)")
        var matches: [(piece: Piece, fabrics: [Fabric?])?] = []
        for (place, piece) in pieces.enumerated() {
            guard let piece else {
                matches.append(nil)
                continue
            }
            let path = "pieces[\(place)].fabrics"
            let given = values[place]["fabrics"]?.items ?? []
            let fabrics = matched(given, piece.fabrics, \.id.value, path, "fabric of that piece")
            for (row, fabric) in fabrics.enumerated() {
                if let fabric { takeReceived(given[row]["received"], of: fabric, "\(path)[\(row)]") }
            }
            matches.append((piece, fabrics))
        }
        return matches
    }

    private mutating func takeReceived(_ given: JSONValue?, of fabric: Fabric, _ path: String) {
        let yards: Yards? =
            switch given {
            case nil: fabric.received
            case .number(let text)?, .string(let text)?: Yards(text)
            default: .zero
            }
        guard yards != fabric.received else { return }
        add(
            "\(path).received",
            "is \(fabric.received.text) on the order, not \(yards?.text ?? "that"): use `opts fabric receive \(order.number)`"
        )
    }

    // MARK: Rules

    /// The part of the order for each of a list's: by ids where one has an id, else by places.
    private mutating func matched<Part>(
        _ values: [JSONValue], _ parts: [Part], _ id: (Part) -> Int64, _ path: String, _ what: String
    ) -> [Part?] {
        let ids = values.map { $0["id"] }
        guard ids.contains(where: { $0 != nil && $0 != .null }) else {
            return values.indices.map { parts.indices.contains($0) ? parts[$0] : nil }
        }
        var seen: Set<Int64> = []
        return ids.enumerated().map { place, given in
            guard let given, given != .null else { return nil }
            guard case .number(let digits) = given, let number = Int64(digits),
                let part = parts.first(where: { id($0) == number })
            else {
                add("\(path)[\(place)].id", "is no \(what); leave it out for a new one")
                return nil
            }
            if !seen.insert(number).inserted {
                add("\(path)[\(place)].id", "is there twice; leave it out for a new one")
            }
            return part
        }
    }

    private mutating func compare(
        _ key: String, _ path: String, _ given: JSONValue, _ known: JSONValue, _ remedy: String
    ) {
        guard let new = given[key], let old = known[key], !old.agrees(with: new) else { return }
        let place = path.isEmpty ? key : "\(path).\(key)"
        switch (old, new) {
        case (.array, _), (.object, _), (_, .array), (_, .object):
            add(place, "is not as on the order: \(remedy)")
        default:
            add(
                place,
                "is \(ExchangePlace.shown(old)) on the order, not \(ExchangePlace.shown(new)): \(remedy)")
        }
    }

    private mutating func add(_ path: String, _ what: String) {
        faults.append(Fault(path: path, what: what))
    }
}

extension JSONValue {
    fileprivate static func id(_ number: Int64) -> JSONValue {
        .object([JSONMember("id", .number(String(number)))])
    }

    /// Whether `other`, from a file, says nothing else: a moment may be to the millisecond, as in an export, and what
    /// an object does not have here or there does not matter.
    fileprivate func agrees(with other: JSONValue) -> Bool {
        switch (self, other) {
        case (.string(let old), .string(let new)):
            old == new || Instant(exact: new)?.iso8601 == old
        case (.array(let old), .array(let new)):
            old.count == new.count && zip(old, new).allSatisfy { $0.agrees(with: $1) }
        case (.object(let old), .object):
            old.allSatisfy { member in other[member.key].map(member.value.agrees) ?? true }
        default: self == other
        }
    }
}
