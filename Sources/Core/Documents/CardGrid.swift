/// Cards that are cut out along hairlines: where each lies on its sheet.
struct CardGrid {
    let columns, rows: Int
    let width, height: Double
    let left, top: Double

    var count: Int { columns * rows }

    func frame(_ position: Int) -> PaperRect {
        PaperRect(
            x: left + Double(position % columns) * width, y: top + Double(position / columns) * height,
            width: width, height: height)
    }

    /// The lines to cut along, around the first `cards` cards.
    func cuts(_ cards: Int) -> [PaperElement] {
        let full = cards / columns
        let rest = cards % columns
        let used = full + (rest > 0 ? 1 : 0)
        let wide = left + Double(min(cards, columns)) * width
        let horizontal = (0...used).map { row -> PaperElement in
            let isShort = row == used && rest > 0 && full > 0
            let x2 = isShort ? left + Double(rest) * width : wide
            let y = top + Double(row) * height
            return .rule(x1: left, y1: y, x2: x2, y2: y, thickness: PaperGrid.hairline)
        }
        let vertical = (0...min(cards, columns)).map { column -> PaperElement in
            let isShort = rest > 0 && column > rest && full > 0
            let x = left + Double(column) * width
            let y2 = top + Double(isShort ? full : used) * height
            return .rule(x1: x, y1: top, x2: x, y2: y2, thickness: PaperGrid.hairline)
        }
        return horizontal + vertical
    }
}
