import Core
import Terminal

/// The line over a log: what is listed, and what is searched for in it.
struct LogHead {
    let filter: String
    let search: TextField
    let isSearching: Bool
    /// Stands at the right where nothing is searched for and there is room.
    var aside: String?

    /// The line itself, the list, and what is known of the line under the cursor, in `details` lines at most.
    static func layout(_ body: Rect, details: Int) -> (head: Rect, list: Rect, details: Rect) {
        let (head, rest) = body.splitTop(1)
        let split = rest.splitBottom(min(details, max(0, rest.height - 6)))
        return (head, split.rest, split.bottom)
    }

    func draw(on canvas: inout Canvas, in rect: Rect) {
        let used = canvas.write(
            filter, at: Point(x: rect.x + 1, y: rect.y), style: .label, maxWidth: rect.width / 2)
        guard isSearching || !search.isEmpty else {
            guard let aside else { return }
            let width = TextWidth.cells(of: aside)
            guard rect.width - used - 4 > width else { return }
            canvas.write(aside, at: Point(x: rect.maxX - width - 1, y: rect.y), style: .textMuted)
            return
        }
        let x = rect.x + used + 4
        canvas.write("/", at: Point(x: x, y: rect.y), style: .key)
        let field = Rect(x: x + 2, y: rect.y, width: min(30, rect.maxX - x - 3), height: 1)
        if isSearching {
            search.draw(on: &canvas, in: field, state: .focused)
        } else {
            canvas.write(SafeText.visible(search.text), in: field, style: .match)
        }
    }
}
