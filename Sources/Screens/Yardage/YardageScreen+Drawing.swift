import Core
import Terminal

extension YardageScreen {
    private func places(_ context: Context) -> (list: Rect, details: Rect) {
        let body = search.rest(of: context.body)
        let (list, details) = body.splitTop(body.height - (body.height >= 12 ? 3 : 0))
        return (list, details)
    }

    func rowsShown(_ context: Context) -> Int { Table.visibleRows(in: places(context).list) }

    func row(at point: Point, _ context: Context) -> Int? {
        let picture = picture(context)
        return picture.row(at: point, in: places(context).list).map { $0 + picture.position }
    }

    private func picture(_ context: Context) -> Table {
        let entries = entries
        let height = rowsShown(context)
        let top = cursor.top(count: entries.count, height: height)
        let rows = entries.dropFirst(top).prefix(height).enumerated().map { place, entry in
            // A kind is named once, and again at the top of a page.
            let isFirst = place == 0 || entries[top + place - 1].kind != entry.kind
            return TableRow([
                TableCell(isFirst ? entry.kind.words : "", style: .textMuted),
                TableCell(entry.nameWords),
                TableCell(entry.valueWords, style: .textStrong),
            ])
        }
        return Table(
            columns: [
                TableColumn("Kind", .fixed(15)), TableColumn("Name", .flexible(min: 16, weight: 1)),
                TableColumn("Value", .fixed(9), align: .right),
            ], rows: rows, cursor: entries.isEmpty ? nil : cursor.index - top, position: top,
            total: entries.count, emptyText: emptyText, highlight: search.text)
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let places = places(context)
        search.draw(on: &canvas, in: context.body, placeholder: "kind, name")
        picture(context).draw(on: &canvas, in: places.list)
        drawDetails(on: &canvas, in: places.details)
        line?.draw(on: &canvas, in: context.body)
        dialog?.draw(on: &canvas, in: context.body)
    }

    private var emptyText: String {
        if let problem { return problem.line }
        return table == nil ? "Reading the table…" : "No line is like that."
    }

    /// What the line under the cursor means.
    private func drawDetails(on canvas: inout Canvas, in rect: Rect) {
        guard rect.height > 0, let current else { return }
        canvas.horizontalRule(at: rect.origin, width: rect.width)
        let lines = TextWidth.wrapped(YardageScreen.meaning(of: current), to: max(8, rect.width - 4))
        for (row, line) in lines.prefix(rect.height - 1).enumerated() {
            canvas.write(
                line, at: Point(x: rect.x + 2, y: rect.y + 1 + row), style: .textMuted,
                maxWidth: rect.width - 4)
        }
    }

    private static func meaning(of entry: YardageEntry) -> String {
        let usual = YardageTable.usualWidth.words
        return switch entry.kind {
        case .piece: "Takes \(entry.valueWords) of plain fabric \(usual) wide."
        case .wide:
            "Takes \(entry.valueWords) of plain fabric \(usual) wide; wider than fabric, so that the direction counts."
        case .extra: "Takes \(entry.valueWords) more of plain fabric \(usual) wide."
        case .width: "Fabric at least \(entry.nameWords) wide takes \(entry.valueWords) more."
        case .repeats: "Repeats that add up to at most \(entry.nameWords) take \(entry.valueWords) more."
        case .direction:
            "A wide piece takes \(entry.valueWords) more where the pattern is not railroaded."
        }
    }
}
