/// An order for its client, laid out: the shop's letterhead, what the order is and when it is expected, how far
/// it has come, and what is being made.
struct ClientLayout: PaperLayout {
    private static let stepPitch = 17.0
    private static let barHeight = 6.0

    let copy: ClientCopy
    let imprint: Imprint
    let density: PaperDensity
    let measurer: TextMeasurer
    let grid: PaperGrid

    /// One page at least: as open as they can be without a page more.
    static func pages(of copy: ClientCopy, _ imprint: Imprint, measurer: TextMeasurer) -> [PlacedPage] {
        func pages(_ density: PaperDensity) -> [PlacedPage] {
            ClientLayout(
                copy: copy, imprint: imprint, density: density, measurer: measurer,
                grid: PaperGrid(paper: imprint.paper)
            ).pages()
        }
        let open = pages(.open)
        guard open.count > 1 else { return open }
        let tight = pages(.tight)
        return tight.count < open.count ? tight : open
    }

    private func pages() -> [PlacedPage] {
        var flow = PageFlow(
            grid: grid, measurer: measurer, first: masthead(), foot: PaperSlice(),
            head: runningHead("Order \(safe(copy.number.text))", safe(copy.customer), expected))
        placeNotes("A note for you", copy.notes, space: spaced(16), in: &flow)
        placeProgress(in: &flow)
        placePieces(in: &flow)
        return finished(flow)
    }

    func spaced(_ space: Double) -> Double { space * density.spacing }

    private var expected: String { copy.due.map { "Expected \(PaperDate.day($0))" } ?? "" }

    // MARK: Progress

    private func placeProgress(in flow: inout PageFlow) {
        guard !copy.steps.isEmpty else { return }
        var slice = section("Progress so far", note: copy.progress)
        if copy.finished > 0 {
            let bar = PaperRect(
                x: grid.left, y: slice.height + 2, width: grid.width, height: ClientLayout.barHeight)
            let share = Double(copy.finished) / Double(copy.steps.count)
            slice.elements += [
                .box(bar, thickness: PaperGrid.hairline),
                .fill(PaperRect(x: bar.x, y: bar.y, width: bar.width * share, height: bar.height)),
            ]
            slice.height = bar.bottom + 6
        }
        flow.subject = nil
        flow.place(slice, space: spaced(18), more: ClientLayout.stepPitch)
        flow.subject = "Progress so far"
        for step in copy.steps { flow.place(row(step)) }
        flow.subject = nil
    }

    private func row(_ step: ClientStep) -> PaperSlice {
        let baseline = TypeStyle.body.ascent + 3
        let nameX = grid.left + 18
        let style: TypeStyle = step.standing == .current ? .strong : .body
        let name = block(
            safe(step.name), style, x: nameX, baseline: baseline, width: grid.column(7) - 16 - nameX,
            lines: 3)
        var slice = PaperSlice(elements: [name.element])
        if !step.words.isEmpty {
            slice.elements.append(.text(PlacedText(step.words, style, x: grid.column(7), baseline: baseline)))
        }
        switch step.standing {
        case .finished:
            let mark = PaperRect(x: grid.left, y: baseline - 9, width: 11, height: 11)
            slice.elements.append(step.words == "Not needed" ? .dash(mark) : .tick(mark))
        case .current:
            slice.elements.append(.fill(PaperRect(x: grid.left + 3, y: baseline - 6, width: 5, height: 5)))
        case .ahead: break
        }
        slice.height = ClientLayout.stepPitch + Double(name.lines - 1) * TypeStyle.body.leading
        return slice
    }

    // MARK: Pieces

    private var textX: Double { grid.left + 18 }
    private var textWidth: Double { grid.right - textX }

    private func placePieces(in flow: inout PageFlow) {
        for (index, piece) in copy.pieces.enumerated() {
            let rows = SpecificationGrid(measurer: measurer, x: textX, width: textWidth)
                .rows(of: piece.specification)
            let height = rows.reduce(0) { $0 + $1.height + spaced(5) }
            let name = safe(piece.description)
            let title = "\(piece.quantity) × \(name.isBlank ? "Piece" : name)"
            var head =
                index == 0 ? section(copy.pieces.count == 1 ? "Your piece" : "Your pieces") : PaperSlice()
            let lines = measurer.lines(title, .strong, .wrap(width: textWidth)).count
            // A long description is running text, which goes on over pages.
            let isShort = lines <= 3
            if isShort {
                head.elements.append(
                    .text(
                        PlacedText(
                            title, .strong, x: textX, baseline: head.height + TypeStyle.strong.ascent + 1,
                            fit: .wrap(width: textWidth))))
            }
            head.elements.append(
                .text(
                    PlacedText(
                        "\(index + 1)", .body, x: grid.left,
                        baseline: head.height + TypeStyle.body.ascent + 1)))
            head.height += Double(isShort ? lines : 0) * TypeStyle.strong.leading + 1
            flow.subject = nil
            flow.place(
                head, space: spaced(index == 0 ? 18 : 12),
                more: height < 260 ? height : TypeStyle.body.leading)
            flow.subject = "Your pieces"
            if !isShort { flow.place(title, .body, x: textX, width: textWidth) }
            for (number, row) in rows.enumerated() { flow.place(row, space: spaced(number == 0 ? 4 : 5)) }
            placeFabrics(of: piece, in: &flow)
        }
        flow.subject = nil
    }

    private func placeFabrics(of piece: Piece, in flow: inout PageFlow) {
        for (number, fabric) in piece.fabrics.enumerated() {
            flow.place(
                SafeText.visible(fabric.clientWords), .body, x: textX, width: textWidth,
                space: spaced(number == 0 ? 6 : 0))
        }
    }
}
