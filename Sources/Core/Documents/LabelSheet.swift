/// Sheets of labels that can be bought, by the number their makers give them.
package enum LabelSheet: String, Sendable, CaseIterable {
    /// Letter: 14 of 4 × 1⅓ in, 10 of 4 × 2 in, 6 of 4 × 3⅓ in.
    case avery5162 = "5162"
    case avery5163 = "5163"
    case avery5164 = "5164"
    /// A4: 16 of 99.1 × 33.9 mm, 14 of 99.1 × 38.1 mm, 8 of 99.1 × 67.7 mm.
    case averyL7162 = "L7162"
    case averyL7163 = "L7163"
    case averyL7165 = "L7165"

    package var paper: PaperSize {
        switch self {
        case .avery5162, .avery5163, .avery5164: .letter
        case .averyL7162, .averyL7163, .averyL7165: .a4
        }
    }

    var columns: Int { 2 }

    var rows: Int {
        switch self {
        case .avery5162, .averyL7163: 7
        case .avery5163: 5
        case .avery5164: 3
        case .averyL7162: 8
        case .averyL7165: 4
        }
    }

    package var count: Int { columns * rows }

    /// Where label `position` lies on the sheet, counted from 0 row by row.
    func frame(_ position: Int) -> PaperRect {
        let (row, column) = (position / columns, position % columns)
        let (width, height) = (labelWidth, labelHeight)
        let across = paper == .letter ? 4.1875 * 72 : 101.6 / 25.4 * 72
        let left = (paper.width - across - width) / 2
        let top = (paper.height - Double(rows) * height) / 2
        return PaperRect(
            x: left + Double(column) * across, y: top + Double(row) * height, width: width, height: height)
    }

    private var labelWidth: Double { paper == .letter ? 4 * 72 : 99.1 / 25.4 * 72 }

    private var labelHeight: Double {
        switch self {
        case .avery5162: 96
        case .avery5163: 144
        case .avery5164: 240
        case .averyL7162: 33.9 / 25.4 * 72
        case .averyL7163: 38.1 / 25.4 * 72
        case .averyL7165: 67.7 / 25.4 * 72
        }
    }
}
