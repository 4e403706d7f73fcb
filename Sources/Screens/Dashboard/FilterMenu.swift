import Core
import Terminal

/// A list of filters to choose one from, some of them with a field to type into.
struct FilterMenu: Sendable, Equatable {
    enum Choice: Sendable, Equatable {
        case due(DueFilter?)
        /// Go on to typing a range.
        case typeRange
        case customer(CustomerID?, name: String)
    }

    struct Item: Sendable, Equatable {
        let label: String
        let choice: Choice
    }

    enum Kind: Sendable, Equatable { case due, range, customer }

    enum Outcome: Sendable, Equatable {
        case open, cancelled
        case edited
        case chosen(Choice)
    }

    let kind: Kind
    let title: String
    let prompt: String
    var items: [Item]
    private(set) var field: TextField?
    private(set) var problem: String?
    private(set) var cursor = ListCursor()

    var text: String { field?.text ?? "" }

    static var due: FilterMenu {
        FilterMenu(
            kind: .due, title: "Due when?", prompt: "",
            items: [
                Item(label: "Any time", choice: .due(nil)),
                Item(label: "Overdue", choice: .due(.overdue)),
                Item(label: "Today", choice: .due(.today)),
                Item(label: "This week", choice: .due(.thisWeek)),
                Item(label: "Within two weeks", choice: .due(.nextTwoWeeks)),
                Item(label: "Type a day or a range", choice: .typeRange),
            ])
    }

    static var range: FilterMenu {
        FilterMenu(
            kind: .range, title: "Due when?", prompt: "A day or a range: fri, 12/1 to 12/18, today..+2w",
            items: [], field: TextField())
    }

    static var customer: FilterMenu {
        FilterMenu(
            kind: .customer, title: "Whose orders?", prompt: "Type a name, an e-mail or a telephone number",
            items: [], field: TextField())
    }

    mutating func paste(_ text: String) { field?.paste(text) }

    mutating func handle(_ key: Key, today: CalendarDay) -> Outcome {
        let key = key == .control("s") && field != nil ? .enter : key
        switch key {
        case .escape: return .cancelled
        case .enter:
            if kind == .range { return take(today) }
            return items.indices.contains(cursor.index) ? .chosen(items[cursor.index].choice) : .open
        case .up, .down, .pageUp, .pageDown: cursor.handle(key, count: items.count, height: 8)
        default:
            guard field != nil else {
                cursor.handle(key, count: items.count, height: 8)
                return .open
            }
            let before = text
            field?.handle(key)
            guard text != before else { return .open }
            problem = nil
            cursor = ListCursor()
            return .edited
        }
        return .open
    }

    private mutating func take(_ today: CalendarDay) -> Outcome {
        switch DueFilter.typed(text, today: today) {
        case .success(let filter): return .chosen(.due(filter))
        case .failure(let wrong):
            problem = wrong.sentence
            return .open
        }
    }

    func draw(on canvas: inout Canvas, in rect: Rect) {
        let head = field == nil ? 0 : 3
        let listRows = kind == .range ? 2 : min(items.count, max(3, rect.height - head - 2), 12)
        let frame = rect.centered(Size(width: 56, height: listRows + head + 2))
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: title, style: .borderFocused)
        canvas.cursor = nil
        let inner = frame.inset(by: 2, 1)
        if let field {
            canvas.write(prompt, at: inner.origin, style: .textMuted, maxWidth: inner.width)
            field.draw(
                on: &canvas, in: Rect(x: inner.x, y: inner.y + 1, width: inner.width, height: 1),
                state: problem == nil ? .focused : .focusedInvalid)
        }
        let list = inner.splitTop(head).rest
        if let problem {
            for (row, line) in TextWidth.wrapped(problem, to: list.width).prefix(2).enumerated() {
                canvas.write(line, at: Point(x: list.x, y: list.y - 1 + row), style: .error)
            }
        } else {
            Checklist(items.map { .init($0.label, glyph: canvas.glyphs.bullet) }, cursor: cursor)
                .draw(
                    on: &canvas,
                    in: Rect(x: list.x - 1, y: list.y, width: list.width + 2, height: list.height))
        }
    }
}
