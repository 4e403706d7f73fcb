/// The line on top: who and where at the left, a title in the middle, what waits at the right.
package struct TopBar: Sendable, Hashable {
    package var left: String
    package var middle: String
    package var right: String

    package init(left: String, middle: String = "", right: String = "") {
        self.left = left
        self.middle = middle
        self.right = right
    }

    /// What is left of the left part at least when it makes room for the middle, in cells.
    private static let leastLeft = 8

    /// How many cells the right part gets at most in a line of that width.
    package static func mostRight(of width: Int) -> Int { max(0, width - 2) * 2 / 3 }

    /// Draws into the first row of `rect`. The right part is kept longest. The left makes room for the middle as long
    /// as enough of it is left; the middle stands in the middle, or where there is room.
    package func draw(on canvas: inout Canvas, in rect: Rect) {
        let row = rect.splitTop(1).top
        guard row.width > 2, !row.isEmpty else { return }
        canvas.fill(row, style: .bar)
        let inner = row.inset(by: 1, 0)
        let rightWidth = min(TextWidth.cells(of: right), TopBar.mostRight(of: row.width))
        canvas.write(
            right, at: Point(x: inner.maxX - rightWidth, y: row.y), style: .barMuted, maxWidth: rightWidth)
        let room = inner.width - rightWidth - (rightWidth > 0 ? 2 : 0)
        let wanted = TextWidth.cells(of: middle)
        let beside = room - wanted - 2
        let used = canvas.write(
            left, at: inner.origin, style: .bar, maxWidth: beside >= TopBar.leastLeft ? beside : room)
        let from = inner.x + used + 2
        let free = inner.x + room - from
        guard wanted > 0, free >= min(wanted, 6) else { return }
        let ideal = row.x + (row.width - wanted) / 2
        let x = max(from, min(ideal, inner.x + room - wanted))
        canvas.write(middle, at: Point(x: x, y: row.y), style: .bar, maxWidth: inner.x + room - x)
    }
}
