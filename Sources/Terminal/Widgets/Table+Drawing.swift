extension Table {
    func drawHeader(_ places: [Place], on canvas: inout Canvas, in rect: Rect) {
        canvas.fill(rect.splitTop(1).top, style: .header)
        for place in places {
            let column = columns[place.column]
            var title = column.title
            if let sort = column.sort {
                let arrow = sort == .ascending ? canvas.glyphs.arrowUp : canvas.glyphs.arrowDown
                if TextWidth.cells(of: title) + 2 <= place.width {
                    title += " \(arrow)"
                } else {
                    // A narrow heading is known by its first letters.
                    title = TextWidth.prefix(of: title, fitting: max(0, place.width - 1)) + String(arrow)
                }
            }
            canvas.write(
                title, in: Rect(x: place.x, y: rect.y, width: place.width, height: 1),
                style: column.sort == nil ? .header : .headerSorted, align: column.align)
        }
    }

    func draw(_ row: TableRow, _ hasCursor: Bool, _ places: [Place], on canvas: inout Canvas, in line: Rect) {
        let base: Style = hasCursor ? .cursorRow : row.style
        // The scroll bar's column keeps its own look.
        var width = line.width - 1
        if hasCursor, let cursorColumns, let next = places.first(where: { $0.column >= cursorColumns }) {
            width = min(width, next.x - line.x - 1)
        }
        if base != .text { canvas.fill(Rect(x: line.x, y: line.y, width: width, height: 1), style: base) }
        if hasCursor { canvas.write(String(canvas.glyphs.pointer), at: line.origin, style: base) }
        if !row.mark.isEmpty {
            canvas.write(
                row.mark, at: Point(x: line.x + 1, y: line.y), style: hasCursor ? base : row.markStyle,
                maxWidth: 1)
        }
        for place in places where row.cells.indices.contains(place.column) {
            let cell = row.cells[place.column]
            let room = Rect(x: place.x, y: line.y, width: place.width, height: 1)
            let isCovered = hasCursor && place.column < cursorColumns ?? .max
            let style = isCovered ? base : cell.style ?? row.style
            switch cell.content {
            case .text(let text):
                canvas.write(text, in: room, style: style, align: columns[place.column].align)
                if !highlight.isEmpty {
                    mark(text, on: &canvas, in: room, align: columns[place.column].align)
                }
            case .progress(let done, let total):
                ProgressBar(done: done, total: total)
                    .draw(on: &canvas, in: room, style: style, restStyle: isCovered ? base : .progressRest)
            }
        }
    }

    /// Draws the places where `highlight` stands in `text` again, as matches.
    private func mark(_ text: String, on canvas: inout Canvas, in room: Rect, align: Alignment) {
        // Letters are compared one by one: a letter whose lower case is longer must not shift the rest.
        let letters = text.map { $0.lowercased() }
        let wanted = highlight.map { $0.lowercased() }
        guard wanted.count <= letters.count,
            let at = (0...letters.count - wanted.count).first(where: {
                Array(letters[$0..<$0 + wanted.count]) == wanted
            })
        else { return }
        let width = TextWidth.cells(of: text)
        let spare = max(0, room.width - width)
        let indent = align == .left ? 0 : align == .right ? spare : spare / 2
        let start = text.index(text.startIndex, offsetBy: at)
        let end = text.index(start, offsetBy: wanted.count)
        let from = indent + TextWidth.cells(of: text[..<start])
        let to = from + TextWidth.cells(of: text[start..<end])
        guard from < room.width else { return }
        canvas.restyle(
            Rect(x: room.x + from, y: room.y, width: min(to, room.width) - from, height: 1), style: .match)
    }
}
