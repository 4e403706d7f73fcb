/// A window of rows under a header. The owner holds the rows and the cursor; the table only draws what it is given,
/// so that it does the same work for ten orders and for a million.
package struct Table: Sendable, Hashable {
    package var columns: [TableColumn]
    /// The rows in the window, from its top.
    package var rows: [TableRow]
    /// The row of the window that the cursor is on; nil for none.
    package var cursor: Int?
    /// The place of the window's first row among all, for the scroll bar.
    package var position: Int
    /// How many rows there are in all.
    package var total: Int
    /// Shown where there are no rows.
    package var emptyText: String
    /// What was searched for: drawn as a match wherever it stands in a cell, without regard to case.
    package var highlight: String
    /// How many of the columns, from the left, the cursor's bar covers; nil for all. The rest keep their own
    /// colours, and moving the cursor then sends fewer bytes.
    package var cursorColumns: Int?

    package init(
        columns: [TableColumn], rows: [TableRow], cursor: Int? = nil, position: Int = 0, total: Int? = nil,
        emptyText: String = "", highlight: String = "", cursorColumns: Int? = nil
    ) {
        self.columns = columns
        self.rows = rows
        self.cursor = cursor
        self.position = position
        self.total = total ?? rows.count
        self.emptyText = emptyText
        self.highlight = highlight
        self.cursorColumns = cursorColumns
    }

    /// How many rows fit into `rect` under the header.
    package static func visibleRows(in rect: Rect) -> Int { max(0, rect.height - 1) }

    /// The row of the window at a place that was clicked; nil for the header and below the rows.
    package func row(at point: Point, in rect: Rect) -> Int? {
        let row = point.y - rect.y - 1
        return rect.contains(point) && rows.indices.contains(row) ? row : nil
    }

    /// The column whose header is at a place that was clicked.
    package func headerColumn(at point: Point, in rect: Rect) -> Int? {
        guard point.y == rect.y, rect.contains(point) else { return nil }
        return places(in: rect).first { point.x >= $0.x && point.x < $0.x + $0.width }?.column
    }

    package func draw(on canvas: inout Canvas, in rect: Rect) {
        guard rect.width > 4, rect.height > 0 else { return }
        let places = places(in: rect)
        drawHeader(places, on: &canvas, in: rect)
        let body = rect.splitTop(1).rest
        if rows.isEmpty {
            canvas.write(
                emptyText,
                in: Rect(
                    x: body.x, y: body.y + min(1, max(0, body.height - 1)), width: body.width,
                    height: min(1, body.height)),
                style: .textMuted, align: .center)
        }
        for (index, row) in rows.prefix(body.height).enumerated() {
            draw(
                row, index == cursor, places, on: &canvas,
                in: Rect(x: body.x, y: body.y + index, width: body.width, height: 1))
        }
        Scrollbar(position: position, visible: body.height, total: total)
            .draw(on: &canvas, in: Rect(x: body.maxX - 1, y: body.y, width: 1, height: body.height))
    }

    /// The columns that have room, from left to right.
    package func shownColumns(in rect: Rect) -> [Int] { places(in: rect).map(\.column) }

    struct Place: Sendable, Hashable {
        let column, x, width: Int
    }

    /// The columns that have room, from left to right: after a cell for the cursor and one for the mark, a cell apart,
    /// the scroll bar's column left free.
    func places(in rect: Rect) -> [Place] {
        let room = rect.width - 3 - 1
        var kept = Array(columns.indices)
        func needed() -> Int { kept.reduce(0) { $0 + columns[$1].minimum } + max(0, kept.count - 1) }
        while needed() > room, let worst = kept.max(by: { columns[$0].dropOrder < columns[$1].dropOrder }),
            columns[worst].dropOrder > 0
        {
            kept.removeAll { $0 == worst }
        }
        var spare = max(0, room - needed())
        var weights = kept.reduce(0) { $0 + weight($1) }
        var x = rect.x + 3
        let end = rect.x + 3 + room
        return kept.compactMap { column in
            let weight = weight(column)
            let share = weights == 0 ? 0 : spare * weight / weights
            spare -= share
            weights -= weight
            let width = min(columns[column].minimum + share, end - x)
            defer { x += max(0, width) + 1 }
            return width > 0 ? Place(column: column, x: x, width: width) : nil
        }
    }

    private func weight(_ column: Int) -> Int {
        if case .flexible(_, let weight) = columns[column].width { return max(0, weight) }
        return 0
    }
}
