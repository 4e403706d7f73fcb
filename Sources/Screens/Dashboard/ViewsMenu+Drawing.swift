import Core
import Terminal

extension ViewsMenu {
    func draw(on canvas: inout Canvas, in rect: Rect, names: [CustomerID: String], today: CalendarDay) {
        switch stage {
        case .deleting(let dialog): return dialog.draw(on: &canvas, in: rect)
        case .replacing(let dialog): return dialog.draw(on: &canvas, in: rect)
        case .list, .naming: break
        }
        let rows = max(1, min(views?.count ?? 1, max(1, rect.height - 7), 14))
        let frame = rect.centered(Size(width: min(64, rect.width), height: rows + 6))
        canvas.fill(frame, style: .text)
        canvas.box(frame, title: "Saved views", style: .borderFocused)
        canvas.cursor = nil
        let inner = frame.inset(by: 2, 1)
        drawList(on: &canvas, in: inner.splitTop(rows).top)
        canvas.horizontalRule(at: Point(x: inner.x, y: inner.y + rows), width: inner.width)
        drawFoot(
            on: &canvas, in: Rect(x: inner.x, y: inner.y + rows + 1, width: inner.width, height: 3), names,
            today)
    }

    private func drawList(on canvas: inout Canvas, in place: Rect) {
        guard let views else {
            canvas.write("Reading the views", in: place, style: .textMuted)
            return
        }
        if views.isEmpty {
            canvas.write("None yet. s keeps what is shown now under a name.", in: place, style: .textMuted)
        }
        let top = cursor.top(count: views.count, height: place.height)
        for (row, view) in views.dropFirst(top).prefix(place.height).enumerated() {
            let line = Rect(x: place.x - 1, y: place.y + row, width: place.width + 1, height: 1)
            let hasCursor = !isTyping && top + row == cursor.index
            let style: Style = hasCursor ? .cursorRow : .text
            let count = counts[view.id].map { "\($0.value)\($0.isExact ? "" : "+")" } ?? ""
            let owner =
                view.owner == actor?.account.id
                ? view.isShared ? "shared" : "" : SafeText.visible(view.ownerName)
            if hasCursor {
                canvas.fill(line, style: style)
                canvas.write(String(canvas.glyphs.pointer), at: line.origin, style: style)
            }
            let name = max(10, line.width - 32)
            canvas.write(
                SafeText.visible(view.name), at: Point(x: line.x + 2, y: line.y), style: style, maxWidth: name
            )
            canvas.write(
                owner, at: Point(x: line.x + 3 + name, y: line.y), style: hasCursor ? style : .textMuted,
                maxWidth: 18)
            canvas.write(
                count, in: Rect(x: line.maxX - 10, y: line.y, width: 9, height: 1), style: style,
                align: .right)
        }
        Scrollbar(position: top, visible: place.height, total: views.count)
            .draw(
                on: &canvas, in: Rect(x: place.maxX, y: place.y, width: 1, height: place.height))
    }

    /// What the view under the cursor shows, or the name that is typed for one.
    private func drawFoot(
        on canvas: inout Canvas, in place: Rect, _ names: [CustomerID: String], _ today: CalendarDay
    ) {
        if case .naming(let field, let id) = stage {
            canvas.write(
                id == nil ? "Name for what is shown now" : "New name", at: place.origin, style: .label)
            field.draw(
                on: &canvas, in: Rect(x: place.x, y: place.y + 1, width: place.width, height: 1),
                state: problem == nil ? .focused : .focusedInvalid)
            write(problem, .error, on: &canvas, in: place.splitTop(2).rest)
            return
        }
        if let problem { return write(problem, .error, on: &canvas, in: place) }
        let shown = current.map { ViewsMenu.words(of: $0, today) } ?? "Now: \(words(of: query, names, today))"
        write(shown, .textMuted, on: &canvas, in: place)
    }

    private func write(_ text: String?, _ style: Style, on canvas: inout Canvas, in place: Rect) {
        guard let text else { return }
        for (row, line) in TextWidth.wrapped(text, to: place.width).prefix(place.height).enumerated() {
            canvas.write(line, at: Point(x: place.x, y: place.y + row), style: style)
        }
    }

    private static func words(of view: SavedView, _ today: CalendarDay) -> String {
        let gaps = view.gaps.map(\.sentence).joined(separator: " ")
        let words = summary(of: view.query, view.customers, today)
        return gaps.isEmpty ? words : "\(gaps) \(words)"
    }

    private func words(of query: OrderQuery, _ names: [CustomerID: String], _ today: CalendarDay) -> String {
        ViewsMenu.summary(of: query, names, today)
    }

    private static func summary(
        of query: OrderQuery, _ names: [CustomerID: String], _ today: CalendarDay
    ) -> String {
        var parts = query.filterWords(customers: names, today: today)
        if query.status == .open { parts.insert("open orders", at: 0) }
        if !query.search.isEmpty { parts.append("with “\(SafeText.visible(query.search))”") }
        return parts.joined(separator: "; ")
            + ", by \(query.sort.words)\(query.ascending ? "" : ", last first")"
    }
}
