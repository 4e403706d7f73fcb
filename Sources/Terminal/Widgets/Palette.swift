/// Every action by name: type a few letters, Enter takes the best.
package struct Palette<Action: Sendable & Hashable>: Sendable, Hashable {
    package struct Item: Sendable, Hashable {
        package let name: String
        /// The key that does the same, as shown; empty for none.
        package let key: String
        package let action: Action
        /// An action that cannot work now is dim and cannot be taken.
        package let isEnabled: Bool
        /// Found by as well as by the name.
        let words: String
        /// Whether it is not of this place: what is comes first where both fit alike.
        let isElsewhere: Bool

        package init(
            _ name: String, key: String = "", action: Action, enabled: Bool = true, words: String = "",
            isElsewhere: Bool = false
        ) {
            self.name = name
            self.key = key
            self.action = action
            isEnabled = enabled
            self.words = words
            self.isElsewhere = isElsewhere
        }
    }

    package let items: [Item]
    package private(set) var query = TextField()
    private var cursor = ListCursor()

    package init(_ items: [Item]) { self.items = items }

    /// The items that fit what is typed, the best first.
    package var matches: [Item] {
        let typed = query.text
        return FuzzyMatch.ranked(items) { item -> Int? in
            let fits = [item.name, item.words].compactMap { FuzzyMatch.score(typed, in: $0) }
            // More than the start of a word is worth.
            return fits.max().map { item.isElsewhere ? $0 - 10 : $0 }
        }
    }

    /// The item that Enter takes.
    package var selected: Item? {
        let shown = matches
        return shown.indices.contains(cursor.index) ? shown[cursor.index] : nil
    }

    package mutating func paste(_ text: String) {
        query.paste(text)
        cursor = ListCursor()
    }

    package mutating func handle(_ key: Key) -> PaletteOutcome<Action> {
        switch key {
        case .escape: return .cancelled
        case .enter:
            if let selected, selected.isEnabled { return .chosen(selected.action) }
        case .up, .down, .pageUp, .pageDown: cursor.handle(key, count: matches.count, height: 10)
        case .control("p"): cursor.handle(.up, count: matches.count, height: 10)
        case .control("n"): cursor.handle(.down, count: matches.count, height: 10)
        default:
            let before = query.text
            query.handle(key)
            if query.text != before { cursor = ListCursor() }
        }
        return .open
    }

    /// Draws the palette in the upper middle of `rect`, over what is there.
    package func draw(on canvas: inout Canvas, in rect: Rect) {
        let shown = matches
        let width = min(60, rect.width)
        let height = min(rect.height, 15)
        guard width > 10, height > 4 else { return }
        let frame = Rect(
            x: rect.x + (rect.width - width) / 2, y: rect.y + max(0, min(3, rect.height - height)),
            width: width,
            height: height)
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: "Actions", style: .borderFocused)
        let inner = frame.inset(by: 1, 1)
        let (top, list) = inner.splitTop(1)
        query.draw(
            on: &canvas, in: top.inset(by: 1, 0), state: .focused, placeholder: "type to find an action")
        if shown.isEmpty { canvas.write(" no action like it", in: list, style: .textMuted) }
        let first = cursor.top(count: shown.count, height: list.height)
        for (row, item) in shown.dropFirst(first).prefix(list.height).enumerated() {
            let line = Rect(x: list.x, y: list.y + row, width: list.width, height: 1)
            let hasCursor = first + row == cursor.index
            let style: Style = hasCursor ? .cursorRow : item.isEnabled ? .text : .textMuted
            canvas.fill(line, style: style)
            if hasCursor { canvas.write(String(canvas.glyphs.pointer), at: line.origin, style: style) }
            let keyWidth = TextWidth.cells(of: item.key)
            canvas.write(
                item.name, at: Point(x: line.x + 1, y: line.y), style: style,
                maxWidth: line.width - keyWidth - 3)
            canvas.write(
                item.key, at: Point(x: line.maxX - keyWidth - 1, y: line.y),
                style: hasCursor ? style : item.isEnabled ? .key : .textMuted, maxWidth: keyWidth)
        }
        Scrollbar(position: first, visible: list.height, total: shown.count)
            .draw(on: &canvas, in: Rect(x: frame.maxX - 1, y: list.y, width: 1, height: list.height))
    }
}
