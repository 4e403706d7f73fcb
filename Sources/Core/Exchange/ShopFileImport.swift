/// Reads a shop's file, and puts what it holds into an empty shop. Without a session it only checks the file: what
/// can be said without the database is found before anything is locked.
struct ShopFileImport {
    private let session: SQLSession?
    private let actor: Actor
    private var faults = ImportFaults()
    private var summary = ImportSummary(kind: .shop)
    /// The sections that have come.
    private var sections: [ShopFile.Section] = []
    private var hasFormat = false
    private var hasVersion = false
    /// How many records of a list, or of one kind in it, have come.
    private var positions: [String: Int64] = [:]
    /// The folded name of each customer.
    private var customers: [Int64: String] = [:]
    private var catalogue: Set<Int64> = []
    private var lastOrder: Int64 = 0
    private var highest: [String: Int64] = [:]

    /// - Parameter session: nil only checks.
    init(into session: SQLSession?, by actor: Actor) {
        self.session = session
        self.actor = actor
    }

    /// - Parameter progress: told how many bytes have been read.
    /// - Throws: `ImportProblem`.
    mutating func read(_ source: ByteSource, progress: (Int) throws -> Void) throws -> ImportSummary {
        var reader = ShopFileReader(source)
        do {
            if let session {
                try ExchangeRows.clearLists(session)
                try ExchangeRows.clearSettings(except: ShopFile.settingsThatStay, session)
            }
            while let item = try reader.item() {
                try take(item)
                if faults.count >= ImportFaults.most { break }
                try progress(reader.offset)
            }
        } catch let fault as ImportFault {
            // What stands before it is often its cause.
            faults.add(fault)
        }
        if faults.all.isEmpty { checkComplete() }
        try faults.check()
        if let session {
            for (table, number) in highest { try ExchangeRows.setHighest(number, of: table, session) }
        }
        return summary
    }

    private mutating func checkComplete() {
        let missing =
            hasFormat && hasVersion
            ? ShopFile.Section.allCases.filter { !sections.contains($0) }.map(\.rawValue)
            : ["format", "version"]
        for key in missing {
            faults.add(ImportFault(line: nil, path: key, "is missing: the file is damaged"))
        }
    }

    // MARK: Sections

    private mutating func take(_ item: ShopFileReader.Item) throws {
        switch item {
        case .member(let key, let value, let line):
            let place = ExchangePlace(line: line, path: key)
            switch key {
            case "format" where !hasFormat: try takeFormat(value, place)
            case "version" where hasFormat && !hasVersion: try takeVersion(value, place)
            default:
                switch try begin(key, place) {
                case .settings: try takeSettings(value, place)
                case .sequences:
                    for (name, number) in numbers(value, place) {
                        if let session { try OrderRows.setSequence(name, Int(number), session) }
                    }
                case .highest:
                    for (name, number) in numbers(value, place) {
                        if ExchangeRows.numbered.contains(name) {
                            highest[name] = number
                        } else {
                            faults.add(place.key(name).fault("is no key that is known here"))
                        }
                    }
                default: throw place.fault("must be a list in [ ]")
                }
            }
        case .list(let key, let line):
            let place = ExchangePlace(line: line, path: key)
            switch try begin(key, place) {
            case .settings, .sequences, .highest: throw place.fault("must be an object, not a list")
            default: break
            }
        case .record(let key, let number, let value, let line):
            guard let section = ShopFile.Section(rawValue: key) else { return }
            try take(value, of: section, ExchangePlace(line: line, path: key).item(number))
        }
    }

    private mutating func takeFormat(_ value: JSONValue, _ place: ExchangePlace) throws {
        guard value == .string(ShopFile.format) else {
            throw place.fault("must be \"\(ShopFile.format)\": this is no shop's file")
        }
        hasFormat = true
    }

    private mutating func takeVersion(_ value: JSONValue, _ place: ExchangePlace) throws {
        guard case .number(let digits) = value, let version = Int(digits), version >= 1 else {
            throw place.fault("must be a whole number from 1")
        }
        guard version <= ShopFile.version else {
            throw ImportProblem.newer(version: version, known: ShopFile.version)
        }
        hasVersion = true
    }

    /// Sections come in their order, each once: what a record names stands before it.
    private mutating func begin(_ key: String, _ place: ExchangePlace) throws -> ShopFile.Section {
        guard hasFormat, hasVersion else {
            throw place.fault("a shop's file begins with \"format\" and \"version\"")
        }
        let next = ShopFile.Section.allCases[min(sections.count, ShopFile.Section.allCases.count - 1)]
        guard let section = ShopFile.Section(rawValue: key), section == next, !sections.contains(section)
        else {
            throw place.fault("\"\(next.rawValue)\" should stand here: the file is damaged or was edited")
        }
        sections.append(section)
        return section
    }

    private mutating func takeSettings(_ value: JSONValue, _ place: ExchangePlace) throws {
        var rows: [String: String] = [:]
        guard case .object(let members) = value else { return faults.add(place.fault("must be an object")) }
        for member in members where !ShopFile.settingsThatStay.contains(member.key) {
            guard case .string(let text) = member.value, ExchangePlace.isSound(text) else {
                faults.add(place.key(member.key).fault("must be a text"))
                continue
            }
            rows[member.key] = text
        }
        do throws(SettingsProblem) { _ = try ShopSettings(rows) } catch {
            faults.add(place.fault(error.sentence))
        }
        guard let session else { return }
        for (name, value) in rows { try SettingRows.set(name, value, session) }
    }

    private mutating func numbers(_ value: JSONValue, _ place: ExchangePlace) -> [(String, Int64)] {
        guard case .object(let members) = value else {
            faults.add(place.fault("must be an object"))
            return []
        }
        return members.compactMap { member in
            if case .number(let digits) = member.value, let number = Int64(digits), number >= 0 {
                return (member.key, number)
            }
            faults.add(place.key(member.key).fault("must be a whole number"))
            return nil
        }
    }

    // MARK: Records

    private mutating func take(_ value: JSONValue, of section: ShopFile.Section, _ place: ExchangePlace)
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
        try put(values, into: .tombstones, [("account_id", account)], place)
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
        try put(values, into: .routes, [("name_key", .text(name)), ("position", next("routes"))], place)
        guard
            let members = place.members(
                of: value, keys: ["steps", "rules"] + ExchangeTable.routes.keys, &faults)
        else { return }
        for (position, step) in place.key("steps").list(members["steps"], &faults).enumerated() {
            guard let id = known(step.value, among: catalogue, step.place) else { continue }
            try put(
                [.integer(id)], into: .routeSteps,
                [("route_id", .integer(values.id)), ("position", .integer(Int64(position)))], step.place)
        }
        for rule in place.key("rules").list(members["rules"], &faults) {
            guard let rows = ExchangeTable.routeRules.values(of: rule.value, at: rule.place, &faults) else {
                continue
            }
            try put(rows, into: .routeRules, [("route_id", .integer(values.id))], rule.place)
        }
    }

    private mutating func takeCustomer(_ value: JSONValue, _ place: ExchangePlace) throws {
        guard let values = ExchangeTable.customers.values(of: value, at: place, &faults) else { return }
        let name = SearchText.fold(values[1].text ?? "")
        customers[values.id] = name
        summary.customers += 1
        let email = values[2].text.map(EmailAddress.fold)
        let phone = values[3].text.map(CustomerRows.phoneKey)
        try put(
            values, into: .customers,
            [
                ("name_key", .text(name)), ("email_key", SQLArgument(email)),
                ("phone_key", SQLArgument(phone)),
            ],
            place)
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
        guard let session, faults.count == before else { return }
        do {
            if try order.insert(customerKey: customer, by: actor, session) { summary.restated += 1 }
        } catch let conflict as ExchangeRows.Conflict {
            faults.add(place.fault("cannot be put into the shop: \(conflict.detail)"))
        }
    }

    // MARK: Parts

    private var account: SQLArgument { .integer(actor.account.id.value) }

    private mutating func next(_ list: String) -> SQLArgument {
        let position = positions[list, default: 0]
        positions[list] = position + 1
        return .integer(position)
    }

    private mutating func known(_ value: JSONValue, among ids: Set<Int64>, _ place: ExchangePlace) -> Int64? {
        if case .number(let digits) = value, let id = Int64(digits), ids.contains(id) { return id }
        faults.add(place.fault("must be the number of a milestone in the catalogue"))
        return nil
    }

    private mutating func put(
        _ values: [SQLArgument], into table: ExchangeTable, _ further: [(String, SQLArgument)],
        _ place: ExchangePlace
    ) throws {
        guard let session, faults.count == 0 else { return }
        do {
            try ExchangeRows.insert(values, into: table, further, session)
        } catch let conflict as ExchangeRows.Conflict {
            faults.add(place.fault("cannot be put into the shop: \(conflict.detail)"))
        }
    }
}

extension SQLArgument {
    /// The text; nil for anything else.
    var text: String? { if case .text(let text) = self { text } else { nil } }
}
