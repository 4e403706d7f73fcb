/// The fabrics of a piece, as a table: only the columns that something fills.
extension WorkOrderLayout {
    private static let fabricGap = 8.0
    /// What the name of a fabric gets at least, before it goes on in another line.
    private static let leastName = 90.0

    private struct FabricPlace {
        let column: FabricColumn
        let x, width: Double
    }

    func placeFabrics(of piece: Piece, in flow: inout PageFlow) {
        guard !piece.fabrics.isEmpty else { return }
        let places = fabricPlaces(of: piece.fabrics)
        let rows = piece.fabrics.map { fabricRow($0, places) }
        flow.place(fabricHead(places), space: 7, more: rows.first?.height ?? 0)
        for row in rows { flow.place(row, space: 0) }
    }

    private func fabricPlaces(of fabrics: [Fabric]) -> [FabricPlace] {
        let columns = FabricColumn.shown(for: fabrics)
        let natural = columns.map { column in
            fabrics.map { measurer.width(safe(column.text(of: $0)), .body) }
                .reduce(measurer.width(column.title, .body), max)
        }
        let gaps = Double(columns.count - 1) * WorkOrderLayout.fabricGap
        var x = textX
        return zip(columns, natural).map { column, width in
            let others = zip(columns, natural).filter { $0.0 != .fabric }.reduce(gaps) { $0 + $1.1 }
            // The name takes what it needs of the room that the others leave.
            let width =
                column == .fabric
                ? min(width + 1, max(WorkOrderLayout.leastName, textWidth - others)) : width
            defer { x += width + WorkOrderLayout.fabricGap }
            return FabricPlace(column: column, x: x, width: width)
        }
    }

    private func fabricHead(_ places: [FabricPlace]) -> PaperSlice {
        var slice = PaperSlice()
        for place in places {
            let title = place.column.title
            slice.elements.append(
                .text(
                    PlacedText(
                        title, .body, x: x(of: title, .body, in: place), baseline: TypeStyle.body.ascent)))
        }
        let rule = TypeStyle.body.leading + 1
        slice.elements.append(
            .rule(x1: textX, y1: rule, x2: textX + textWidth, y2: rule, thickness: PaperGrid.hairline))
        slice.height = rule + 2
        return slice
    }

    private func fabricRow(_ fabric: Fabric, _ places: [FabricPlace]) -> PaperSlice {
        var slice = PaperSlice()
        var lines = 1
        for place in places {
            let text = safe(place.column.text(of: fabric))
            guard !text.isEmpty else { continue }
            let style: TypeStyle = place.column == .short ? .strong : .body
            let isName = place.column == .fabric
            let fit: TextFit =
                isName && measurer.width(text, style) > place.width ? .wrap(width: place.width) : .line
            if isName { lines = max(lines, measurer.lines(text, style, fit).count) }
            slice.elements.append(
                .text(
                    PlacedText(
                        text, style, x: x(of: text, style, in: place), baseline: TypeStyle.body.ascent,
                        fit: fit)))
        }
        slice.height = Double(lines) * TypeStyle.body.leading
        return slice
    }

    private func x(of text: String, _ style: TypeStyle, in place: FabricPlace) -> Double {
        place.column.isNumber
            ? place.x + max(0, place.width - measurer.width(text, style)) : place.x
    }
}
