/// A date as typed (`12/1`, `fri`, `+2w`; the owner understands it) with a month to pick from, opened by F4.
/// A picked day is written as `2026-12-18`.
package struct DateField: Sendable, Hashable {
    package private(set) var field: TextField
    /// The open month; nil while it is closed.
    package private(set) var picker: MonthPicker?
    package let today: PickedDay

    package init(_ text: String = "", today: PickedDay) {
        field = TextField(text)
        self.today = today
    }

    package var text: String { field.text }
    package var isOpen: Bool { picker != nil }

    package mutating func set(_ text: String) {
        field.set(text)
        picker = nil
    }

    package mutating func paste(_ text: String) { field.paste(text) }

    /// Opens the month at `day`, or at the day that the text names, or at today.
    package mutating func open(at day: PickedDay? = nil) {
        picker = MonthPicker(selected: day ?? PickedDay(iso: field.text) ?? today, today: today)
    }

    package mutating func close() { picker = nil }

    /// - returns: whether `key` was for the field. In the open month Enter takes the day, Escape closes, Tab takes the
    ///   day and is handed on.
    @discardableResult
    package mutating func handle(_ key: Key) -> Bool {
        guard var open = picker else {
            if key == .function(4) {
                self.open()
                return true
            }
            return field.handle(key)
        }
        switch key {
        case .enter, .tab, .backTab:
            set(open.selected.iso)
            return key == .enter
        case .escape, .function(4): picker = nil
        default:
            _ = open.handle(key)
            picker = open
        }
        return true
    }

    /// Draws the text in the first row of `rect`, with an arrow at its end.
    package func draw(
        on canvas: inout Canvas, in rect: Rect, state: FieldState = .normal, placeholder: String = ""
    ) {
        guard rect.width > 2, rect.height > 0 else { return }
        canvas.fill(rect.splitTop(1).top, style: state.style)
        field.draw(
            on: &canvas, in: Rect(x: rect.x, y: rect.y, width: rect.width - 2, height: 1), state: state,
            placeholder: placeholder)
        canvas.write(
            String(isOpen ? canvas.glyphs.arrowUp : canvas.glyphs.arrowDown),
            at: Point(x: rect.maxX - 1, y: rect.y), style: state.style)
    }

    /// Draws the open month over what is there, under the field at `rect` or above it. To be drawn last.
    package func drawPicker(
        on canvas: inout Canvas, under rect: Rect, within bounds: Rect,
        mark: (PickedDay) -> Style? = { _ in nil }
    ) {
        guard let picker else { return }
        let size = MonthPicker.size
        let isBelow = bounds.maxY - rect.y - 1 >= size.height || rect.y - bounds.y < size.height
        let y = isBelow ? min(rect.y + 1, max(bounds.y, bounds.maxY - size.height)) : rect.y - size.height
        let x = max(bounds.x, min(rect.x, bounds.maxX - size.width))
        picker.draw(
            on: &canvas,
            in: Rect(
                x: x, y: y, width: min(size.width, bounds.width), height: min(size.height, bounds.height)),
            mark: mark)
        canvas.cursor = nil
    }
}
