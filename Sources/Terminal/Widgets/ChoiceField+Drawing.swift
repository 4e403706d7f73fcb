extension ChoiceField {
    /// The most rows of the list that are shown at once.
    package static let listRows = 8

    /// Draws the field in the first row of `rect`, with an arrow at its end.
    package func draw(
        on canvas: inout Canvas, in rect: Rect, state: FieldState = .normal, placeholder: String = ""
    ) {
        guard rect.width > 2, rect.height > 0 else { return }
        let text = Rect(x: rect.x, y: rect.y, width: rect.width - 2, height: 1)
        canvas.fill(rect.splitTop(1).top, style: state.style)
        field.draw(on: &canvas, in: text, state: state, placeholder: placeholder)
        let arrow = isOpen ? canvas.glyphs.arrowUp : canvas.glyphs.arrowDown
        if state != .readonly {
            canvas.write(String(arrow), at: Point(x: rect.maxX - 1, y: rect.y), style: state.style)
        }
    }

    /// Draws the open list over what is there: under the field at `rect`, or above it where there is no room
    /// within `bounds`. To be drawn after everything else; nothing where the list is closed.
    package func drawList(on canvas: inout Canvas, under rect: Rect, within bounds: Rect) {
        guard isOpen else { return }
        let shown = matches
        let below = bounds.maxY - rect.y - 1
        let above = rect.y - bounds.y
        let wanted = max(1, min(shown.count, ChoiceField.listRows)) + 2
        let isBelow = below >= wanted || below >= above
        let height = min(wanted, isBelow ? below : above)
        guard height > 2 else { return }
        let widest = shown.map { TextWidth.cells(of: $0) }.max() ?? 10
        let width = min(bounds.width, max(rect.width, widest + 4))
        let x = max(bounds.x, min(rect.x, bounds.maxX - width))
        let list = Rect(x: x, y: isBelow ? rect.y + 1 : rect.y - height, width: width, height: height)
        canvas.fill(list, style: .text)
        canvas.box(list, style: .borderFocused)
        let inner = list.inset(by: 1, 1)
        if shown.isEmpty {
            canvas.write("nothing like it", in: inner, style: .textMuted)
            return
        }
        let at = highlighted ?? 0
        let top = ScrollWindow.start(showing: at..<at + 1, of: shown.count, in: inner.height)
        for (row, option) in shown.dropFirst(top).prefix(inner.height).enumerated() {
            let line = Rect(x: inner.x, y: inner.y + row, width: inner.width, height: 1)
            let style: Style = top + row == highlighted ? .cursorRow : .text
            canvas.fill(line, style: style)
            if style == .cursorRow {
                canvas.write(String(canvas.glyphs.pointer), at: line.origin, style: style)
            }
            canvas.write(option, at: Point(x: line.x + 1, y: line.y), style: style, maxWidth: line.width - 1)
        }
        Scrollbar(position: top, visible: inner.height, total: shown.count)
            .draw(on: &canvas, in: Rect(x: list.maxX - 1, y: inner.y, width: 1, height: inner.height))
    }
}
