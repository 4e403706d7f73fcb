/// The rows of a table as JSON objects. What a row does not have is left out.
extension ExchangeTable {
    func members(_ values: [SQLArgument]) -> [JSONMember] {
        zip(columns, values).compactMap { column, value in
            column.json(value).map { JSONMember(column.key, $0) }
        }
    }

    /// The values that `members` was given, read from an object's members; faults say what is wrong.
    ///
    /// - Parameter further: the keys of the object that are not the table's own.
    func values(
        of value: JSONValue, further: [String] = [], at place: ExchangePlace, _ faults: inout ImportFaults
    ) -> [SQLArgument]? {
        guard let members = place.members(of: value, keys: keys + further, &faults) else { return nil }
        let before = faults.count
        let values = columns.map { column -> SQLArgument in
            let inner = place.key(column.key)
            guard let value = members[column.key] else {
                if let standIn = column.kind.standIn { return standIn }
                if column.isRequired { faults.add(inner.fault("is missing")) }
                return .null
            }
            guard let argument = column.argument(value) else {
                faults.add(inner.fault("must be \(column.kind.words), not \(ExchangePlace.shown(value))"))
                return .null
            }
            return argument
        }
        return faults.count == before ? values : nil
    }
}

extension ExchangeTable.Column {
    fileprivate func json(_ value: SQLArgument) -> JSONValue? {
        switch (kind, value) {
        case (_, .null): nil
        case (.flag, .integer(let number)): number == 0 ? nil : .bool(true)
        case (.plainFlag, .integer(let number)), (.answer, .integer(let number)): .bool(number != 0)
        case (.moment, .integer(let number)): .string(Instant(milliseconds: number).exact)
        case (.day, .integer(let number)): DueColumn.day(number).map { .string($0.iso) }
        case (.length, .integer(let number)), (.width, .integer(let number)):
            .string(Hundredths.text(Int(number)))
        case (_, .integer(let number)): .number(String(number))
        case (.lines, .text(let text)):
            .array(text.split(separator: "\n").map { .string(String($0)) })
        case (_, .text(let text)): .string(text)
        }
    }

    /// Nil where the value is none of this kind.
    fileprivate func argument(_ value: JSONValue) -> SQLArgument? {
        switch (kind, value) {
        case (.id, .number(let digits)):
            Int64(digits).flatMap { $0 > 0 ? .integer($0) : nil }
        case (.code, .number(let digits)):
            Int64(digits).flatMap {
                (1...Int64(ScanCode.numbers.upperBound)).contains($0) ? .integer($0) : nil
            }
        case (.integer(let range), .number(let digits)):
            Int64(digits).flatMap { range.contains($0) ? .integer($0) : nil }
        case (.text, .string(let text)): ExchangePlace.isSound(text) ? .text(text) : nil
        case (.word(let words), .string(let text)): words.contains(text) ? .text(text) : nil
        case (.flag, .bool(let flag)), (.plainFlag, .bool(let flag)), (.answer, .bool(let flag)):
            SQLArgument(flag)
        case (.moment, .string(let text)): Instant(exact: text).map { SQLArgument($0) }
        case (.day, .string(let text)): CalendarDay(iso: text).map { .integer(DueColumn.number($0)) }
        case (.length, .string(let text)):
            Hundredths.read(text).map { .integer(Int64($0)) }
        case (.width, .string(let text)):
            Hundredths.read(text).flatMap { $0 > 0 ? .integer(Int64($0)) : nil }
        case (.lines, .array(let values)): lines(values)
        default: nil
        }
    }

    private func lines(_ values: [JSONValue]) -> SQLArgument? {
        var lines: [String] = []
        for value in values {
            guard case .string(let line) = value, ExchangePlace.isSound(line), !line.isEmpty,
                !line.utf8.contains(0x0A)
            else { return nil }
            lines.append(line)
        }
        return .text(lines.joined(separator: "\n"))
    }
}

extension ExchangeTable.Column.Kind {
    /// What stands for what is left out.
    fileprivate var standIn: SQLArgument? {
        switch self {
        case .flag: .integer(0)
        case .day: .integer(DueColumn.number(nil))
        default: nil
        }
    }

    fileprivate var words: String {
        switch self {
        case .id: "the number of a row, from 1"
        case .code:
            "the number of a row, from 1 to \(ScanCode.numbers.upperBound), the most that a code can have"
        case .integer(let range):
            range.upperBound == Int64.max
                ? "a whole number" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .text: "a text of at most \(ExchangePlace.longestText) bytes, without NUL"
        case .word(let words): "one of \(words.map { "\"\($0)\"" }.joined(separator: ", "))"
        case .flag, .plainFlag, .answer: "true or false"
        case .moment: "a moment such as \"2026-11-24T19:02:00.000Z\""
        case .day: "a day such as \"2026-12-18\""
        case .lines: "a list of texts of one line each"
        case .length: "a length such as \"5.5\""
        case .width: "a width such as \"54\", more than 0"
        }
    }
}
