import Core
import Terminal

/// A list of printers to choose one from.
struct PrinterMenu: Sendable, Equatable {
    enum Outcome: Sendable, Equatable {
        case open, cancelled
        /// Nil for the first entry, which is none of the printers.
        case chosen(String?)
    }

    private let title: String
    /// What stands above the printers, and means none of them.
    private let noneWords: String
    private var cursor = ListCursor()
    /// Nil until they are known.
    private(set) var printers: [Printer]?

    init(title: String, noneWords: String, printers: [Printer]? = nil) {
        self.title = title
        self.noneWords = noneWords
        self.printers = printers
    }

    mutating func show(_ printers: [Printer]) { self.printers = printers }

    private var count: Int { (printers?.count ?? 0) + 1 }

    mutating func handle(_ key: Key) -> Outcome {
        switch key {
        case .escape: return .cancelled
        case .enter:
            return .chosen(cursor.index == 0 ? nil : printers?[cursor.index - 1].name)
        case .character("j"): cursor.handle(.down, count: count, height: count)
        case .character("k"): cursor.handle(.up, count: count, height: count)
        default: cursor.handle(key, count: count, height: count)
        }
        return .open
    }

    static let keys = [
        KeyBar.Item("Up/Down", "Choose"), KeyBar.Item("Enter", "Take"), KeyBar.Item("Esc", "Close"),
    ]

    func draw(on canvas: inout Canvas, in rect: Rect) {
        let frame = rect.centered(
            Size(width: min(56, rect.width), height: min(count + 2, rect.height)))
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: title, style: .borderFocused)
        let list = frame.inset(by: 1, 1)
        let top = cursor.top(count: count, height: list.height)
        for row in 0..<min(list.height, count - top) {
            let line = Rect(x: list.x, y: list.y + row, width: list.width, height: 1)
            let hasCursor = top + row == cursor.index
            canvas.fill(line, style: hasCursor ? .cursorRow : .text)
            draw(top + row, on: &canvas, in: line.inset(by: 1, 0), hasCursor)
        }
    }

    private func draw(_ entry: Int, on canvas: inout Canvas, in line: Rect, _ hasCursor: Bool) {
        guard entry > 0, let printer = printers?[entry - 1] else {
            let words = printers == nil ? "\(noneWords) (asking for the printers)" : noneWords
            canvas.write(
                words, at: line.origin, style: hasCursor ? .cursorRow : .textMuted, maxWidth: line.width)
            return
        }
        let used = canvas.write(
            SafeText.visible(printer.name), at: line.origin, style: hasCursor ? .cursorRow : .text,
            maxWidth: line.width / 2)
        let style: Style = printer.trouble == nil && printer.acceptsJobs ? .textMuted : .statusLate
        canvas.write(
            printer.standing, at: Point(x: line.x + used + 2, y: line.y),
            style: hasCursor ? .cursorRow : style, maxWidth: line.width - used - 2)
    }
}
