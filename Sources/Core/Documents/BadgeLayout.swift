/// Badges, laid out: each of the size of a bank card, to be cut out and put into a holder.
struct BadgeLayout: PaperLayout {
    /// 85.6 × 54 mm.
    private static let width = 85.6 / 25.4 * 72
    private static let height = 54 / 25.4 * 72
    private static let padding = 16.0
    private static let module = PaperGrid.orderModule

    let imprint: Imprint
    let measurer: TextMeasurer
    let grid: PaperGrid

    static func pages(
        of badges: [BadgeCard], _ imprint: Imprint, measurer: TextMeasurer
    ) throws(QRError) -> [PlacedPage] {
        try BadgeLayout(imprint: imprint, measurer: measurer, grid: PaperGrid(paper: imprint.paper))
            .pages(badges)
    }

    private func pages(_ badges: [BadgeCard]) throws(QRError) -> [PlacedPage] {
        let head = titleHead(
            badges.count == 1 ? "Badge" : "Badges", safe(imprint.letterhead.name),
            note: "Earlier badges of the same people no longer work")
        let cards = CardGrid(
            columns: 2, rows: Int((grid.bottom - head.height) / BadgeLayout.height),
            width: BadgeLayout.width, height: BadgeLayout.height, left: grid.left, top: head.height)
        let sheets = stride(from: 0, to: badges.count, by: cards.count).map {
            badges[$0..<min(badges.count, $0 + cards.count)]
        }
        var pages: [PlacedPage] = []
        for (index, sheet) in sheets.enumerated() {
            var elements = head.elements + cards.cuts(sheet.count)
            for (position, badge) in sheet.enumerated() {
                elements += try card(badge, in: cards.frame(position))
            }
            pages.append(
                PlacedPage(
                    paper: imprint.paper, elements: elements + footer([], page: index + 1, of: sheets.count)))
        }
        return pages
    }

    private func card(_ badge: BadgeCard, in frame: PaperRect) throws(QRError) -> [PaperElement] {
        let symbol = try QRSymbol(badge.code.text, version: .two)
        let side = BadgeLayout.module * Double(symbol.side)
        let placed = PlacedSymbol(
            symbol, x: frame.right - BadgeLayout.padding - side, y: frame.y + (frame.height - side) / 2,
            module: BadgeLayout.module)
        let x = frame.x + BadgeLayout.padding
        let width = placed.x - 4 * BadgeLayout.module - 4 - x
        let name = safe(badge.name)
        let large = measurer.lines(name, .display, .wrap(width: width))
        let isLarge = large.count <= 3 && !isBroken(name, width: width)
        let style: TypeStyle = isLarge ? .display : .strong
        let lines = isLarge ? large.count : min(6, measurer.lines(name, style, .wrap(width: width)).count)
        let top = frame.y + (frame.height - Double(lines) * style.leading) / 2
        return [
            .symbol(placed),
            .text(
                PlacedText(
                    safe(imprint.letterhead.name), .body, x: x,
                    baseline: frame.y + 14 + TypeStyle.body.ascent,
                    fit: .ellipsis(width: frame.width - 2 * BadgeLayout.padding))),
            block(name, style, x: x, baseline: top + style.ascent, width: width, lines: lines).element,
            .text(
                PlacedText(
                    "Scan to sign in", .body, x: x, baseline: frame.bottom - 16,
                    fit: .ellipsis(width: width))),
        ]
    }

    /// Whether a word of it is too long for a line.
    private func isBroken(_ name: String, width: Double) -> Bool {
        name.split(separator: " ").contains { measurer.width(String($0), .display) > width }
    }
}
