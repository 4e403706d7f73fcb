/// A month with what each of its days holds, as large as its room. Weeks start on Sunday.
///
/// The owner says what the days hold; the calendar only knows texts and their looks.
package struct MonthCalendar: Sendable, Hashable {
    /// One thing to say of a day, such as a count. The first is shown where there is room for one only.
    package struct Mark: Sendable, Hashable {
        package let text: String
        /// Shown in the place of `text` where that does not fit.
        package let short: String
        package let style: Style

        package init(_ text: String, short: String, style: Style) {
            self.text = text
            self.short = short
            self.style = style
        }
    }

    private var picker: MonthPicker

    package init(selected: PickedDay, today: PickedDay) {
        picker = MonthPicker(selected: selected, today: today)
    }

    package var selected: PickedDay { picker.selected }
    package var today: PickedDay { picker.today }

    package mutating func select(_ day: PickedDay) { picker = MonthPicker(selected: day, today: today) }

    /// Another day is today: the clock has gone past midnight.
    package mutating func setToday(_ day: PickedDay) { picker = MonthPicker(selected: selected, today: day) }

    /// Arrows and `hjkl` move by a day or a week, PageUp and PageDown by a month, Home and End to the ends of the
    /// month, `t` to today.
    ///
    /// - returns: whether `key` was for the calendar.
    @discardableResult
    package mutating func handle(_ key: Key) -> Bool { picker.handle(key) }

    /// The day at a place that was clicked.
    package func day(at point: Point, in rect: Rect) -> PickedDay? {
        let grid = Grid(rect)
        guard grid.height > 0, rect.contains(point) else { return nil }
        let column = (point.x - rect.x) / grid.width
        let row = (point.y - rect.y - Grid.head) / grid.height
        guard column < 7, point.y >= rect.y + Grid.head else { return nil }
        let number = row * 7 + column - selected.withDay(1).weekday + 1
        guard (1...PickedDay.days(in: selected.month, of: selected.year)).contains(number) else { return nil }
        return selected.withDay(number)
    }

    package func draw(on canvas: inout Canvas, in rect: Rect, marks: (PickedDay) -> [Mark]) {
        let grid = Grid(rect)
        guard grid.width >= 3, rect.height > Grid.head else { return }
        let name = "\(MonthPicker.names[selected.month - 1]) \(selected.year)"
        canvas.write(
            name, in: Rect(x: rect.x, y: rect.y, width: grid.width * 7, height: 1), style: .title,
            align: .center)
        for (column, name) in ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"].enumerated() {
            canvas.write(
                grid.width > 4 ? name : String(name.prefix(2)),
                in: Rect(
                    x: rect.x + column * grid.width + 1, y: rect.y + 1, width: grid.width - 1, height: 1),
                style: .textMuted)
        }
        let first = selected.withDay(1).weekday
        for number in 1...PickedDay.days(in: selected.month, of: selected.year) {
            let place = first + number - 1
            let cell = Rect(
                x: rect.x + place % 7 * grid.width, y: rect.y + Grid.head + place / 7 * grid.height,
                width: grid.width, height: grid.height)
            guard cell.maxY <= rect.maxY else { return }
            let day = selected.withDay(number)
            draw(day, marks(day), on: &canvas, in: cell)
        }
    }

    private func draw(_ day: PickedDay, _ marks: [Mark], on canvas: inout Canvas, in cell: Rect) {
        let isSelected = day == selected
        let style: Style = isSelected ? .cursorRow : day == today ? .textStrong : .text
        let digits = day.day < 10 ? " \(day.day)" : "\(day.day)"
        // Brackets say "selected" and a star "today" where there is no colour.
        let lead = isSelected ? "[" : day == today ? "*" : " "
        let tail = isSelected ? "]" : " "
        var used = canvas.write(lead + digits, at: cell.origin, style: style, maxWidth: cell.width)
        used += canvas.write(
            tail, at: Point(x: cell.x + used, y: cell.y), style: style, maxWidth: cell.width - used)
        guard let first = marks.first else { return }
        if cell.height == 1 {
            let room = cell.width - used
            let text = [first.text, first.short].first { TextWidth.cells(of: $0) <= room }
            if let text { canvas.write(text, at: Point(x: cell.x + used, y: cell.y), style: first.style) }
            return
        }
        let room = cell.width - 2
        for (row, mark) in marks.prefix(cell.height - 1).enumerated() {
            let text = TextWidth.cells(of: mark.text) <= room ? mark.text : mark.short
            canvas.write(
                text, at: Point(x: cell.x + 1, y: cell.y + 1 + row), style: mark.style, maxWidth: room)
        }
    }

    /// How the cells divide the room: six weeks under two lines of heading.
    struct Grid: Sendable, Hashable {
        static let head = 2
        let width, height: Int

        init(_ rect: Rect) {
            width = min(16, rect.width / 7)
            height = max(1, min(4, (rect.height - Grid.head) / 6))
        }
    }

    /// The room that the calendar makes use of, out of `room`.
    package static func extent(in room: Size) -> Size {
        let grid = Grid(Rect(room))
        return Size(width: grid.width * 7, height: min(room.height, Grid.head + 6 * grid.height))
    }
}
