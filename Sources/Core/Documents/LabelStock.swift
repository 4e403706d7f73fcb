/// What labels are printed on: sheets of many, or a roll of single ones.
///
///     LabelStock("5163")             // Avery's sheet of ten
///     LabelStock("roll 62x29")       // a roll of labels 62 mm wide and 29 mm high
package enum LabelStock: Sendable, Hashable {
    case sheet(LabelSheet)
    /// In millimetres.
    case roll(width: Int, height: Int)

    /// Less has no room for a code, and none for the distance from it to the next label's.
    package static let rollWidths = 50...120
    package static let rollHeights = 27...200

    package init?(_ text: String) {
        let words = text.lowercased().split(separator: " ")
        if words.count == 1,
            let sheet = LabelSheet.allCases.first(where: { $0.rawValue.lowercased() == words[0] })
        {
            self = .sheet(sheet)
            return
        }
        guard words.count == 2, words[0] == "roll" else { return nil }
        let sides = words[1].split(separator: "x", omittingEmptySubsequences: false)
        guard sides.count == 2, let width = Int(sides[0]), let height = Int(sides[1]),
            LabelStock.rollWidths.contains(width), LabelStock.rollHeights.contains(height)
        else { return nil }
        self = .roll(width: width, height: height)
    }

    /// How many labels come on one sheet.
    var count: Int {
        switch self {
        case .sheet(let sheet): sheet.count
        case .roll: 1
        }
    }

    /// - Throws: `noSuchLabel` where a sheet of this stock never has so many labels gone and one left.
    func check(skipped: Int) throws(DocumentError) {
        guard (0..<count).contains(skipped) else { throw .noSuchLabel(skipped: skipped, labels: count) }
    }

    package var text: String {
        switch self {
        case .sheet(let sheet): sheet.rawValue
        case .roll(let width, let height): "roll \(width)x\(height)"
        }
    }

    /// What a shop has that has set nothing.
    package static func usual(_ paper: PaperSize) -> LabelStock {
        .sheet(paper == .letter ? .avery5163 : .averyL7163)
    }
}
