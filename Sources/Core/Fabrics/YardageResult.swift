/// How much fabric a job takes, and how that came about.
package struct YardageResult: Sendable, Hashable {
    package let piece: YardageEntry
    package let extras: [YardageEntry]
    package let quantity: Int
    package let width: Inches
    package let widthPercent: Int
    package let repeats: Inches
    package let repeatPercent: Int
    package let isRailroaded: Bool
    package let directionPercent: Int

    /// For one piece in plain fabric of the usual width, with its extras.
    package var plain: Yards {
        extras.reduce(Yards(hundredths: piece.value)) { $0 + Yards(hundredths: $1.value) }
    }

    /// The corrections are added up, as in the published charts.
    package var percent: Int { widthPercent + repeatPercent + directionPercent }

    /// For all pieces, rounded up to a hundredth of a yard.
    package var exact: Yards { Yards(hundredths: (tenThousandths + 99) / 100) }

    /// For all pieces, rounded up to a quarter of a yard.
    package var yards: Yards {
        let step = YardageTable.step.hundredths
        return Yards(hundredths: (tenThousandths + step * 100 - 1) / (step * 100) * step)
    }

    /// In ten-thousandths of a yard.
    private var tenThousandths: Int { plain.hundredths * quantity * (100 + percent) }

    /// Line by line, for a screen: what, and how much.
    package var steps: [(what: String, value: String)] {
        var steps = [(SafeText.visible(piece.name), piece.valueWords)]
        steps += extras.map { (SafeText.visible($0.name), "+ \($0.valueWords)") }
        if quantity > 1 { steps.append(("Pieces", "× \(quantity)")) }
        steps.append(("Width \(width.words)", "+ \(widthPercent) %"))
        if repeats.hundredths > 0 {
            steps.append(("Repeats, together \(repeats.words)", "+ \(repeatPercent) %"))
        }
        if piece.kind == .wide {
            steps.append((isRailroaded ? "Railroaded" : YardageTable.upTheRoll, "+ \(directionPercent) %"))
        }
        steps.append(("Exactly", exact.words))
        return steps
    }
}
