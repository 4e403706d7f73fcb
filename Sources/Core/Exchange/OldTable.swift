/// One table of the old system's dump: its rows read by the names of their columns, wherever they stand.
struct OldTable {
    private let name: String
    private let places: [String: Int]
    let rows: [OldRow]

    /// Nil where the dump has no such table, or one without a column that is needed; `faults` says so then.
    init?(_ name: String, columns: [String], in dump: PostgresDump, _ faults: inout ImportFaults) {
        guard let table = dump.tables[name] else {
            faults.add(
                ImportFault(line: nil, "the dump has no table \(name): make it again with all of its tables"))
            return nil
        }
        let places = Dictionary(zip(table.columns, 0...)) { first, _ in first }
        for column in columns where places[column] == nil {
            faults.add(ImportFault(line: table.line, "the table \(name) has no column \(column)"))
        }
        guard columns.allSatisfy({ places[$0] != nil }) else { return nil }
        self.name = name
        self.places = places
        rows = table.rows.map { OldRow(table: name, places: places, row: $0) }
    }
}

/// One row; what cannot be read is a fault, and the reading goes on.
struct OldRow {
    fileprivate let table: String
    fileprivate let places: [String: Int]
    fileprivate let row: PostgresDump.Row

    var line: Int { row.line }

    /// The text as it stands; nil for NULL, for blanks and where there is no such column.
    func text(_ column: String) -> String? {
        places[column].flatMap { row.values[$0] }.flatMap { $0.isBlank ? nil : $0 }
    }

    /// A row's own number, or another's; 0 where it is none.
    func id(_ column: String, _ faults: inout ImportFaults) -> Int64 {
        guard let text = text(column), let number = Int64(text), number > 0 else {
            faults.add(fault(column, "must be the number of a row, not \(shown(column))"))
            return 0
        }
        return number
    }

    func integer(_ column: String, _ faults: inout ImportFaults) -> Int? {
        guard let text = text(column) else { return nil }
        let number = Int(text)
        if number == nil { faults.add(fault(column, "must be a whole number, not \(shown(column))")) }
        return number
    }

    func flag(_ column: String, _ faults: inout ImportFaults) -> Bool? {
        switch text(column) {
        case nil: return nil
        case "t": return true
        case "f": return false
        default:
            faults.add(fault(column, "must be t or f, not \(shown(column))"))
            return nil
        }
    }

    func day(_ column: String, _ faults: inout ImportFaults) -> CalendarDay? {
        guard let text = text(column) else { return nil }
        let day = CalendarDay(iso: text)
        if day == nil { faults.add(fault(column, "must be a day such as 2026-12-18, not \(shown(column))")) }
        return day
    }

    /// A timestamp without a zone, which the old system kept in UTC.
    func instant(_ column: String, _ faults: inout ImportFaults) -> Instant? {
        guard let text = text(column) else { return nil }
        let moment = OldRow.instant(text)
        if moment == nil {
            faults.add(
                fault(column, "must be a time such as 2026-11-24 02:59:26.303916, not \(shown(column))"))
        }
        return moment
    }

    func fault(_ column: String, _ what: String) -> ImportFault {
        ImportFault(line: line, path: "\(table).\(column)", what)
    }

    func shown(_ column: String) -> String {
        guard let value = places[column].flatMap({ row.values[$0] }) else { return "nothing" }
        return "“\(value.count > 40 ? value.prefix(40) + "…" : value[...])”"
    }

    static func instant(_ text: String) -> Instant? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = CalendarDay(iso: String(parts[0])) else { return nil }
        let clock = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        let numbers = clock[0].split(separator: ":", omittingEmptySubsequences: false).map(digits)
        guard clock.count <= 2, numbers.count == 3, let hour = numbers[0], let minute = numbers[1],
            let second = numbers[2], hour < 24, minute < 60, second < 60, clock[0].utf8.count == 8
        else { return nil }
        var thousandths = 0
        if clock.count == 2 {
            guard (1...6).contains(clock[1].utf8.count), digits(clock[1]) != nil else { return nil }
            thousandths = digits((clock[1] + "00").prefix(3)) ?? 0
        }
        let seconds = ((day.ordinal * 24 + hour) * 60 + minute) * 60 + second
        return Instant(milliseconds: Int64(seconds) * 1000 + Int64(thousandths))
    }

    private static func digits(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}
