/// The scan-doctor card, laid out: what to scan, in order, far apart.
struct DoctorCardLayout: PaperLayout {
    private struct Step {
        let title, words, text: String
        let version: QRSymbol.Version
    }

    let imprint: Imprint
    let measurer: TextMeasurer
    let grid: PaperGrid

    static func pages(_ imprint: Imprint, measurer: TextMeasurer) throws(QRError) -> [PlacedPage] {
        try DoctorCardLayout(imprint: imprint, measurer: measurer, grid: PaperGrid(paper: imprint.paper))
            .pages()
    }

    private func pages() throws(QRError) -> [PlacedPage] {
        let head = titleHead("Scan-doctor card", "Scan these from top to bottom")
        var elements = head.elements
        let steps = [
            Step(
                title: "1  Begin", words: "Open the scan doctor, then scan this.", text: DoctorCard.opening,
                version: .one),
            Step(
                title: "2  Every letter and digit",
                words: "They come in an order that the doctor knows: what arrives instead "
                    + "tells the keyboard layout, and whether Caps Lock is on.",
                text: DoctorCard.alphabet, version: .three),
            Step(
                title: "3  End", words: "Then read what the doctor found.", text: DoctorCard.closing,
                version: .one),
        ]
        let pitch = ((grid.bottom - head.height) / Double(steps.count)).rounded(.down)
        for (index, step) in steps.enumerated() {
            let top = head.height + Double(index) * pitch
            let frame = PaperRect(x: grid.left, y: top, width: grid.width, height: pitch)
            if index > 0 {
                elements.append(
                    .rule(
                        x1: grid.left, y1: top, x2: grid.right, y2: top, thickness: PaperGrid.hairline))
            }
            elements += try row(step, in: frame)
        }
        return [PlacedPage(paper: imprint.paper, elements: elements + footer([], page: 1, of: 1))]
    }

    private func row(_ step: Step, in frame: PaperRect) throws(QRError) -> [PaperElement] {
        let symbol = try QRSymbol(step.text, version: step.version)
        let side = PaperGrid.orderModule * Double(symbol.side)
        let width = grid.span(8)
        let words = measurer.lines(step.words, .body, .wrap(width: width)).count
        let height = TypeStyle.display.leading + 2 + Double(words) * TypeStyle.body.leading
        let y = frame.y + (frame.height - height) / 2
        return [
            .text(
                PlacedText(step.title, .display, x: grid.left, baseline: y + TypeStyle.display.ascent)),
            .text(
                PlacedText(
                    step.words, .body, x: grid.left,
                    baseline: y + TypeStyle.display.leading + 2 + TypeStyle.body.ascent,
                    fit: .wrap(width: width))),
            .symbol(
                PlacedSymbol(
                    symbol, x: grid.right - 20 - side, y: frame.y + (frame.height - side) / 2,
                    module: PaperGrid.orderModule)),
        ]
    }
}
