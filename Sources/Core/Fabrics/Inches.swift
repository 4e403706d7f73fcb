/// A width or a repeat, in hundredths of an inch.
package struct Inches: Sendable, Hashable, Comparable {
    /// The widest that can be typed, 999 inches.
    package static let most = Inches(hundredths: 99_900)

    package let hundredths: Int

    package init(hundredths: Int) { self.hundredths = hundredths }

    /// Reads `54`, `13.5`, `13 1/2`, with or without `in` or `"` after it; nil where it is none of these, negative or
    /// more than `most`.
    package init?(_ text: String) {
        var bare = text.trimmingWhitespace()
        for unit in ["in", "\"", "”", "″"] where bare.lowercased().hasSuffix(unit) {
            bare = String(bare.dropLast(unit.count))
            break
        }
        guard let hundredths = Hundredths.read(bare), hundredths <= Inches.most.hundredths else { return nil }
        self.hundredths = hundredths
    }

    /// `54`, `13.5`.
    package var text: String { Hundredths.text(hundredths) }
    /// `54 in`.
    package var words: String { "\(text) in" }

    package static func < (left: Inches, right: Inches) -> Bool { left.hundredths < right.hundredths }
}
