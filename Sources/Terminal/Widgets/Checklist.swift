/// A list of things to tick off, each with a sign, a name and a detail at its right.
package struct Checklist: Sendable, Hashable {
    package struct Item: Sendable, Hashable {
        package let glyph: Character
        package let text: String
        package let detail: String
        package let style: Style

        package init(_ text: String, glyph: Character, detail: String = "", style: Style = .text) {
            self.text = text
            self.glyph = glyph
            self.detail = detail
            self.style = style
        }
    }

    package var items: [Item]
    package var cursor: ListCursor
    /// Whether a name that is too long gives way to its detail; else the detail has what the name leaves.
    package let keepsDetails: Bool

    package init(_ items: [Item], cursor: ListCursor = ListCursor(), keepsDetails: Bool = false) {
        self.items = items
        self.cursor = cursor
        self.keepsDetails = keepsDetails
    }

    /// - returns: whether `key` moved, or tried to move, the cursor.
    @discardableResult
    package mutating func handle(_ key: Key, height: Int) -> Bool {
        cursor.handle(key, count: items.count, height: height)
    }

    /// The item at a place that was clicked.
    package func item(at point: Point, in rect: Rect) -> Int? {
        guard rect.contains(point) else { return nil }
        let index = cursor.top(count: items.count, height: rect.height) + point.y - rect.y
        return items.indices.contains(index) ? index : nil
    }

    package func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool = true) {
        guard rect.width > 6, rect.height > 0 else { return }
        let top = cursor.top(count: items.count, height: rect.height)
        for (row, item) in items.dropFirst(top).prefix(rect.height).enumerated() {
            let line = Rect(x: rect.x, y: rect.y + row, width: rect.width - 1, height: 1)
            let hasCursor = isFocused && top + row == cursor.index
            if hasCursor {
                canvas.fill(line, style: .cursorRow)
                canvas.write(String(canvas.glyphs.pointer), at: line.origin, style: .cursorRow)
            }
            canvas.write(
                String(item.glyph), at: Point(x: line.x + 2, y: line.y),
                style: hasCursor ? .cursorRow : item.style,
                maxWidth: 1)
            let room = line.width - 4
            let detail = keepsDetails && !item.detail.isEmpty ? TextWidth.cells(of: item.detail) + 2 : 0
            // Half a name is the least that tells one from another.
            let name = min(TextWidth.cells(of: item.text), max(room - detail, room / 2))
            canvas.write(
                item.text, at: Point(x: line.x + 4, y: line.y), style: hasCursor ? .cursorRow : item.style,
                maxWidth: name)
            if room - name > 4 {
                canvas.write(
                    item.detail,
                    in: Rect(x: line.x + 4 + name + 2, y: line.y, width: room - name - 2, height: 1),
                    style: hasCursor ? .cursorRow : .textMuted, align: .right)
            }
        }
        Scrollbar(position: top, visible: rect.height, total: items.count)
            .draw(on: &canvas, in: Rect(x: rect.maxX - 1, y: rect.y, width: 1, height: rect.height))
    }
}
