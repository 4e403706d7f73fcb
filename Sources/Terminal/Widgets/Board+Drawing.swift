extension Board {
    package func draw(on canvas: inout Canvas, in rect: Rect) {
        guard rect.width > 8, rect.height > 2, !columns.isEmpty else { return }
        let shown = shown(in: rect)
        if shown.count < columns.count { drawTabs(on: &canvas, in: rect.splitTop(1).top) }
        for index in shown {
            let place = place(of: index, in: rect)
            drawHeading(
                of: index, on: &canvas, in: Rect(x: place.x, y: place.y - 1, width: place.width, height: 1))
            drawCards(of: index, on: &canvas, in: place, rect)
            if index + 1 < shown.upperBound {
                canvas.verticalRule(
                    at: Point(x: place.maxX, y: place.y - 1), height: place.height + 1)
            }
        }
    }

    /// All columns with their counts, the cursor's in brackets.
    private func drawTabs(on canvas: inout Canvas, in row: Rect) {
        var x = row.x + 1
        for (index, column) in columns.enumerated() {
            let isHere = index == self.column
            let text = "\(column.title) \(column.count)"
            x +=
                canvas.write(
                    isHere ? "[\(text)]" : " \(text) ", at: Point(x: x, y: row.y),
                    style: isHere ? .textStrong : .textMuted, maxWidth: row.maxX - x) + 1
            if x >= row.maxX { return }
        }
    }

    private func drawHeading(of index: Int, on canvas: inout Canvas, in row: Rect) {
        canvas.fill(row, style: .header)
        let column = columns[index]
        let count = String(column.count)
        canvas.write(
            column.title, at: Point(x: row.x + 2, y: row.y),
            style: index == self.column ? .headerSorted : .header, maxWidth: row.width - count.count - 4)
        canvas.write(
            count, at: Point(x: row.maxX - count.count - 1, y: row.y),
            style: index == self.column ? .headerSorted : .header)
    }

    private func drawCards(of index: Int, on canvas: inout Canvas, in place: Rect, _ rect: Rect) {
        let cards = columns[index].cards
        if cards.isEmpty {
            for (row, line) in TextWidth.wrapped(columns[index].emptyText, to: max(1, place.width - 4))
                .prefix(place.height - 1).enumerated()
            {
                canvas.write(line, at: Point(x: place.x + 2, y: place.y + 1 + row), style: .textMuted)
            }
            return
        }
        let first = firstCard(of: index, in: rect)
        let fit = cardsShown(in: rect)
        for (row, card) in cards.dropFirst(first).prefix(fit).enumerated() {
            draw(
                card, isCursor(index, first + row), on: &canvas,
                in: Rect(
                    x: place.x, y: place.y + row * cardHeight, width: place.width - 1,
                    height: cardHeight - 1))
        }
        Scrollbar(position: first, visible: fit, total: cards.count)
            .draw(on: &canvas, in: Rect(x: place.maxX - 1, y: place.y, width: 1, height: fit * cardHeight))
    }

    private func draw(_ card: Card, _ hasCursor: Bool, on canvas: inout Canvas, in place: Rect) {
        let title = place.splitTop(1).top
        if hasCursor {
            canvas.fill(title, style: .cursorRow)
            canvas.write(String(canvas.glyphs.pointer), at: title.origin, style: .cursorRow)
        }
        let badge = TextWidth.cells(of: card.badge)
        canvas.write(
            card.title, at: Point(x: title.x + 2, y: title.y), style: hasCursor ? .cursorRow : .textStrong,
            maxWidth: title.width - badge - 4)
        canvas.write(
            card.badge, at: Point(x: title.maxX - badge - 1, y: title.y),
            style: hasCursor ? .cursorRow : card.badgeStyle)
        for (row, line) in card.lines.prefix(place.height - 1).enumerated() {
            canvas.write(
                line, at: Point(x: place.x + 2, y: place.y + 1 + row), style: row == 0 ? .text : .textMuted,
                maxWidth: place.width - 3)
        }
    }
}
