/// The pieces, each with its specification: only what was filled in.
extension WorkOrderLayout {
    /// What is filled in of one field, with the columns it takes of four.
    private struct Entry {
        let label: String
        let value: String
        let span: Int
        let lines: Int
    }

    private static let columns = 4
    /// A description longer than this goes on in the type of the text.
    private static let titleLines = 3
    /// The number of the piece hangs in the margin of its text.
    var textX: Double { grid.left + 24 }
    var symbolX: Double { grid.right - PaperGrid.symbolSide }
    var textWidth: Double { symbolX - 24 - textX }

    func placePieces(in flow: inout PageFlow) throws(QRError) {
        for (index, piece) in order.pieces.enumerated() {
            let (name, rest) = title(of: piece)
            let entries = entries(of: piece.specification)
            let rows = rows(of: entries).map(slice)
            let height = rows.reduce(0) { $0 + $1.height + 6 } + TypeStyle.body.leading
            // A piece is kept whole but where it takes much of a page.
            let more = height < 260 ? height : TypeStyle.body.leading + (rows.first?.height ?? 0)
            flow.subject = nil
            if index == 0 {
                // The title of the section stays with the first piece.
                flow.place(
                    stacked(
                        section(order.pieces.count == 1 ? "1 piece" : "\(order.pieces.count) pieces"),
                        try heading(index, name)),
                    space: 16, more: more)
            } else {
                flow.place(try heading(index, name), space: 14, more: more)
            }
            flow.subject = name
            if !rest.isEmpty { flow.place(rest, .body, x: textX, width: textWidth) }
            let codes = piece.productCodes.map(safe).filter { !$0.isEmpty }.joined(separator: "   ")
            if !codes.isEmpty { flow.place(codes, .body, x: textX, width: textWidth) }
            for (number, row) in rows.enumerated() { flow.place(row, space: number == 0 ? 6 : 5) }
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

    private func entries(of specification: Specification) -> [Entry] {
        SpecificationField.allCases.compactMap { field in
            guard let words = specification.words(field) else { return nil }
            let value = safe(words)
            let width = measurer.width(value, .body)
            let span = [1, 2].first { width <= self.width(of: $0) } ?? WorkOrderLayout.columns
            let lines = measurer.lines(value, .body, .wrap(width: self.width(of: span))).count
            return Entry(label: field.label, value: value, span: span, lines: lines)
        }
    }

    private func rows(of entries: [Entry]) -> [[Entry]] {
        var rows: [[Entry]] = []
        var free = 0
        for entry in entries {
            if entry.span > free {
                rows.append([])
                free = WorkOrderLayout.columns
            }
            rows[rows.count - 1].append(entry)
            free -= entry.span
        }
        return rows
    }

    private func slice(_ row: [Entry]) -> PaperSlice {
        var slice = PaperSlice()
        var column = 0
        let value = TypeStyle.label.leading + TypeStyle.body.ascent - 2
        for entry in row {
            let x = textX + Double(column) * (width(of: 1) + PaperGrid.gutter)
            let fit = entry.lines == 1 ? TextFit.line : .wrap(width: width(of: entry.span))
            slice.elements += [
                .text(PlacedText(entry.label, .label, x: x, baseline: TypeStyle.label.ascent)),
                .text(PlacedText(entry.value, .body, x: x, baseline: value, fit: fit)),
            ]
            column += entry.span
        }
        let lines = row.map(\.lines).max() ?? 1
        slice.height = TypeStyle.label.leading + Double(lines) * TypeStyle.body.leading - 2
        return slice
    }

    /// The width of that many of the four columns.
    private func width(of span: Int) -> Double {
        let column =
            (textWidth - Double(WorkOrderLayout.columns - 1) * PaperGrid.gutter)
            / Double(WorkOrderLayout.columns)
        return Double(span) * column + Double(span - 1) * PaperGrid.gutter
    }
}
