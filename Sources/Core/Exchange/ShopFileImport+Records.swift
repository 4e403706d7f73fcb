/// The records of each section, on their way into the shop.
extension ShopFileImport {
    mutating func take(_ value: JSONValue, of section: ShopFile.Section, _ place: ExchangePlace)
        throws
    {
        switch section {
        case .settings, .sequences, .highest: break
        case .catalogue:
            guard let values = ExchangeTable.catalogue.values(of: value, at: place, &faults) else { return }
            catalogue.insert(values.id)
            try put(values, into: .catalogue, [("position", next("catalogue"))], place)
        case .routes: try takeRoute(value, place)
        case .choices:
            guard let values = ExchangeTable.choices.values(of: value, at: place, &faults) else { return }
            try put(values, into: .choices, [("position", next("choices \(values[0])"))], place)
        case .yardage:
            guard let values = ExchangeTable.yardage.values(of: value, at: place, &faults) else { return }
            try put(values, into: .yardage, [("position", next("yardage \(values[0])"))], place)
        case .customers: try takeCustomer(value, place)
        case .orders: try takeOrder(value, place)
        case .deleted:
            try takeDeleted(value, place)
        case .legacy:
            guard let values = ExchangeTable.legacy.values(of: value, at: place, &faults) else { return }
            try put(values, into: .legacy, [], place)
        case .views:
            guard let values = ExchangeTable.views.values(of: value, at: place, &faults) else { return }
            let key = SearchText.fold(values[0].text ?? "")
            try put(
                values, into: .views,
                [("account_id", account), ("name_key", .text(key)), ("is_shared", .integer(1))], place)
        }
    }

    private mutating func takeDeleted(_ value: JSONValue, _ place: ExchangePlace) throws {
        let table = ExchangeTable.tombstones
        guard let values = table.values(of: value, further: ["codes"], at: place, &faults),
            let members = place.members(of: value, keys: ["codes"] + table.keys, &faults)
        else { return }
        guard try put(values, into: .tombstones, [("account_id", account)], place) else { return }
        for code in place.key("codes").list(members["codes"], &faults) {
            guard let rows = ExchangeTable.tombstoneCodes.values(of: code.value, at: code.place, &faults)
            else { continue }
            try put(rows, into: .tombstoneCodes, [("order_id", .integer(values.id))], code.place)
        }
    }

    private mutating func takeRoute(_ value: JSONValue, _ place: ExchangePlace) throws {
        guard
            let values = ExchangeTable.routes.values(
                of: value, further: ["steps", "rules"], at: place, &faults)
        else { return }
        let name = SearchText.fold(values[1].text ?? "")
        let further: [(String, SQLArgument)] = [("name_key", .text(name)), ("position", next("routes"))]
        guard try put(values, into: .routes, further, place),
            let members = place.members(
                of: value, keys: ["steps", "rules"] + ExchangeTable.routes.keys, &faults)
        else { return }
        for (position, step) in place.key("steps").list(members["steps"], &faults).enumerated() {
            guard let id = known(step.value, step.place) else { continue }
            try put(
                [.integer(id)], into: .routeSteps,
                [("route_id", .integer(values.id)), ("position", .integer(Int64(position)))], step.place)
        }
        for rule in place.key("rules").list(members["rules"], &faults) {
            try takeRule(rule.value, of: values.id, rule.place)
        }
    }

    private mutating func takeRule(_ value: JSONValue, of route: Int64, _ place: ExchangePlace) throws {
        let table = ExchangeTable.routeRules
        guard let values = table.values(of: value, at: place, &faults) else { return }
        var isSound = true
        for (key, value) in zip(table.keys, values) {
            if case .integer(let id) = value, known(.number(String(id)), place.key(key)) == nil {
                isSound = false
            }
        }
        if case (.integer(let step), .integer(let after)) = (values[0], values[1]), step == after {
            faults.add(place.key("after").fault("a milestone cannot wait for itself"))
            isSound = false
        }
        if isSound { try put(values, into: table, [("route_id", .integer(route))], place) }
    }

    private mutating func takeCustomer(_ value: JSONValue, _ place: ExchangePlace) throws {
        guard let values = ExchangeTable.customers.values(of: value, at: place, &faults) else { return }
        let name = SearchText.fold(values[1].text ?? "")
        customers[values.id] = name
        summary.customers += 1
        let email = values[2].text.map(EmailAddress.fold)
        let phone = values[3].text.map(CustomerRows.phoneKey)
        let isIn = try put(
            values, into: .customers,
            [
                ("name_key", .text(name)), ("email_key", SQLArgument(email)),
                ("phone_key", SQLArgument(phone)),
            ],
            place)
        if !isIn { refusedCustomers.insert(values.id) }
    }

    private mutating func takeOrder(_ value: JSONValue, _ place: ExchangePlace) throws {
        let before = faults.count
        guard let order = ShopFileOrder(value, at: place, &faults) else { return }
        if order.id <= lastOrder {
            faults.add(place.key("id").fault("orders stand in the order of their numbers"))
        }
        lastOrder = max(lastOrder, order.id)
        guard let customer = customers[order.customer] else {
            return faults.add(
                place.key("customer.id").fault("there is no customer \(order.customer) in the file"))
        }
        summary.orders += 1
        guard let session, faults.count == before, !refusedCustomers.contains(order.customer) else { return }
        do {
            if try order.insert(customerKey: customer, by: actor, at: now, session) { summary.restated += 1 }
        } catch let fault as ImportFault {
            faults.add(fault)
        }
    }

    // MARK: Parts

    private var account: SQLArgument { .integer(actor.account.id.value) }

    private mutating func next(_ list: String) -> SQLArgument {
        let position = positions[list, default: 0]
        positions[list] = position + 1
        return .integer(position)
    }

    private mutating func known(_ value: JSONValue, _ place: ExchangePlace) -> Int64? {
        if case .number(let digits) = value, let id = Int64(digits), catalogue.contains(id) { return id }
        faults.add(place.fault("must be the number of a milestone in the catalogue"))
        return nil
    }

    /// - Returns: whether it is in, as far as anybody can say without a session.
    @discardableResult
    private mutating func put(
        _ values: [SQLArgument], into table: ExchangeTable, _ further: [(String, SQLArgument)],
        _ place: ExchangePlace
    ) throws -> Bool {
        guard let session else { return true }
        do {
            try table.put(values, further, at: place, session)
            return true
        } catch let fault as ImportFault {
            faults.add(fault)
            return false
        }
    }
}
