/// A query as a saved view keeps it. Days may be kept from today on, so that "this week" stays this week; what is not
/// set is not written.
extension OrderQuery {
    func json(customers names: [CustomerID: String]) -> JSONValue {
        var members: [JSONMember] = []
        func add(_ key: String, _ value: JSONValue) { members.append(JSONMember(key, value)) }
        func list(_ words: [String]) -> JSONValue { .array(words.map { .string($0) }) }
        switch status {
        case .open: break
        case .all: add("status", .string("all"))
        case .among(let statuses):
            add("status", list(OrderStatus.allCases.filter(statuses.contains).map(\.rawValue)))
        }
        if isLate { add("late", .bool(true)) }
        if let due { add("due", .string(due.text)) }
        if !customers.isEmpty {
            add(
                "customers",
                .array(
                    customers.sorted { $0.value < $1.value }.map { id in
                        .object([
                            JSONMember("id", .number(String(id.value))),
                            JSONMember("name", .string(names[id] ?? "")),
                        ])
                    }))
        }
        if !milestones.isEmpty { add("milestones", list(milestones.sorted())) }
        if !waiting.isEmpty {
            add("waiting", list(WaitReason.allCases.filter(waiting.contains).map(\.rawValue)))
        }
        if !priorities.isEmpty {
            add("priorities", list(Priority.allCases.filter(priorities.contains).map(\.rawValue)))
        }
        if !search.isEmpty { add("search", .string(search)) }
        add("sort", .string(sort.rawValue))
        if !ascending { add("reverse", .bool(true)) }
        return .object(members)
    }

    /// What a view keeps, as far as it is understood.
    struct Reading {
        var query = OrderQuery()
        var customers: [CustomerID: String] = [:]
        var unknown: [String] = []
    }

    static func reading(_ text: String) -> Reading {
        var reading = Reading()
        guard case .object(let members)? = try? JSONParser.parse(Array(text.utf8)) else {
            reading.unknown.append("whole")
            return reading
        }
        for member in members where !reading.take(member) { reading.unknown.append(member.key) }
        return reading
    }
}

extension OrderQuery.Reading {
    /// Whether the member was understood.
    fileprivate mutating func take(_ member: JSONMember) -> Bool {
        switch (member.key, member.value) {
        case ("status", .string("all")): query.status = .all
        case ("status", let value):
            guard let statuses: Set<OrderStatus> = words(value) else { return false }
            query.status = .among(statuses)
        case ("late", .bool(let isLate)): query.isLate = isLate
        case ("due", .string(let text)):
            // Kept days are whole dates or counted from today, which do not depend on the day they are read on.
            guard case .success(let due) = DueFilter.read(text, today: CalendarDay(ordinal: 20_000)) else {
                return false
            }
            query.due = due
        case ("customers", .array(let values)):
            for value in values {
                guard case .object(let members) = value,
                    case .number(let number)? = members.first(where: { $0.key == "id" })?.value,
                    let id = Int64(number)
                else { return false }
                query.customers.insert(CustomerID(id))
                if case .string(let name)? = members.first(where: { $0.key == "name" })?.value {
                    customers[CustomerID(id)] = name
                }
            }
        case ("milestones", .array(let values)):
            for case .string(let name) in values { query.milestones.insert(name) }
        case ("waiting", let value):
            guard let reasons: Set<WaitReason> = words(value) else { return false }
            query.waiting = reasons
        case ("priorities", let value):
            guard let priorities: Set<Priority> = words(value) else { return false }
            query.priorities = priorities
        case ("search", .string(let text)): query.search = text
        case ("sort", .string(let name)):
            guard let column = OrderQuery.SortColumn(rawValue: name) else { return false }
            query.sort = column
        case ("reverse", .bool(let isReversed)): query.ascending = !isReversed
        default: return false
        }
        return true
    }

    private func words<Word: RawRepresentable<String>>(_ value: JSONValue) -> Set<Word>? {
        guard case .array(let values) = value else { return nil }
        var words: Set<Word> = []
        for value in values {
            guard case .string(let text) = value, let word = Word(rawValue: text) else { return nil }
            words.insert(word)
        }
        return words
    }
}
