/// How far something is, drawn in one row: `████░░ 4/6`.
package struct ProgressBar: Sendable, Hashable {
    package let done: Int
    package let total: Int

    package init(done: Int, total: Int) {
        self.total = max(0, total)
        self.done = max(0, min(done, self.total))
    }

    /// The numbers alone, for where there is no room for a bar.
    package var label: String { "\(done)/\(total)" }

    /// The cells of a bar `width` wide that are full: all only where everything is done, none only where nothing is.
    package func filled(of width: Int) -> Int {
        guard total > 0, width > 0 else { return 0 }
        if done == 0 { return 0 }
        if done == total { return width }
        return max(1, min(width - 1, width * done / total))
    }

    package func draw(
        on canvas: inout Canvas, in rect: Rect, style: Style = .progress, restStyle: Style = .progressRest
    ) {
        guard !rect.isEmpty else { return }
        let room = rect.width - label.count - 1
        guard room >= 3 else {
            canvas.write(label, in: rect, style: style)
            return
        }
        let full = filled(of: room)
        canvas.fill(
            Rect(x: rect.x, y: rect.y, width: full, height: 1), with: canvas.glyphs.barFull, style: style)
        canvas.fill(
            Rect(x: rect.x + full, y: rect.y, width: room - full, height: 1), with: canvas.glyphs.barEmpty,
            style: restStyle)
        canvas.write(label, at: Point(x: rect.x + room + 1, y: rect.y), style: style, maxWidth: label.count)
    }
}
