import Core
import Terminal

extension CalendarScreen {
    struct Layout: Sendable, Equatable {
        let month: Rect
        /// The heading of the day, and the orders under it.
        let list: Rect
    }

    /// The list stands beside the month where both have room, else below.
    func layout(_ context: Context) -> Layout {
        let body = context.body
        if body.width >= 76 {
            let width = min(112, max(42, body.width * 3 / 5))
            let extent = MonthCalendar.extent(in: Size(width: width, height: body.height))
            let (left, rest) = body.splitLeft(extent.width + 1)
            return Layout(
                month: Rect(x: left.x, y: left.y, width: extent.width, height: left.height),
                list: rest.inset(by: 1, 0))
        }
        let extent = MonthCalendar.extent(in: Size(width: body.width, height: 8))
        let (top, rest) = body.splitTop(extent.height)
        return Layout(
            month: Rect(x: top.x, y: top.y, width: extent.width, height: extent.height),
            list: rest.inset(by: 1, 0))
    }

    private func rows(_ context: Context) -> Rect { layout(context).list.splitTop(1).rest }

    /// The order at a place that was clicked.
    func row(at point: Point, _ context: Context) -> Int? {
        let place = rows(context)
        guard place.contains(point) else { return nil }
        let row = cursor.top(count: orders.count, height: place.height) + point.y - place.y
        return orders.indices.contains(row) ? row : nil
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        guard let calendar else { return }
        let layout = layout(context)
        calendar.draw(on: &canvas, in: layout.month) { marks(of: $0, context) }
        drawTotals(on: &canvas, in: layout.month, context)
        if layout.list.y == layout.month.y {
            canvas.verticalRule(
                at: Point(x: layout.month.maxX, y: layout.month.y), height: context.body.height)
        }
        drawList(on: &canvas, context)
    }

    /// The month in all, where the days have no room for words; it says what their signs mean, too.
    private func drawTotals(on canvas: inout Canvas, in month: Rect, _ context: Context) {
        let extent = MonthCalendar.extent(in: month.size)
        guard extent.height + 1 < month.height, extent.width < 70 else { return }
        guard let totals = totals(today: context.today) else { return }
        let signs: [(String, Style)] = [
            ("\(totals.open) open", .statusInProgress), ("!\(totals.late) late", .statusLate),
            ("\(context.glyphs.tick)\(totals.completed) done", .statusCompleted),
            ("\(context.glyphs.cross)\(totals.cancelled) ", .statusCancelled),
        ]
        let used = signs.reduce(0) { $0 + TextWidth.cells(of: $1.0) + 2 }
        let last = used + TextWidth.cells(of: "cancelled") <= extent.width ? "cancelled" : "off"
        var x = month.x + 1
        for (place, (text, style)) in signs.enumerated() {
            x +=
                canvas.write(
                    place == signs.count - 1 ? text + last : text,
                    at: Point(x: x, y: month.y + extent.height), style: style, maxWidth: month.maxX - x)
                + 2
        }
    }

    private func marks(of picked: PickedDay, _ context: Context) -> [MonthCalendar.Mark] {
        guard let day = CalendarDay(picked), let count = page?.counts[day] else { return [] }
        var marks: [MonthCalendar.Mark] = []
        if count.open > 0 {
            let isLate = day < context.today
            let isSoon = day.ordinal - context.today.ordinal < 2
            marks.append(
                .init(
                    isLate ? "! \(count.open) late" : "\(count.open) open",
                    short: isLate ? "!\(count.open)" : "\(count.open)",
                    style: isLate ? .statusLate : isSoon ? .statusWaiting : .statusInProgress))
        }
        if count.completed > 0 {
            let tick = String(context.glyphs.tick)
            marks.append(
                .init(
                    "\(tick) \(count.completed) done", short: "\(tick)\(count.completed)",
                    style: .statusCompleted))
        }
        if count.cancelled > 0 {
            let cross = String(context.glyphs.cross)
            marks.append(
                .init(
                    "\(cross) \(count.cancelled) off", short: "\(cross)\(count.cancelled)",
                    style: .statusCancelled))
        }
        return marks
    }

    private func drawList(on canvas: inout Canvas, _ context: Context) {
        let list = layout(context).list
        guard let day, list.height > 0 else { return }
        canvas.write(heading(day, context), in: list.splitTop(1).top, style: .title)
        let place = rows(context)
        if let problem {
            return canvas.write(problem.line, in: place, style: .error)
        }
        guard page?.day == day else { return }
        if orders.isEmpty { return canvas.write("Nothing is due.", in: place, style: .textMuted) }
        let top = cursor.top(count: orders.count, height: place.height)
        let numbers = min(14, orders.map { TextWidth.cells(of: $0.number.text) }.max() ?? 0)
        for (row, order) in orders.dropFirst(top).prefix(place.height).enumerated() {
            let line = Rect(x: place.x, y: place.y + row, width: place.width - 1, height: 1)
            let hasCursor = isInList && top + row == cursor.index
            if hasCursor {
                canvas.fill(line, style: .cursorRow)
                canvas.write(String(canvas.glyphs.pointer), at: line.origin, style: .cursorRow)
            }
            let isLate = order.isLate(today: context.today)
            canvas.write(
                isLate ? "!" : String(order.status.glyph(context.glyphs)),
                at: Point(x: line.x + 1, y: line.y),
                style: hasCursor ? .cursorRow : isLate ? .statusLate : order.status.style)
            canvas.write(
                order.number.text, at: Point(x: line.x + 3, y: line.y),
                style: hasCursor ? .cursorRow : order.status.isOpen ? .text : .textMuted, maxWidth: numbers)
            let rest = line.width - numbers - 5
            let words = SafeText.visible(order.customer)
            let used = canvas.write(
                words, at: Point(x: line.x + 4 + numbers, y: line.y),
                style: hasCursor ? .cursorRow : order.status.isOpen ? .text : .textMuted, maxWidth: rest)
            let next = SafeText.visible(order.nextMilestone ?? order.status.words)
            if rest - used > 10 {
                canvas.write(
                    next,
                    in: Rect(
                        x: line.x + 6 + numbers + used, y: line.y, width: rest - used - 2, height: 1),
                    style: hasCursor ? .cursorRow : .textMuted, align: .right)
            }
        }
        Scrollbar(position: top, visible: place.height, total: orders.count)
            .draw(on: &canvas, in: Rect(x: place.maxX - 1, y: place.y, width: 1, height: place.height))
    }

    private func heading(_ day: CalendarDay, _ context: Context) -> String {
        let name = day == context.today ? "Today" : day.words(today: context.today)
        guard page?.day == day else { return name }
        let count = page?.counts[day] ?? DueDay()
        let open = count.open == 0 ? nil : "\(count.open) \(day < context.today ? "late" : "open")"
        let done = count.completed == 0 ? nil : "\(count.completed) done"
        return ([name] + [open, done].compactMap(\.self)).joined(separator: "  ")
    }
}
