import Terminal

/// The list of the screens that can be gone to: a letter goes there at once, arrows and Enter as well.
struct GoToMenu: Sendable, Equatable {
    enum Outcome: Sendable, Equatable {
        case open, cancelled
        case chosen(Destination)
    }

    private var cursor = ListCursor()
    private let entries: [Destination]

    init(_ entries: [Destination]) { self.entries = entries }

    mutating func handle(_ key: Key) -> Outcome {
        switch key {
        case .escape, .function(3): return .cancelled
        case .enter:
            return entries.indices.contains(cursor.index) ? .chosen(entries[cursor.index]) : .cancelled
        case .character(let letter):
            return entries.first { $0.letter == letter }.map { .chosen($0) } ?? .open
        default:
            cursor.handle(key, count: entries.count, height: entries.count)
            return .open
        }
    }

    func draw(on canvas: inout Canvas, in rect: Rect) {
        let width = min(36, rect.width)
        let height = min(entries.count + 2, rect.height)
        let frame = rect.centered(Size(width: width, height: height))
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: "Go to", style: .borderFocused)
        let list = frame.inset(by: 1, 1)
        let top = cursor.top(count: entries.count, height: list.height)
        for (row, entry) in entries.dropFirst(top).prefix(list.height).enumerated() {
            let line = Rect(x: list.x, y: list.y + row, width: list.width, height: 1)
            let hasCursor = top + row == cursor.index
            canvas.fill(line, style: hasCursor ? .cursorRow : .text)
            canvas.write(
                String(entry.letter), at: Point(x: line.x + 1, y: line.y),
                style: hasCursor ? .cursorRow : .key)
            canvas.write(
                entry.name, at: Point(x: line.x + 4, y: line.y), style: hasCursor ? .cursorRow : .text,
                maxWidth: line.width - 5)
        }
    }
}
