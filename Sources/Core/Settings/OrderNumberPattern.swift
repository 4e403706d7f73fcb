/// How order numbers are made: text with `{yyyy}` for the year and `{seq:4}` for the order's place in its
/// sequence, with at least so many digits. A pattern with the year counts anew each year.
package struct OrderNumberPattern: Sendable, Hashable {
    package static let standard = OrderNumberPattern(prefix: [.year, .text("-"), .sequence(digits: 4)])

    private enum Part: Sendable, Hashable {
        case text(String)
        case year
        case sequence(digits: Int)
    }

    private let parts: [Part]

    private init(prefix parts: [Part]) { self.parts = parts }

    /// Nil unless `text` has exactly one `{seq:N}` (N from 1 to 9) and nothing else in braces but `{yyyy}`.
    package init?(_ text: String) {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            let name = rest[rest.index(after: open)..<close]
            if name == "yyyy" {
                parts.append(.year)
            } else if name.hasPrefix("seq:"), let digits = Int(name.dropFirst(4)), (1...9).contains(digits) {
                parts.append(.sequence(digits: digits))
            } else {
                return nil
            }
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        let sequences = parts.count { if case .sequence = $0 { true } else { false } }
        guard sequences == 1, text.count <= 40, SafeText.visible(text) == text, !text.contains("}}") else {
            return nil
        }
        self.parts = parts
    }

    package func number(year: Int, sequence: Int) -> OrderNumber {
        OrderNumber(
            parts.map { part in
                switch part {
                case .text(let text): text
                case .year: pad(year, 4)
                case .sequence(let digits): pad(sequence, digits)
                }
            }.joined())
    }

    /// Which counter the pattern draws from.
    func sequenceName(year: Int) -> String { parts.contains(.year) ? "order-\(year)" : "order" }
}
