/// The pieces, each with its specification: only what was filled in.
extension WorkOrderLayout {
    /// A description longer than this goes on in the type of the text.
    private static let titleLines = 3
    /// The number of the piece hangs in the margin of its text.
    var textX: Double { grid.left + 24 }
    var symbolX: Double { grid.right - PaperGrid.symbolSide }
    var textWidth: Double { symbolX - 24 - textX }

    func placePieces(in flow: inout PageFlow) throws(QRError) {
        for (index, piece) in order.pieces.enumerated() {
            let (name, rest) = title(of: piece)
            let rows = SpecificationGrid(measurer: measurer, x: textX, width: textWidth)
                .rows(of: piece.specification)
            let codes = piece.productCodes.map(safe).filter { !$0.isEmpty }.joined(separator: "   ")
            let height =
                rows.reduce(0) { $0 + $1.height + spaced(5) } + (codes.isEmpty ? 0 : TypeStyle.body.leading)
            // A piece is kept whole but where it takes much of a page.
            let more = height < 260 ? height : TypeStyle.body.leading + (rows.first?.height ?? 0)
            flow.subject = nil
            if index == 0 {
                // The title of the section stays with the first piece.
                flow.place(
                    stacked(
                        section(order.pieces.count == 1 ? "1 piece" : "\(order.pieces.count) pieces"),
                        try heading(index, name)),
                    space: spaced(16), more: more)
            } else {
                flow.place(try heading(index, name), space: spaced(14), more: more)
            }
            flow.subject = name
            if !rest.isEmpty { flow.place(rest, .body, x: textX, width: textWidth) }
            if !codes.isEmpty { flow.place(codes, .body, x: textX, width: textWidth) }
            for (number, row) in rows.enumerated() { flow.place(row, space: spaced(number == 0 ? 5 : 4)) }
            placeFabrics(of: piece, in: &flow)
            flow.subject = nil
        }
    }

    /// The first lines of a piece's description, which stand beside its symbol, and what is left of it.
    private func title(of piece: Piece) -> (name: String, rest: String) {
        if piece.description.allSatisfy(\.isWhitespace) { return ("Piece", "") }
        let text = safe(piece.description)
        let width = textX + textWidth - nameX(piece)
        let lines = measurer.lines(text, .strong, .wrap(width: width))
        guard lines.count > WorkOrderLayout.titleLines else { return (text, "") }
        let bytes = Array(text.utf8)
        let cut = lines[WorkOrderLayout.titleLines].start
        return (
            String(decoding: bytes[..<cut], as: UTF8.self), String(decoding: bytes[cut...], as: UTF8.self)
        )
    }

    private func nameX(_ piece: Piece) -> Double {
        textX + measurer.width(quantity(piece), .strong) + 5
    }

    private func quantity(_ piece: Piece) -> String { "\(piece.quantity) ×" }

    private func heading(_ index: Int, _ name: String) throws(QRError) -> PaperSlice {
        var slice = PaperSlice()
        let top = index == 0 ? 2.0 : 10
        let baseline = top + TypeStyle.strong.ascent
        let piece = order.pieces[index]
        let nameX = nameX(piece)
        let title = block(
            name, .strong, x: nameX, baseline: baseline, width: textX + textWidth - nameX,
            lines: WorkOrderLayout.titleLines)
        if index > 0 {
            slice.divider = .rule(
                x1: textX, y1: 0, x2: grid.right, y2: 0, thickness: PaperGrid.hairline)
        }
        slice.elements += [
            .text(PlacedText("\(index + 1)", .body, x: grid.left, baseline: baseline)),
            .text(PlacedText(quantity(piece), .strong, x: textX, baseline: baseline)),
            title.element,
            .symbol(
                PlacedSymbol(
                    try QRSymbol(workOrder.codes.pieces[index]), x: symbolX, y: top + 2,
                    module: PaperGrid.module)),
        ]
        slice.height = top + Double(title.lines) * TypeStyle.strong.leading
        return slice
    }

    private func stacked(_ upper: PaperSlice, _ lower: PaperSlice) -> PaperSlice {
        PaperSlice(
            elements: upper.elements + lower.elements.map { $0.lowered(by: upper.height) },
            height: upper.height + lower.height)
    }
}
