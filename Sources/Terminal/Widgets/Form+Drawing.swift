extension Form {
    /// Draws the part of the form around the focused field that fits into `rect`, and what is open over it.
    package func draw(on canvas: inout Canvas, in rect: Rect) {
        guard rect.width > 1, rect.height > 0 else { return }
        // The last column is the scroll bar's.
        let layout = layout(width: rect.width - 1)
        let target = layout.fields.first { $0.id == focus }?.rows ?? 0..<1
        // The heading of the first field is worth seeing with it.
        let heading = layout.headings.contains { $0.y == target.lowerBound - 1 } ? 1 : 0
        let top = ScrollWindow.start(
            showing: target.lowerBound - heading..<target.upperBound, of: layout.height, in: rect.height)
        let shown = top..<top + rect.height
        for heading in layout.headings where shown.contains(heading.y) {
            drawHeading(
                heading.title, on: &canvas,
                in: Rect(x: rect.x, y: rect.y + heading.y - top, width: rect.width - 1, height: 1))
        }
        for placement in layout.fields where placement.rows.overlaps(shown) {
            if let field = field(placement.id) { draw(field, placement, on: &canvas, in: rect, top: top) }
        }
        Scrollbar(position: top, visible: rect.height, total: layout.height)
            .draw(on: &canvas, in: Rect(x: rect.maxX - 1, y: rect.y, width: 1, height: rect.height))
        if let placement = layout.fields.first(where: { $0.id == focus }), let field = field(focus) {
            let place = moved(placement.control, to: rect, top: top)
            if case .choice(let choice) = field.control {
                choice.drawList(on: &canvas, under: place, within: rect)
            }
            if case .date(let date) = field.control {
                date.drawPicker(on: &canvas, under: place, within: rect)
            }
        }
    }

    private func drawHeading(_ title: String, on canvas: inout Canvas, in row: Rect) {
        canvas.horizontalRule(at: row.origin, width: row.width)
        canvas.write(" \(title) ", at: Point(x: row.x + 1, y: row.y), style: .title, maxWidth: row.width - 2)
    }

    private func draw(
        _ field: FormField<ID>, _ placement: Placement, on canvas: inout Canvas, in rect: Rect, top: Int
    ) {
        let isFocused = field.id == focus
        let state: FieldState =
            field.control.isReadonly
            ? .readonly
            : field.error == nil ? (isFocused ? .focused : .normal) : (isFocused ? .focusedInvalid : .invalid)
        let label = moved(placement.label, to: rect, top: top)
        if rect.contains(label.origin) {
            let mark = isFocused ? String(canvas.glyphs.pointer) : " "
            canvas.write(mark, at: label.origin, style: .borderFocused)
            canvas.write(
                field.label + (field.isRequired ? "*" : ""), at: Point(x: label.x + 1, y: label.y),
                style: isFocused ? .textStrong : .label, maxWidth: label.width - 1)
        }
        let whole = moved(placement.control, to: rect, top: top)
        // Rows outside are cut off; the focused field is always whole where the room allows.
        let place = Rect(
            x: whole.x, y: max(rect.y, whole.y), width: whole.width,
            height: min(rect.maxY, whole.maxY) - max(rect.y, whole.y))
        draw(field.control, on: &canvas, in: place, state: state, placeholder: field.placeholder)
        if let remark = field.error.map({ "! \($0)" }) ?? field.note {
            let place = moved(placement.error, to: rect, top: top)
            let style: Style = field.error == nil ? .textMuted : .error
            for (row, line) in TextWidth.wrapped(remark, to: place.width).enumerated()
            where (rect.y..<rect.maxY).contains(place.y + row) {
                canvas.write(
                    line, at: Point(x: place.x, y: place.y + row), style: style, maxWidth: place.width)
            }
        }
    }

    private func draw(
        _ control: FormControl, on canvas: inout Canvas, in place: Rect, state: FieldState,
        placeholder: String
    ) {
        guard !place.isEmpty else { return }
        switch control {
        case .text(let field): field.draw(on: &canvas, in: place, state: state, placeholder: placeholder)
        case .area(let area, _): area.draw(on: &canvas, in: place, state: state, placeholder: placeholder)
        case .choice(let choice): choice.draw(on: &canvas, in: place, state: state, placeholder: placeholder)
        case .flag(let flag): flag.draw(on: &canvas, in: place, state: state)
        case .check(let check): check.draw(on: &canvas, in: place, state: state)
        case .date(let date): date.draw(on: &canvas, in: place, state: state, placeholder: placeholder)
        case .readonly(let text): canvas.write(text, in: place, style: .fieldReadonly)
        }
    }

    private func moved(_ place: Rect, to rect: Rect, top: Int) -> Rect {
        Rect(x: place.x + rect.x, y: place.y + rect.y - top, width: place.width, height: place.height)
    }
}
