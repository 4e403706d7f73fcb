/// What the parts of a chart stand for, each after a piece of its texture: `██ completed  ▒▒ taken`.
package struct ChartLegend: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package let text: String
        package let style: Style

        package init(_ text: String, style: Style) {
            self.text = text
            self.style = style
        }
    }

    /// In the order of the chart's series or parts: the first one is solid.
    package let entries: [Entry]

    package init(_ entries: [Entry]) { self.entries = entries }

    private static let swatch = 2

    /// Draws into the first row of `rect`, as many as fit whole.
    ///
    /// - returns: the cells used.
    @discardableResult
    package func draw(on canvas: inout Canvas, in rect: Rect) -> Int {
        guard rect.height > 0 else { return 0 }
        var x = rect.x
        for (place, entry) in entries.enumerated() {
            let width = ChartLegend.swatch + 1 + TextWidth.cells(of: entry.text)
            let start = place == 0 ? x : x + 2
            guard start + width <= rect.maxX else { break }
            canvas.fill(
                Rect(x: start, y: rect.y, width: ChartLegend.swatch, height: 1),
                with: ChartGlyphs.texture(place, isASCII: canvas.glyphs.isASCII), style: entry.style)
            canvas.write(entry.text, at: Point(x: start + ChartLegend.swatch + 1, y: rect.y), style: .text)
            x = start + width
        }
        return x - rect.x
    }
}
