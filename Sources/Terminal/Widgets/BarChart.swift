/// Bars under each other, from left to right: a label, a bar of one or more parts, and its value in words.
///
///     Upholstery     ████████████▋        6.3
///     Quality check  ██▒▒▒▒▒              1.0
package struct BarChart: Sendable, Hashable {
    /// A part of a bar, from where the part before it ends.
    package struct Part: Sendable, Hashable {
        package let amount: Double
        package let style: Style

        package init(_ amount: Double, style: Style = .chartBar) {
            self.amount = max(0, amount)
            self.style = style
        }
    }

    package struct Row: Sendable, Hashable {
        package let label: String
        package let parts: [Part]
        package let value: String

        package init(_ label: String, _ parts: [Part], value: String) {
            self.label = label
            self.parts = parts
            self.value = value
        }
    }

    package var rows: [Row]
    /// The row at the top, where they do not all fit.
    package var top: Int
    /// The amount that fills the whole width; nil for that of the longest bar.
    package var scale: Double?

    package init(_ rows: [Row], top: Int = 0, scale: Double? = nil) {
        self.rows = rows
        self.top = top
        self.scale = scale
    }

    /// The least room in which a bar still says something.
    private static let leastBar = 5

    package func draw(on canvas: inout Canvas, in rect: Rect) {
        guard !rect.isEmpty, !rows.isEmpty else { return }
        let values = min(rows.map { TextWidth.cells(of: $0.value) }.max() ?? 0, rect.width * 2 / 5)
        let longest = rows.map { TextWidth.cells(of: $0.label) }.max() ?? 0
        let labels = min(longest, max(8, (rect.width - values) * 9 / 20))
        let room = rect.width - labels - values - 2
        let full = scale ?? rows.map { BarChart.total($0) }.max() ?? 0
        for (place, row) in rows.dropFirst(max(0, top)).prefix(rect.height).enumerated() {
            let y = rect.y + place
            canvas.write(row.label, at: Point(x: rect.x, y: y), maxWidth: min(labels, rect.width))
            canvas.write(
                row.value,
                in: Rect(x: rect.maxX - values, y: y, width: values, height: 1), style: .textStrong,
                align: .right)
            guard room >= BarChart.leastBar, full > 0 else { continue }
            drawBar(
                row, full: full, on: &canvas, in: Rect(x: rect.x + labels + 1, y: y, width: room, height: 1))
        }
    }

    private static func total(_ row: Row) -> Double { row.parts.reduce(0) { $0 + $1.amount } }

    private func drawBar(_ row: Row, full: Double, on canvas: inout Canvas, in line: Rect) {
        let isASCII = canvas.glyphs.isASCII
        let parts = row.parts.enumerated().filter { $0.element.amount > 0 }
        var passed = 0.0
        var x = 0
        for (place, (texture, part)) in parts.enumerated() {
            passed += part.amount
            let eighths = min(line.width * 8, Int((passed / full * Double(line.width * 8)).rounded()))
            // Only the solid texture has signs for parts of a cell, and only at the end of a bar do they look right.
            let isFine = texture == 0 && place == parts.count - 1 && !isASCII
            // What is there at all is seen.
            let end = isFine ? max(eighths, x * 8 + 1) : max((eighths + 4) / 8, min(x + 1, line.width)) * 8
            let cells = min(end / 8, line.width)
            canvas.fill(
                Rect(x: line.x + x, y: line.y, width: max(0, cells - x), height: 1),
                with: ChartGlyphs.texture(texture, isASCII: isASCII), style: part.style)
            if isFine, end % 8 > 0, cells < line.width {
                canvas.fill(
                    Rect(x: line.x + cells, y: line.y, width: 1, height: 1),
                    with: ChartGlyphs.bar(eighths: end % 8, isASCII: isASCII), style: part.style)
            }
            x = max(x, cells)
        }
    }
}
