/// A length of fabric, in hundredths of a yard.
package struct Yards: Sendable, Hashable, Comparable {
    package static let zero = Yards(hundredths: 0)
    /// The longest that can be typed, 9,999 yards.
    package static let most = Yards(hundredths: 999_900)

    package let hundredths: Int

    package init(hundredths: Int) { self.hundredths = hundredths }

    /// Reads `5`, `5.5`, `5,5`, `5 1/2`, `1/4`; nil where it is none of these, negative or more than `most`.
    package init?(_ text: String) {
        guard let hundredths = Hundredths.read(text), hundredths <= Yards.most.hundredths else { return nil }
        self.hundredths = hundredths
    }

    /// `5.5`, `0.25`, `12`.
    package var text: String { Hundredths.text(hundredths) }
    /// `5.5 yd`.
    package var words: String { "\(text) yd" }

    package static func < (left: Yards, right: Yards) -> Bool { left.hundredths < right.hundredths }
    package static func + (left: Yards, right: Yards) -> Yards {
        Yards(hundredths: left.hundredths + right.hundredths)
    }
    package static func - (left: Yards, right: Yards) -> Yards {
        Yards(hundredths: left.hundredths - right.hundredths)
    }
}
