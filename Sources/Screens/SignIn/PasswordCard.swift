import Core
import Terminal

/// Asks somebody who is known for their password.
struct PasswordCard: Sendable, Equatable {
    enum Outcome: Sendable, Equatable {
        case open, cancelled
        case given(String)
    }

    let title: String
    /// What it is asked for, line by line.
    let lines: [String]
    private(set) var field = TextField(masked: true)
    /// The answer is still to come: a password takes a moment to check.
    private(set) var isChecking = false
    private(set) var problem: ErrorText?

    init(title: String, lines: [String]) {
        self.title = title
        self.lines = lines
    }

    mutating func handle(_ key: Key) -> Outcome {
        guard !isChecking else { return .open }
        switch key {
        case .escape: return .cancelled
        case .enter, .control("s"):
            guard !field.isEmpty else { return .open }
            isChecking = true
            problem = nil
            return .given(field.text)
        default:
            if field.handle(key) { problem = nil }
            return .open
        }
    }

    mutating func paste(_ text: String) { if !isChecking { field.paste(text) } }

    mutating func clear() { field.set("") }

    /// It was not the password, or could not be checked.
    mutating func fail(_ error: ShopError?, _ text: ErrorText) {
        isChecking = false
        field.set("")
        problem = error == .wrongSignIn ? ErrorText("This is not the password.", "Try again.") : text
    }

    // MARK: Drawing

    private static let width = 62

    func draw(on canvas: inout Canvas, in rect: Rect, hint: String) {
        let room = min(PasswordCard.width, rect.width) - 6
        let words = lines.flatMap { TextWidth.wrapped($0, to: room) }
        let said = TextWidth.wrapped(problem.map { "\(canvas.glyphs.cross) \($0.line)" } ?? hint, to: room)
        let card = rect.centered(
            Size(width: room + 6, height: min(rect.height, words.count + said.count + 6)))
        canvas.fill(card, style: .text)
        canvas.box(card, title: title, style: .borderFocused)
        canvas.cursor = nil
        let inner = card.inset(by: 3, 1)
        for (row, line) in words.enumerated() {
            canvas.write(
                line, at: Point(x: inner.x, y: inner.y + row), style: row == 0 ? .textStrong : .text,
                maxWidth: inner.width)
        }
        let y = inner.y + words.count + 1
        let label = canvas.write("Password", at: Point(x: inner.x, y: y), style: .label)
        let box = Rect(x: inner.x + label + 2, y: y, width: max(0, inner.width - label - 2), height: 1)
        if isChecking {
            canvas.write("Checking \(canvas.glyphs.ellipsis)", at: box.origin, style: .textMuted)
        } else {
            field.draw(on: &canvas, in: box, state: .focused)
        }
        for (row, line) in said.enumerated() {
            canvas.write(
                line, at: Point(x: inner.x, y: y + 2 + row), style: problem == nil ? .textMuted : .error,
                maxWidth: inner.width)
        }
    }
}
