/// Labels, laid out on their stock. Labels have no head and no foot: every bit of them is stuck on something.
struct LabelLayout {
    private static let padding = 9.0

    let measurer: TextMeasurer

    /// Where a label comes: on which page, and where on its sheet; all from 0.
    static func place(_ index: Int, on stock: LabelStock, skipped: Int) -> (page: Int, position: Int) {
        switch stock {
        case .roll: return (index, 0)
        case .sheet(let sheet):
            let position = index + skipped
            return (position / sheet.count, position % sheet.count)
        }
    }

    /// - Parameter skipped: how many labels of the first sheet are gone already.
    static func pages(
        of labels: [PieceLabel], on stock: LabelStock, skipped: Int, measurer: TextMeasurer
    ) throws(QRError) -> [PlacedPage] {
        let layout = LabelLayout(measurer: measurer)
        var pages: [PlacedPage] = []
        switch stock {
        case .roll(let width, let height):
            let frame = PaperRect(
                x: 0, y: 0, width: Double(width) / 25.4 * 72, height: Double(height) / 25.4 * 72)
            for label in labels {
                pages.append(
                    PlacedPage(
                        width: frame.width, height: frame.height,
                        elements: try layout.elements(label, in: frame)))
            }
        case .sheet(let sheet):
            for (index, label) in labels.enumerated() {
                let position = place(index, on: stock, skipped: skipped).position
                if index == 0 || position == 0 { pages.append(PlacedPage(paper: sheet.paper, elements: [])) }
                pages[pages.count - 1].elements += try layout.elements(label, in: sheet.frame(position))
            }
        }
        return pages
    }

    private func elements(_ label: PieceLabel, in frame: PaperRect) throws(QRError) -> [PaperElement] {
        // As large as leaves 15 mm to the symbol of the label above and below.
        let large = PaperGrid.orderSymbolSide
        let isLarge = frame.height - large >= PaperGrid.clearance + 1 && large <= frame.width * 0.3
        let module = isLarge ? PaperGrid.orderModule : PaperGrid.module
        let symbol = try QRSymbol(label.code)
        let side = module * Double(symbol.side)
        let quiet = module * Double(QRSymbol.quietZone)
        let edge = max(LabelLayout.padding, quiet)
        let placed = PlacedSymbol(
            symbol, x: frame.right - edge - side, y: frame.y + (frame.height - side) / 2, module: module)
        let x = frame.x + LabelLayout.padding + 3
        let width = placed.x - quiet - x - 2
        let lines = lines(label, width: width, height: frame.height - 2 * LabelLayout.padding + 4)
        let height = lines.reduce(0) { $0 + Double($1.count) * $1.style.leading }
        var y = frame.y + (frame.height - height) / 2
        var elements: [PaperElement] = [.symbol(placed)]
        for line in lines {
            elements.append(
                .text(
                    PlacedText(
                        line.text, line.style, x: x, baseline: y + line.style.ascent,
                        fit: line.count == 1
                            ? .ellipsis(width: width) : .wrapAtMost(lines: line.count, width: width))))
            y += Double(line.count) * line.style.leading
        }
        return elements
    }

    private struct Line {
        let text: String
        let style: TypeStyle
        let count: Int
    }

    /// What there is room for, the most needed first.
    private func lines(_ label: PieceLabel, width: Double, height: Double) -> [Line] {
        let number = SafeText.visible(label.number.text)
        let isLarge = measurer.width(number, .display) <= width
        let first = Line(text: number, style: isLarge ? .display : .strong, count: 1)
        let piece = SafeText.visible(label.piece)
        let wanted = measurer.lines(piece, .strong, .wrap(width: width)).count
        var rest = [
            Line(text: piece.isBlank ? "Piece" : piece, style: .strong, count: 1),
            Line(text: SafeText.visible(label.customer), style: .body, count: 1),
            Line(
                // The day first: what is cut off is which of several alike it is.
                text: [label.due.map { "due \(PaperDate.dayAndMonth($0))" } ?? "", label.place]
                    .filter { !$0.isEmpty }.joined(separator: "   ·   "),
                style: .body, count: 1),
        ]
        let leading = TypeStyle.body.leading
        let room = Int((height - first.style.leading) / leading)
        if room < rest.count { rest.remove(at: 1) }
        rest = Array(rest.prefix(max(1, room)))
        let spare = room - rest.count
        if spare > 0, wanted > 1 {
            rest[0] = Line(text: rest[0].text, style: .strong, count: min(wanted, 1 + spare, 3))
        }
        return [first] + rest
    }
}
