/// A month to pick a day from. Weeks start on Sunday.
package struct MonthPicker: Sendable, Hashable {
    package private(set) var selected: PickedDay
    package let today: PickedDay

    /// The room that it needs, frame included.
    package static let size = Size(width: 24, height: 10)

    package init(selected: PickedDay, today: PickedDay) {
        self.selected = selected
        self.today = today
    }

    /// Arrows move by a day or a week, PageUp and PageDown by a month, Home and End to the ends of the month,
    /// `t` to today.
    ///
    /// - returns: whether `key` was for the picker.
    @discardableResult
    package mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .left, .character("h"): selected = selected.adding(days: -1)
        case .right, .character("l"): selected = selected.adding(days: 1)
        case .up, .character("k"): selected = selected.adding(days: -7)
        case .down, .character("j"): selected = selected.adding(days: 7)
        case .pageUp: selected = selected.adding(months: -1)
        case .pageDown: selected = selected.adding(months: 1)
        case .home: selected = selected.withDay(1)
        case .end: selected = selected.withDay(31)
        case .character("t"): selected = today
        default: return false
        }
        return true
    }

    /// Draws the month in a frame at the top left of `rect`. `mark` may give a day another look, such as a day with
    /// orders due.
    package func draw(
        on canvas: inout Canvas, in rect: Rect, mark: (PickedDay) -> Style? = { _ in nil }
    ) {
        let frame = Rect(
            x: rect.x, y: rect.y, width: min(rect.width, MonthPicker.size.width),
            height: min(rect.height, MonthPicker.size.height))
        canvas.fill(frame, style: .text)
        canvas.box(
            frame, title: "\(MonthPicker.names[selected.month - 1]) \(selected.year)", style: .borderFocused)
        let inner = frame.inset(by: 1, 1)
        guard !inner.isEmpty else { return }
        canvas.write(" Su Mo Tu We Th Fr Sa", in: inner, style: .textMuted)
        let first = selected.withDay(1)
        for number in 1...PickedDay.days(in: selected.month, of: selected.year) {
            let day = selected.withDay(number)
            let place = first.weekday + number - 1
            let row = place / 7 + 1
            guard row < inner.height else { return }
            let style: Style =
                day == selected ? .cursorRow : mark(day) ?? (day == today ? .textStrong : .text)
            let digits = number < 10 ? " \(number)" : "\(number)"
            // Brackets say "selected" and a star "today" where there is no colour.
            let followsSelected = place % 7 > 0 && number > 1 && selected.day == number - 1
            let lead = day == selected ? "[" : followsSelected ? "]" : day == today ? "*" : " "
            let tail = day == selected ? "]" : ""
            canvas.write(
                lead + digits + tail, at: Point(x: inner.x + place % 7 * 3, y: inner.y + row), style: style,
                maxWidth: inner.maxX - inner.x - place % 7 * 3)
        }
    }

    package static let names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}
