/// Keys with what they do, in sections, over the screen.
package struct HelpOverlay: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package let key: String
        package let text: String

        package init(_ key: String, _ text: String) {
            self.key = key
            self.text = text
        }
    }

    package struct Section: Sendable, Hashable {
        package let title: String
        package let entries: [Entry]

        package init(_ title: String, _ entries: [Entry]) {
            self.title = title
            self.entries = entries
        }
    }

    package let title: String
    package let sections: [Section]
    /// The first line that is shown.
    package private(set) var top = 0

    package init(title: String, sections: [Section]) {
        self.title = title
        self.sections = sections
    }

    /// Scrolls by arrows, `j` and `k`, pages and ends, in a window of `size` (the whole screen).
    ///
    /// - returns: whether `key` was for the overlay; Escape and the rest close it, which the owner does.
    package mutating func handle(_ key: Key, size: Size) -> Bool {
        let count = lines(width: HelpOverlay.frame(in: Rect(size), lines: 0).width - 4).count
        let room = HelpOverlay.frame(in: Rect(size), lines: count).height - 2
        let last = max(0, count - room)
        switch key {
        case .up, .character("k"): top -= 1
        case .down, .character("j"): top += 1
        case .pageUp: top -= max(1, room - 1)
        case .pageDown, .character(" "): top += max(1, room - 1)
        case .home, .character("g"): top = 0
        case .end, .character("G"): top = last
        default: return false
        }
        top = max(0, min(top, last))
        return true
    }

    package func draw(on canvas: inout Canvas, in rect: Rect) {
        let lines = lines(width: HelpOverlay.frame(in: rect, lines: 0).width - 4)
        let frame = HelpOverlay.frame(in: rect, lines: lines.count)
        guard frame.width > 10, frame.height > 2 else { return }
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: title, style: .borderFocused)
        canvas.cursor = nil
        let inner = frame.inset(by: 2, 1)
        let first = max(0, min(top, lines.count - inner.height))
        for (row, line) in lines.dropFirst(first).prefix(inner.height).enumerated() {
            let y = inner.y + row
            switch line {
            case .blank: break
            case .heading(let title):
                canvas.write(title, at: Point(x: inner.x, y: y), style: .title, maxWidth: inner.width)
            case .entry(let entry):
                canvas.write(entry.key, at: Point(x: inner.x, y: y), style: .key, maxWidth: keyWidth)
                canvas.write(
                    entry.text, at: Point(x: inner.x + keyWidth + 2, y: y), style: .text,
                    maxWidth: inner.width - keyWidth - 2)
            }
        }
        Scrollbar(position: first, visible: inner.height, total: lines.count)
            .draw(on: &canvas, in: Rect(x: frame.maxX - 1, y: inner.y, width: 1, height: inner.height))
    }

    private enum Line { case blank, heading(String), entry(Entry) }

    private var keyWidth: Int { sections.flatMap(\.entries).map { TextWidth.cells(of: $0.key) }.max() ?? 0 }

    /// Long texts go on in further lines, without the key.
    private func lines(width: Int) -> [Line] {
        let room = max(8, width - keyWidth - 2)
        return sections.enumerated().flatMap { index, section in
            (index > 0 ? [Line.blank] : []) + [.heading(section.title)]
                + section.entries.flatMap { entry in
                    TextWidth.wrapped(entry.text, to: room).enumerated().map { row, text in
                        .entry(Entry(row == 0 ? entry.key : "", text))
                    }
                }
        }
    }

    private static func frame(in rect: Rect, lines: Int) -> Rect {
        rect.centered(Size(width: min(72, rect.width - 2), height: min(lines + 2, rect.height)))
    }
}
