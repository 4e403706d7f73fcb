import Core
import Terminal

extension FilterPanel {
    private static let labelWidth = 10

    /// Where the rows stand, from the top of the panel's inside.
    private func heights(_ width: Int) -> [(row: Row, y: Int, height: Int)] {
        var y = 0
        return Row.allCases.map { row in
            let height: Int
            switch row {
            case .due: height = dueProblem == nil ? 1 : 3
            case .customer: height = customerProblem == nil ? 1 : 2
            default: height = ticks(of: row)?.height(width: width) ?? 1
            }
            defer { y += height }
            return (row, y, height)
        }
    }

    /// The frame, and the inside of it with the first row shown.
    private func layout(in rect: Rect) -> (frame: Rect, inner: Rect, top: Int) {
        let width = min(78, rect.width)
        let content = width - 4 - FilterPanel.labelWidth
        let rows = heights(content)
        let whole = rows.last.map { $0.y + $0.height } ?? 0
        let frame = rect.centered(Size(width: width, height: min(rect.height, whole + 4)))
        let inner = Rect(x: frame.x + 2, y: frame.y + 1, width: width - 4, height: frame.height - 4)
        let target = rows.first { $0.row == focus } ?? rows[0]
        let top = max(0, min(target.y, max(0, target.y + target.height - inner.height)))
        return (frame, inner, top)
    }

    private func place(of row: (row: Row, y: Int, height: Int), _ inner: Rect, _ top: Int) -> Rect {
        Rect(
            x: inner.x + FilterPanel.labelWidth, y: inner.y + row.y - top,
            width: inner.width - FilterPanel.labelWidth, height: row.height)
    }

    /// The row at a place that was clicked, and which of its items.
    func hit(_ point: Point, in rect: Rect) -> (row: Row, item: Int?)? {
        let (_, inner, top) = layout(in: rect)
        for row in heights(inner.width - FilterPanel.labelWidth) {
            let place = place(of: row, inner, top)
            guard point.y >= place.y, point.y < place.maxY, inner.contains(point) else { continue }
            return (row.row, ticks(of: row.row)?.item(at: point, in: place))
        }
        return nil
    }

    /// - Parameter count: how many orders pass, in words.
    func draw(on canvas: inout Canvas, in rect: Rect, count: String) {
        let (frame, inner, top) = layout(in: rect)
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: "Show which orders?", style: .borderFocused)
        canvas.cursor = nil
        for row in heights(inner.width - FilterPanel.labelWidth) {
            let whole = place(of: row, inner, top)
            guard whole.y >= inner.y, whole.y < inner.maxY else { continue }
            let place = Rect(
                x: whole.x, y: whole.y, width: whole.width, height: min(whole.height, inner.maxY - whole.y))
            let isFocused = row.row == focus
            if isFocused {
                canvas.write(
                    String(canvas.glyphs.pointer), at: Point(x: inner.x - 1, y: place.y),
                    style: .borderFocused)
            }
            canvas.write(
                row.row.label, at: Point(x: inner.x, y: place.y), style: isFocused ? .textStrong : .label)
            draw(row.row, isFocused, on: &canvas, in: place)
        }
        drawFoot(count, on: &canvas, in: frame)
        if let row = heights(inner.width - FilterPanel.labelWidth).first(where: { $0.row == .customer }) {
            customer.drawList(on: &canvas, under: place(of: row, inner, top), within: rect)
        }
    }

    private func draw(_ row: Row, _ isFocused: Bool, on canvas: inout Canvas, in place: Rect) {
        let field = Rect(x: place.x, y: place.y, width: min(40, place.width), height: 1)
        switch row {
        case .due:
            due.draw(
                on: &canvas, in: field,
                state: dueProblem == nil
                    ? isFocused ? .focused : .normal : isFocused ? .focusedInvalid : .invalid,
                placeholder: "any day: fri, today..+2w, 12/1..")
            guard let dueProblem else { return }
            for (line, text) in TextWidth.wrapped(dueProblem, to: place.width).prefix(place.height - 1)
                .enumerated()
            {
                canvas.write(text, at: Point(x: place.x, y: place.y + 1 + line), style: .error)
            }
        case .customer:
            customer.draw(
                on: &canvas, in: field,
                state: customerProblem == nil
                    ? isFocused ? .focused : .normal : isFocused ? .focusedInvalid : .invalid,
                placeholder: "anybody: type a name")
            if let customerProblem, place.height > 1 {
                canvas.write(
                    customerProblem, at: Point(x: place.x, y: place.y + 1), style: .error,
                    maxWidth: place.width)
            }
        default:
            if let ticks = ticks(of: row), !ticks.items.isEmpty {
                ticks.draw(on: &canvas, in: place, isFocused: isFocused)
            } else {
                canvas.write("Reading the milestones", in: place, style: .textMuted)
            }
        }
    }

    private func drawFoot(_ count: String, on canvas: inout Canvas, in frame: Rect) {
        let y = frame.maxY - 2
        let words = focus == .due || focus == .customer ? "Blank: any" : "None ticked: any"
        canvas.write(words, at: Point(x: frame.x + 2, y: y), style: .textMuted)
        canvas.write(
            count, in: Rect(x: frame.x + 2, y: y, width: frame.width - 4, height: 1), style: .textStrong,
            align: .right)
    }
}
