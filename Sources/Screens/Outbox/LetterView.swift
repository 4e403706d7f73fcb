import Core
import Terminal

/// A letter to be read: its headers and its text, scrolled where they are longer than the screen.
struct LetterView: Sendable, Equatable {
    static let keys = [
        KeyBar.Item("Up/Down", "Scroll"), KeyBar.Item("PgDn", "Page"), KeyBar.Item("Esc", "Close"),
    ]

    private let preview: LetterPreview
    private var top = 0

    init(_ preview: LetterPreview) { self.preview = preview }

    /// - Returns: whether it stays open.
    mutating func handle(_ key: Key, in rect: Rect) -> Bool {
        let frame = LetterView.frame(in: rect)
        let (page, last) = (
            max(1, frame.height - 3), max(0, lines(width: frame.width - 4).count - (frame.height - 2))
        )
        switch key {
        case .escape, .enter, .character("q"), .character("v"): return false
        case .up, .character("k"): top -= 1
        case .down, .character("j"): top += 1
        case .pageUp: top -= page
        case .pageDown, .character(" "): top += page
        case .home: top = 0
        case .end: top = last
        default: break
        }
        top = max(0, min(top, last))
        return true
    }

    func draw(on canvas: inout Canvas, in rect: Rect) {
        let frame = LetterView.frame(in: rect)
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: "Letter \(preview.letter.id.value)", style: .borderFocused)
        let area = frame.inset(by: 2, 1)
        for (row, line) in lines(width: area.width).dropFirst(top).prefix(area.height).enumerated() {
            canvas.write(
                line.text, at: Point(x: area.x, y: area.y + row), style: line.style, maxWidth: area.width)
        }
    }

    private static func frame(in rect: Rect) -> Rect {
        rect.centered(Size(width: min(84, rect.width), height: rect.height))
    }

    private func lines(width: Int) -> [(text: String, style: Style)] {
        var head = [
            ("From", preview.from.isEmpty ? "(mailFrom is not set)" : preview.from), ("To", preview.to),
            ("Subject", preview.words.subject),
        ]
        if let name = preview.attachment { head.append(("Attached", name)) }
        func wrapped(_ text: String, _ style: Style) -> [(text: String, style: Style)] {
            text.isEmpty
                ? [("", style)] : TextWidth.wrapped(text, to: max(8, width)).map { ($0, style) }
        }
        let headers = head.flatMap { wrapped("\($0.0): \(SafeText.visible($0.1))", .label) }
        let problem = preview.problem.map {
            wrapped("The shop's own template is not used. \($0.sentence).", .error)
        }
        let void = preview.void.map { wrapped("It would not go out now. \($0)", .statusWaiting) }
        let body = preview.words.text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            wrapped(SafeText.visible(String($0)), .text)
        }
        return headers + (void ?? []) + (problem ?? []) + [("", .text)] + body
    }
}
