import Core
import Terminal

extension Dashboard {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        let layout = layout(context)
        drawTotals(on: &canvas, in: layout.totals, context)
        if let chips = layout.chips { drawChips(on: &canvas, in: chips, context) }
        table(context).draw(on: &canvas, in: layout.list)
        if let place = layout.preview {
            canvas.verticalRule(at: place.origin, height: place.height)
            if let order = preview, window.total > 0 {
                OrderPreview(order: order).draw(on: &canvas, in: place.inset(by: 2, 0), context)
            }
        }
        switch mode {
        case .list, .search: break
        case .menu(let menu): menu.draw(on: &canvas, in: context.body)
        case .panel(let panel):
            panel.draw(
                on: &canvas, in: context.body,
                count: window.count == nil ? "" : "\(countWords) \(window.total == 1 ? "order" : "orders")")
        case .papers(let menu): menu.draw(on: &canvas, in: context.body)
        case .views(let menu):
            menu.draw(on: &canvas, in: context.body, names: customerNames, today: context.today)
        }
        question?.draw(on: &canvas, in: context.body)
    }

    private func drawTotals(on canvas: inout Canvas, in row: Rect, _ context: Context) {
        let place = window.total == 0 ? "" : "\(window.cursor + 1) of \(countWords)"
        let width = TextWidth.cells(of: place)
        canvas.write(place, at: Point(x: row.maxX - width - 2, y: row.y), style: .textMuted)
        guard let totals = context.totals else { return }
        var x = row.x + 3
        let room = row.maxX - width - 4
        let figures: [(Int, String, Style)] = [
            (totals.open, "open", .textStrong),
            (totals.late, "late", totals.late > 0 ? .statusLate : .textMuted),
            (totals.onHold, "on hold", totals.onHold > 0 ? .statusOnHold : .textMuted),
            (totals.dueThisWeek, "due this week", .textStrong),
        ]
        for (figure, label, style) in figures {
            let text = "\(figure)"
            guard x + text.count + 1 + label.count < room else { break }
            x += canvas.write(text, at: Point(x: x, y: row.y), style: style) + 1
            x += canvas.write(label, at: Point(x: x, y: row.y), style: .textMuted) + 3
        }
    }

    private var countWords: String {
        window.count.map { $0.isExact ? "\($0.value)" : "more than \($0.value)" } ?? ""
    }

    private func drawChips(on canvas: inout Canvas, in row: Rect, _ context: Context) {
        var x = row.x + 1
        if mode == .search || !searchField.isEmpty {
            x += canvas.write("/", at: Point(x: x + 1, y: row.y), style: .textStrong) + 2
            let field = Rect(x: x, y: row.y, width: min(28, row.width / 2), height: 1)
            searchField.draw(
                on: &canvas, in: field, state: mode == .search ? .focused : .normal,
                placeholder: "number, name, code, notes")
            x = field.maxX + 1
        }
        let chips = chips(context)
        for chip in chips {
            x +=
                canvas.write(
                    " \(chip) ", at: Point(x: x + 1, y: row.y), style: .button, maxWidth: row.maxX - x - 2)
                + 1
        }
        let hint = mode == .search ? "Enter keeps, Esc clears" : isFiltered ? "x clears" : "T unmarks"
        if x + hint.count + 3 < row.maxX {
            canvas.write(hint, at: Point(x: x + 2, y: row.y), style: .textMuted)
        }
    }

    /// What is filtered by: the name of a view that is shown as it was saved, else each filter.
    private func chips(_ context: Context) -> [String] {
        var chips: [String] = []
        if let view, view.query == query(context) {
            chips = [SafeText.visible(view.name)]
        } else {
            chips = filter.filterWords(customers: customerNames, today: context.today)
        }
        if !marked.isEmpty { chips.append("\(marked.count) marked") }
        // A column that the list has no room for cannot show that it is the one.
        if !sortable(context).contains(sort) { chips.append("by \(sort.words)") }
        return chips
    }
}
