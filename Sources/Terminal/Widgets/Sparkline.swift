/// A row of numbers as one line of rising signs: `▁▃▆█▅`. The highest is the full height.
package struct Sparkline: Sendable, Hashable {
    package let values: [Int]

    package init(_ values: [Int]) { self.values = values }

    /// The last `width` values as text.
    package func text(width: Int, isASCII: Bool) -> String {
        let shown = values.suffix(max(0, width))
        let most = max(1, shown.max() ?? 1)
        return String(
            shown.map { value in
                // What is more than nothing stands higher than nothing.
                let height = value > 0 ? max(1, value * 7 / most) : 0
                return ChartGlyphs.spark(height: height, isASCII: isASCII)
            })
    }

    package func draw(on canvas: inout Canvas, in rect: Rect, style: Style = .chartBar) {
        guard !rect.isEmpty else { return }
        canvas.write(
            text(width: rect.width, isASCII: canvas.glyphs.isASCII), in: rect, style: style)
    }
}
