/// What is filled in of a piece's specification, in four columns: each field's name over its value. A long
/// value takes two columns or all.
struct SpecificationGrid {
    private struct Entry {
        let label, value: String
        let span, lines: Int
    }

    private static let columns = 4

    let measurer: TextMeasurer
    let x, width: Double

    func rows(of specification: Specification) -> [PaperSlice] {
        rows(of: entries(of: specification)).map(slice)
    }

    private func entries(of specification: Specification) -> [Entry] {
        SpecificationField.allCases.compactMap { field in
            guard let words = specification.words(field) else { return nil }
            let value = SafeText.visible(words)
            let width = max(measurer.width(value, .strong), measurer.width(field.label, .body))
            let span = [1, 2].first { width <= self.width(of: $0) } ?? SpecificationGrid.columns
            let lines = measurer.lines(value, .strong, .wrap(width: self.width(of: span))).count
            return Entry(label: field.label, value: value, span: span, lines: lines)
        }
    }

    private func rows(of entries: [Entry]) -> [[Entry]] {
        var rows: [[Entry]] = []
        var free = 0
        for entry in entries {
            if entry.span > free {
                rows.append([])
                free = SpecificationGrid.columns
            }
            rows[rows.count - 1].append(entry)
            free -= entry.span
        }
        return rows
    }

    private func slice(_ row: [Entry]) -> PaperSlice {
        var slice = PaperSlice()
        var column = 0
        let value = TypeStyle.body.leading + TypeStyle.strong.ascent - 2
        for entry in row {
            let x = self.x + Double(column) * (width(of: 1) + PaperGrid.gutter)
            let fit = entry.lines == 1 ? TextFit.line : .wrap(width: width(of: entry.span))
            slice.elements += [
                .text(PlacedText(entry.label, .body, x: x, baseline: TypeStyle.body.ascent)),
                .text(PlacedText(entry.value, .strong, x: x, baseline: value, fit: fit)),
            ]
            column += entry.span
        }
        let lines = row.map(\.lines).max() ?? 1
        slice.height = TypeStyle.body.leading + Double(lines) * TypeStyle.strong.leading - 2
        return slice
    }

    /// The width of that many of the four columns.
    private func width(of span: Int) -> Double {
        let column =
            (width - Double(SpecificationGrid.columns - 1) * PaperGrid.gutter)
            / Double(SpecificationGrid.columns)
        return Double(span) * column + Double(span - 1) * PaperGrid.gutter
    }
}
