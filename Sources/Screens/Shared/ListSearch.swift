import Core
import Terminal

/// The search of a list that is all in memory: each letter narrows it, Enter keeps what is found, Escape clears it.
struct ListSearch: Sendable, Equatable {
    enum Outcome: Sendable, Equatable {
        /// The key was not for the search.
        case ignored
        /// The same is found as before.
        case same
        case changed
    }

    private(set) var field = TextField()
    private(set) var isTyping = false

    var text: String { field.text }
    /// Whether its line is shown.
    var isShown: Bool { isTyping || !field.isEmpty }

    mutating func begin() { isTyping = true }

    /// Ends the typing; what is found stays.
    mutating func keep() { isTyping = false }

    mutating func clear() {
        field.set("")
        isTyping = false
    }

    mutating func handle(_ key: Key) -> Outcome {
        guard isShown else { return .ignored }
        if key == .escape {
            clear()
            return .changed
        }
        guard isTyping else { return .ignored }
        if key == .enter {
            keep()
            return .same
        }
        let before = field.text
        guard field.handle(key) else { return .ignored }
        return field.text == before ? .same : .changed
    }

    mutating func paste(_ text: String) -> Outcome {
        guard isTyping else { return .ignored }
        field.paste(text)
        return .changed
    }

    /// The items in whose texts every word is found, whatever its case and accents.
    func found<Item>(in items: [Item], by texts: (Item) -> [String]) -> [Item] {
        let words = SearchText.terms(field.text)
        guard !words.isEmpty else { return items }
        return items.filter { item in
            let text = SearchText.fold(texts(item).joined(separator: " "))
            return words.allSatisfy { text.contains($0) }
        }
    }

    // MARK: Drawing

    /// What of `body` is left for the list.
    func rest(of body: Rect) -> Rect { isShown ? body.splitTop(1).rest : body }

    /// Draws its line on top of `body`, where it is shown.
    func draw(on canvas: inout Canvas, in body: Rect, placeholder: String) {
        guard isShown else { return }
        let row = body.splitTop(1).top
        canvas.write("/", at: Point(x: row.x + 2, y: row.y), style: .textStrong)
        let place = Rect(x: row.x + 4, y: row.y, width: min(28, row.width / 2), height: 1)
        field.draw(on: &canvas, in: place, state: isTyping ? .focused : .normal, placeholder: placeholder)
        canvas.write(
            isTyping ? "Enter keeps, Esc clears" : "Esc shows all again",
            at: Point(x: place.maxX + 2, y: row.y),
            style: .textMuted, maxWidth: max(0, row.maxX - place.maxX - 3))
    }
}
