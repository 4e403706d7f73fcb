import Core
import Terminal

/// A short list over the screen to choose from: one thing, or as many as are ticked.
struct PickList: Sendable, Equatable {
    struct Item: Sendable, Hashable {
        let name: String
        var remark = ""
        /// Nil in a list of which one thing is chosen.
        var isTicked: Bool?
    }

    enum Outcome: Sendable, Equatable {
        case open, closed
        /// Enter on a thing, or a tick set or taken away.
        case chosen(Int)
    }

    let title: String
    private(set) var items: [Item]
    private(set) var cursor = ListCursor()

    init(title: String, items: [Item]) {
        self.title = title
        self.items = items
    }

    private var ticks: Bool { items.first?.isTicked != nil }

    mutating func handle(_ key: Key) -> Outcome {
        switch key {
        case .escape: return .closed
        case .enter where ticks: return .closed
        case .enter: return items.isEmpty ? .closed : .chosen(cursor.index)
        case .character(" ") where ticks && !items.isEmpty: return .chosen(cursor.index)
        default:
            cursor.handle(key, count: items.count, height: 10)
            return .open
        }
    }

    mutating func setTick(_ isTicked: Bool, at place: Int) {
        if items.indices.contains(place) { items[place].isTicked = isTicked }
    }

    func draw(on canvas: inout Canvas, in rect: Rect) {
        let frame = rect.centered(
            Size(width: min(rect.width, 60), height: min(rect.height, max(1, items.count) + (ticks ? 3 : 2))))
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: title, style: .borderFocused)
        canvas.cursor = nil
        let inner = frame.inset(by: 1, 1)
        let (list, hint) = inner.splitTop(ticks ? inner.height - 1 : inner.height)
        Checklist(
            items.map { item in
                let glyph =
                    item.isTicked.map { $0 ? canvas.glyphs.tick : canvas.glyphs.empty }
                    ?? canvas.glyphs.bullet
                return .init(SafeText.visible(item.name), glyph: glyph, detail: SafeText.visible(item.remark))
            }, cursor: cursor
        ).draw(on: &canvas, in: list)
        if ticks {
            canvas.write(
                "Space ticks, Enter closes", at: Point(x: hint.x + 2, y: hint.y), style: .hint,
                maxWidth: hint.width - 2)
        }
    }
}
