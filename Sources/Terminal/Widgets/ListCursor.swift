/// A cursor in a list that is all in memory. Keeps inside it as the list and its window change.
package struct ListCursor: Sendable, Hashable {
    /// The row of the cursor; 0 in an empty list.
    package private(set) var index: Int

    package init(_ index: Int = 0) { self.index = max(0, index) }

    /// Puts the cursor on a row of a list of `count`.
    package mutating func move(to index: Int, count: Int) { self.index = max(0, min(index, count - 1)) }

    /// Takes arrows, `j` and `k`, PageUp and PageDown (a window of `height`), Home, End, `g` and `G`.
    ///
    /// - returns: whether `key` was for the list.
    @discardableResult
    package mutating func handle(_ key: Key, count: Int, height: Int) -> Bool {
        switch key {
        case .up, .character("k"): move(to: index - 1, count: count)
        case .down, .character("j"): move(to: index + 1, count: count)
        case .pageUp: move(to: index - max(1, height - 1), count: count)
        case .pageDown: move(to: index + max(1, height - 1), count: count)
        case .home, .character("g"): move(to: 0, count: count)
        case .end, .character("G"): move(to: count - 1, count: count)
        default: return false
        }
        return true
    }

    /// Takes the wheel, three rows a step, and a press on a row of `table`, which shows the list in `rect`.
    ///
    /// - returns: whether the row that was pressed is the one that the cursor was on.
    @discardableResult
    package mutating func handle(_ mouse: Mouse, on table: Table, in rect: Rect, count: Int) -> Bool {
        switch mouse.action {
        case .wheelUp: move(to: index - 3, count: count)
        case .wheelDown: move(to: index + 3, count: count)
        case .press:
            guard let row = table.row(at: mouse.at, in: rect) else { return false }
            let before = index
            move(to: table.position + row, count: count)
            return index == before
        }
        return false
    }

    /// The first row to show so that the cursor is seen in a window of `height`.
    package func top(count: Int, height: Int) -> Int {
        ScrollWindow.start(showing: index..<index + 1, of: count, in: height)
    }
}
