/// A word in block letters, such as an order number to be read across the room.
package struct BigText: Sendable, Hashable {
    /// The rows that block letters need.
    package static let rows = BlockFont.rows

    package let text: String

    package init(_ text: String) { self.text = text }

    /// Draws in the middle of `rect`, the letters twice as wide where that fits; plainly where even the narrow ones
    /// do not.
    package func draw(on canvas: inout Canvas, in rect: Rect, style: Style = .textStrong) {
        guard !rect.isEmpty else { return }
        let picture = BlockFont.picture(of: text)
        guard rect.height >= BlockFont.rows, picture.width <= rect.width else {
            canvas.write(
                text, in: Rect(x: rect.x, y: rect.y + rect.height / 2, width: rect.width, height: 1),
                style: style, align: .center)
            return
        }
        let across = picture.width * 2 <= rect.width ? 2 : 1
        let left = rect.x + (rect.width - picture.width * across) / 2
        let top = rect.y + (rect.height - BlockFont.rows) / 2
        for (row, runs) in picture.runs.enumerated() {
            for run in runs {
                canvas.fill(
                    Rect(
                        x: left + run.lowerBound * across, y: top + row, width: run.count * across, height: 1),
                    with: canvas.glyphs.barFull, style: style)
            }
        }
    }
}
