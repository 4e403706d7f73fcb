/// The command cards, laid out: one sheet that hangs at the bench whole or is cut into cards.
struct CommandCardLayout: PaperLayout {
    private static let padding = 16.0

    let imprint: Imprint
    let measurer: TextMeasurer
    let grid: PaperGrid

    static func pages(_ imprint: Imprint, measurer: TextMeasurer) throws(QRError) -> [PlacedPage] {
        try CommandCardLayout(imprint: imprint, measurer: measurer, grid: PaperGrid(paper: imprint.paper))
            .pages()
    }

    private func pages() throws(QRError) -> [PlacedPage] {
        let head = titleHead("Command cards", "Scan the order, then the card")
        let rows = (ScanCommand.allCases.count + 1) / 2
        let cards = CardGrid(
            columns: 2, rows: rows, width: grid.width / 2,
            height: ((grid.bottom - head.height - 4) / Double(rows)).rounded(.down), left: grid.left,
            top: head.height)
        var elements = head.elements + cards.cuts(ScanCommand.allCases.count)
        for (index, command) in ScanCommand.allCases.enumerated() {
            elements += try card(command, in: cards.frame(index))
        }
        return [PlacedPage(paper: imprint.paper, elements: elements + footer([], page: 1, of: 1))]
    }

    private func card(_ command: ScanCommand, in frame: PaperRect) throws(QRError) -> [PaperElement] {
        guard let code = ScanCode(kind: .command, number: command.rawValue, revision: 0)?.text else {
            return []
        }
        let symbol = PlacedSymbol(
            try QRSymbol(code),
            x: frame.right - CommandCardLayout.padding - PaperGrid.orderSymbolSide,
            y: frame.y + (frame.height - PaperGrid.orderSymbolSide) / 2, module: PaperGrid.orderModule)
        let x = frame.x + CommandCardLayout.padding
        let width = symbol.x - 4 * PaperGrid.orderModule - 4 - x
        let lines = measurer.lines(command.words, .display, .wrap(width: width)).count
        let what = measurer.lines(command.meaning, .body, .wrap(width: width)).count
        let height =
            Double(lines) * TypeStyle.display.leading + 2 + Double(what) * TypeStyle.body.leading
        let y = frame.y + (frame.height - height) / 2
        return [
            .symbol(symbol),
            .text(
                PlacedText(
                    command.words, .display, x: x, baseline: y + TypeStyle.display.ascent,
                    fit: .wrap(width: width))),
            .text(
                PlacedText(
                    command.meaning, .body, x: x,
                    baseline: y + Double(lines) * TypeStyle.display.leading + 2 + TypeStyle.body.ascent,
                    fit: .wrap(width: width))),
        ]
    }
}

extension ScanCommand {
    /// What the card does, for whoever holds it.
    fileprivate var meaning: String {
        switch self {
        case .start: "Begins the next milestone of the order."
        case .complete: "Finishes the next milestone of the order."
        case .undo: "Takes the last step of the order back."
        case .hold: "Puts the order's milestone on hold."
        case .print: "Prints the order's work order again."
        case .nextScreen: "Goes to the next screen."
        case .signOut: "Signs you out of this terminal."
        }
    }
}
