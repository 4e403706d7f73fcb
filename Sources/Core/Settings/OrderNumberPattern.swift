/// How a shop numbers its orders.
///
///     OrderNumberPattern("{yyyy}-{seq:4}").number(year: 2026, sequence: 42)  // 2026-0042
///
/// `{yyyy}` is the year and `{yy}` its last two digits; `{seq}` counts from 1, anew each year where the year is
/// in the pattern; `{seq:4}` has at least so many digits. Around them stand letters, digits and `- _ . / #`.
package struct OrderNumberPattern: Sendable, Hashable, CustomStringConvertible {
    private enum Part: Sendable, Hashable {
        case text(String)
        case year
        case shortYear
        case sequence(width: Int)
    }

    package static let standard = OrderNumberPattern(
        text: "{yyyy}-{seq:4}", parts: [.year, .text("-"), .sequence(width: 4)])
    package static let longest = 40

    /// As it was typed.
    package let text: String
    private let parts: [Part]

    package init(_ text: String) throws(OrderNumberPatternProblem) {
        guard text.count <= OrderNumberPattern.longest else { throw .tooLong }
        let parts = try OrderNumberPattern.parts(of: text)
        let sequences = parts.count { if case .sequence = $0 { true } else { false } }
        guard sequences > 0 else { throw .noSequence }
        guard sequences == 1 else { throw .twoSequences }
        // The scanner's codes begin so: an order number that does would be taken for one.
        guard !text.uppercased().hasPrefix("OPTS") else { throw .startsLikeACode }
        self.init(text: text, parts: parts)
    }

    private init(text: String, parts: [Part]) {
        self.text = text
        self.parts = parts
    }

    package var description: String { text }

    /// The number of the order that is the `sequence`th of its series, from 1.
    package func number(year: Int, sequence: Int) -> OrderNumber {
        let pieces = parts.map { part in
            switch part {
            case .text(let text): text
            case .year: pad(year, 4)
            case .shortYear: pad(year % 100, 2)
            case .sequence(let width): pad(sequence, width)
            }
        }
        return OrderNumber(pieces.joined())
    }

    /// The name of the series that the orders of `year` are counted in: one for each year where the year is
    /// in the pattern, and one for all where it is not.
    package func sequenceName(year: Int) -> String {
        parts.contains(.year) || parts.contains(.shortYear) ? "order-\(year)" : "order"
    }

    private static func parts(of text: String) throws(OrderNumberPatternProblem) -> [Part] {
        var parts: [Part] = []
        var rest = text[...]
        while let first = rest.first {
            if first == "{" {
                guard let end = rest.firstIndex(of: "}") else { throw .notClosed }
                parts.append(try part(named: rest[rest.index(after: rest.startIndex)..<end]))
                rest = rest[rest.index(after: end)...]
            } else {
                guard isAllowed(first) else { throw .badCharacter(first) }
                parts.append(.text(String(first)))
                rest = rest.dropFirst()
            }
        }
        return parts
    }

    private static func part(named name: Substring) throws(OrderNumberPatternProblem) -> Part {
        switch name {
        case "yyyy": return .year
        case "yy": return .shortYear
        case "seq": return .sequence(width: 1)
        default: break
        }
        guard name.hasPrefix("seq:") else { throw .unknownPlaceholder(String(name)) }
        let digits = name.dropFirst(4)
        guard digits.count == 1, let width = Int(digits), (1...9).contains(width) else {
            throw .badWidth(String(digits))
        }
        return .sequence(width: width)
    }

    private static func isAllowed(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "-_./#".contains(character))
    }
}
