/// One line of the yardage table.
package struct YardageEntry: Sendable, Hashable {
    package var kind: YardageKind
    /// A piece or an extra; inches for a width or repeats: `54`.
    package var name: String
    /// Hundredths of a yard, or percent.
    package var value: Int

    package init(_ kind: YardageKind, _ name: String, _ value: Int) {
        self.kind = kind
        self.name = name
        self.value = value
    }

    /// A line as somebody typed it.
    package init(_ kind: YardageKind, name: String, value: String) throws(YardageProblem) {
        var name = name.trimmingWhitespace()
        if kind.isNamedInInches {
            guard let inches = Inches(name), inches.hundredths > 0 else { throw .notInches(name) }
            name = inches.text
        }
        if kind == .direction, name != YardageTable.upTheRoll { throw .noSuchDirection(name) }
        guard !name.isEmpty else { throw .noName }
        guard name.count <= YardageTable.longestName else { throw .longName(most: YardageTable.longestName) }
        var value = value.trimmingWhitespace()
        if value.hasSuffix("%") { value = String(value.dropLast()).trimmingWhitespace() }
        if kind.isYards {
            guard let yards = Yards(value), yards.hundredths > 0, yards <= YardageTable.mostYards else {
                throw .notYards(value, most: YardageTable.mostYards)
            }
            self.init(kind, name, yards.hundredths)
        } else {
            guard let percent = Int(value), (0...YardageTable.mostPercent).contains(percent) else {
                throw .notPercent(value, most: YardageTable.mostPercent)
            }
            self.init(kind, name, percent)
        }
    }

    /// `7.5 yd`, `20 %`.
    package var valueWords: String { kind.isYards ? Yards(hundredths: value).words : "\(value) %" }
    /// As somebody would type it: `7.5`, `20`.
    package var valueText: String { kind.isYards ? Yards(hundredths: value).text : String(value) }
    /// The name, with its unit where it is a number.
    package var nameWords: String { kind.isNamedInInches ? "\(name) in" : SafeText.visible(name) }

    var inches: Inches? { kind.isNamedInInches ? Inches(name) : nil }
}
