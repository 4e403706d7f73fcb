/// Makes a draft of a JSON value and gathers all that is wrong with it.
struct OrderJSONReader {
    typealias Fault = OrderJSONProblem.Fault

    private(set) var faults: [Fault] = []

    /// What an order has in the file, and what `order show` adds, which is left aside.
    private static let orderKeys = [
        "customer", "invoice", "due", "priority", "sidemark", "deposit", "fulfilment", "notes", "clientNotes",
        "milestones", "route", "pieces",
    ]
    private static let shownKeys = [
        "number", "status", "revision", "version", "late", "createdAt", "updatedAt", "completedAt", "waiting",
        "attachments", "id", "updatedBy", "depositSince", "history",
    ]
    private static let milestoneKeys = [
        "name", "state", "approval", "history", "id", "after", "tellsClient", "clientActs", "needsFabric",
        "expectedDays",
    ]
    private static let pieceKeys =
        ["productCodes", "description", "quantity", "fabrics"] + SpecificationField.allCases.map(\.rawValue)

    mutating func draft(from value: JSONValue) -> OrderDraft {
        var draft = OrderDraft()
        guard
            let order = members(
                of: value, at: "", keys: OrderJSONReader.orderKeys, ignored: OrderJSONReader.shownKeys)
        else { return draft }
        draft.customer = customer(order["customer"])
        draft.invoice = text(order["invoice"], at: "invoice") ?? ""
        draft.due = due(order["due"])
        draft.priority = word(order["priority"], at: "priority") ?? .normal
        draft.sidemark = text(order["sidemark"], at: "sidemark") ?? ""
        draft.deposit = word(order["deposit"], at: "deposit") ?? .none
        draft.fulfilment = word(order["fulfilment"], at: "fulfilment")
        draft.notes = text(order["notes"], at: "notes") ?? ""
        draft.clientNotes = text(order["clientNotes"], at: "clientNotes") ?? ""
        draft.route = text(order["route"], at: "route") ?? ""
        if draft.route.isBlank || order["milestones"] != nil {
            draft.milestones = milestones(order["milestones"])
        }
        draft.pieces = pieces(order["pieces"])
        return draft
    }

    private mutating func customer(_ value: JSONValue?) -> OrderDraft.CustomerEntry {
        var entry = OrderDraft.CustomerEntry()
        guard let value else {
            add("customer", "is missing; give an object with a \"name\"")
            return entry
        }
        guard
            let customer = members(
                of: value, at: "customer", keys: ["name", "email", "phone", "address"], ignored: ["id"])
        else {
            return entry
        }
        entry.name = required(customer["name"], at: "customer.name") ?? ""
        entry.email = text(customer["email"], at: "customer.email") ?? ""
        entry.phone = text(customer["phone"], at: "customer.phone") ?? ""
        entry.address = text(customer["address"], at: "customer.address")
        if let address = entry.address, address.count > OrderLimits.description {
            add("customer.address", "must have at most \(OrderLimits.description) characters")
        }
        return entry
    }

    private mutating func due(_ value: JSONValue?) -> CalendarDay? {
        guard let text = text(value, at: "due") else { return nil }
        let day = CalendarDay(iso: text)
        if day == nil { add("due", "must be a day of the calendar such as \"2026-12-18\", not \"\(text)\"") }
        return day
    }

    /// One of an enum's raw values; nil where there is none, or another.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ value: JSONValue?, at path: String
    ) -> Word? {
        guard let text = text(value, at: path) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let names = Word.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        add(path, "must be one of \(names), not \"\(text)\"")
        return nil
    }

    private mutating func milestones(_ value: JSONValue?) -> [String] {
        guard let values = list(value, at: "milestones", of: "milestone names") else { return [] }
        return values.enumerated().compactMap { number, value in
            let path = "milestones[\(number)]"
            guard case .object = value else { return required(value, at: path) }
            let milestone = members(of: value, at: path, keys: OrderJSONReader.milestoneKeys)
            return milestone.flatMap { required($0["name"], at: path + ".name") }
        }
    }

    private mutating func pieces(_ value: JSONValue?) -> [OrderDraft.PieceEntry] {
        guard let values = list(value, at: "pieces", of: "objects") else { return [] }
        return values.enumerated().map { number, value in piece(value, at: "pieces[\(number)]") }
    }

    private mutating func piece(_ value: JSONValue, at path: String) -> OrderDraft.PieceEntry {
        var entry = OrderDraft.PieceEntry()
        guard let piece = members(of: value, at: path, keys: OrderJSONReader.pieceKeys, ignored: ["id"])
        else { return entry }
        if let codes = piece["productCodes"] {
            let codesPath = path + ".productCodes"
            entry.productCodes = (list(codes, at: codesPath, of: "texts", mayBeEmpty: true) ?? [])
                .enumerated().compactMap { required($1, at: "\(codesPath)[\($0)]") }
        }
        entry.description = text(piece["description"], at: path + ".description") ?? ""
        entry.quantity = quantity(piece["quantity"], at: path + ".quantity")
        for field in SpecificationField.allCases {
            let fieldPath = path + "." + field.rawValue
            switch (field.kind, piece[field.rawValue]) {
            case (_, nil): break
            case (.flag, .bool(let flag)): entry.specification.set(field, flag)
            case (.flag, let other?): add(fieldPath, "must be true or false, not \(other.kindWords)")
            case (.choice, let other), (.text, let other):
                entry.specification.set(field, text(other, at: fieldPath))
            }
        }
        if let fabrics = piece["fabrics"] { entry.fabrics = self.fabrics(fabrics, at: path + ".fabrics") }
        return entry
    }

    private mutating func quantity(_ value: JSONValue?, at path: String) -> Int {
        let range = OrderLimits.quantity
        let rule = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        switch value {
        case nil: add(path, "is missing; give \(rule)")
        case .number(let digits):
            if let number = Int(digits), range.contains(number) { return number }
            add(path, "must be \(rule), not \(digits.prefix(20))")
        case .string: add(path, "must be \(rule), without quotation marks")
        case let other?: add(path, "must be \(rule), not \(other.kindWords)")
        }
        return 1
    }

    // MARK: - Kinds of value

    /// The members of an object that are not null; nil where it is no object.
    mutating func members(
        of value: JSONValue, at path: String, keys: [String], ignored: [String] = []
    ) -> [String: JSONValue]? {
        guard case .object(let members) = value else {
            add(path, "must be an object, not \(value.kindWords)")
            return nil
        }
        var seen: Set<String> = []
        var found: [String: JSONValue] = [:]
        for member in members {
            let memberPath = path.isEmpty ? member.key : path + "." + member.key
            if !seen.insert(member.key).inserted {
                add(memberPath, "is there twice")
            } else if keys.contains(member.key) {
                found[member.key] = member.value == .null ? nil : member.value
            } else if !ignored.contains(member.key) {
                let near = Nearest.name(to: member.key, among: keys)
                add(memberPath, "is no key of an order" + (near.map { "; did you mean \"\($0)\"?" } ?? ""))
            }
        }
        return found
    }

    mutating func text(_ value: JSONValue?, at path: String) -> String? {
        guard let value, value != .null else { return nil }
        if case .string(let text) = value { return text }
        add(path, "must be a text in quotation marks, not \(value.kindWords)")
        return nil
    }

    mutating func required(_ value: JSONValue?, at path: String) -> String? {
        guard let value else {
            add(path, "is missing")
            return nil
        }
        guard case .string(let text) = value else {
            add(path, "must be a text in quotation marks, not \(value.kindWords)")
            return nil
        }
        if text.isBlank { add(path, "must not be blank") }
        return text
    }

    mutating func list(
        _ value: JSONValue?, at path: String, of what: String, mayBeEmpty: Bool = false
    ) -> [JSONValue]? {
        guard let value else {
            add(path, "is missing; give a list of \(what)")
            return nil
        }
        guard case .array(let values) = value else {
            add(path, "must be a list of \(what) in [ ], not \(value.kindWords)")
            return nil
        }
        if values.isEmpty && !mayBeEmpty { add(path, "must have at least one in its list of \(what)") }
        return values
    }

    mutating func add(_ path: String, _ what: String) {
        faults.append(Fault(path: path, what: what))
    }
}
