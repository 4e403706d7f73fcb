/// Reads a shop's file, and puts what it holds into an empty shop. Without a session it only checks the file: what
/// can be said without the database is found before anything is locked.
struct ShopFileImport {
    let session: SQLSession?
    let actor: Actor
    let now: Instant
    var faults = ImportFaults()
    var summary = ImportSummary(kind: .shop)
    /// The sections that have come.
    private var sections: [ShopFile.Section] = []
    private var hasFormat = false
    private var hasVersion = false
    /// How many records of a list, or of one kind in it, have come.
    var positions: [String: Int64] = [:]
    /// The folded name of each customer.
    var customers: [Int64: String] = [:]
    var catalogue: Set<Int64> = []
    /// Customers that the database refused: their orders are not asked for, which could only fail as well.
    var refusedCustomers: Set<Int64> = []
    var lastOrder: Int64 = 0
    private var highest: [String: Int64] = [:]

    /// - Parameter session: nil only checks.
    init(into session: SQLSession?, by actor: Actor, at now: Instant) {
        self.session = session
        self.actor = actor
        self.now = now
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
}

extension SQLArgument {
    /// The text; nil for anything else.
    var text: String? { if case .text(let text) = self { text } else { nil } }
}
