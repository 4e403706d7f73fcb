/// Where a window stands in something longer; drawn in one column.
package struct Scrollbar: Sendable, Hashable {
    package let position: Int
    package let visible: Int
    package let total: Int

    /// - parameters:
    ///   - position: the first visible unit.
    ///   - visible: how many are visible at once.
    ///   - total: how many there are.
    package init(position: Int, visible: Int, total: Int) {
        self.position = position
        self.visible = visible
        self.total = total
    }

    /// Draws into the first column of `rect`; nothing where everything is visible.
    package func draw(on canvas: inout Canvas, in rect: Rect) {
        guard total > visible, visible > 0, rect.height > 0, rect.width > 0 else { return }
        let thumb = max(1, min(rect.height, rect.height * visible / total))
        let last = total - visible
        let start = (rect.height - thumb) * max(0, min(position, last)) / last
        canvas.verticalRule(at: rect.origin, height: rect.height, style: .scrollbar)
        canvas.fill(
            Rect(x: rect.x, y: rect.y + start, width: 1, height: thumb), with: canvas.glyphs.barFull,
            style: .scrollbar)
    }
}
