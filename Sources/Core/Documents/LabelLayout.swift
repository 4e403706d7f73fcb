/// Labels, laid out on their stock. Labels have no head and no foot: every bit of them is stuck on something.
struct LabelLayout {
    /// What stays free at the sides; above and below the lines themselves have some air.
    private static let (padding, paddingAbove) = (9.0, 2 / 25.4 * 72)
    private static let between = "   ·   "

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
        let x = frame.x + LabelLayout.padding
        let width = placed.x - quiet - x - 2
        let lines = lines(label, width: width, height: frame.height - 2 * LabelLayout.paddingAbove)
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

    /// What there is room for, the most needed first: whose label it is, and which thing of which piece it is on, is
    /// never cut.
    private func lines(_ label: PieceLabel, width: Double, height: Double) -> [Line] {
        let number = SafeText.visible(label.number.text)
        let facts = factLines(label, width: width)
        func room(under style: TypeStyle) -> Int {
            Int((height - style.leading) / TypeStyle.body.leading)
        }
        let isLarge =
            measurer.width(number, .display) <= width && room(under: .display) >= 2 + facts.count
        let first = Line(text: number, style: isLarge ? .display : .strong, count: 1)
        var spare = room(under: first.style) - 1 - facts.count
        /// As many lines as the text takes of those that are left, and `most` at most.
        func lines(_ text: String, _ style: TypeStyle, most: Int) -> Line {
            let wanted = measurer.lines(text, style, .wrap(width: width)).count
            let count = max(1, min(wanted, most, 1 + spare))
            spare -= count - 1
            return Line(text: text, style: style, count: count)
        }
        let hasCustomer = spare > 0
        if hasCustomer { spare -= 1 }
        let piece = SafeText.visible(label.piece)
        let pieceLine = lines(piece.isBlank ? "Piece" : piece, .strong, most: 3)
        let customer = hasCustomer ? [lines(SafeText.visible(label.customer), .body, most: 2)] : []
        return [first, pieceLine] + customer + facts
    }

    /// When it is due and which of several it is: on one line where that fits, else on as few as it takes.
    private func factLines(_ label: PieceLabel, width: Double) -> [Line] {
        let due = label.due.map { ["due \(PaperDate.dayAndMonth($0))"] } ?? []
        let places = label.places
        func lines(_ texts: [String]) -> [String] {
            texts.reduce(into: []) { lines, text in
                guard let last = lines.last else { return lines.append(text) }
                let longer = last + LabelLayout.between + text
                if measurer.width(longer, .body) <= width {
                    lines[lines.count - 1] = longer
                } else {
                    lines.append(text)
                }
            }
        }
        let together = places.isEmpty ? due : due + [places.joined(separator: ", ")]
        let isWhole = together.allSatisfy { measurer.width($0, .body) <= width }
        return lines(isWhole ? together : due + places).map { Line(text: $0, style: .body, count: 1) }
    }
}
