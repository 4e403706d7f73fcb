import Core
import Terminal

extension ScanLogScreen {
    private static let detailLines = 4

    /// The line that says what is listed, the list, and what is known of the scan under the cursor.
    func layout(_ context: Context) -> (head: Rect, list: Rect, details: Rect) {
        LogHead.layout(context.body, details: ScanLogScreen.detailLines)
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let layout = layout(context)
        LogHead(filter: filterWords, search: searchField, isSearching: mode == .search).draw(
            on: &canvas, in: layout.head)
        if let problem = pages.problem {
            canvas.write(problem.line, in: layout.list.inset(by: 2, 1), style: .error)
        } else {
            table(context).draw(on: &canvas, in: layout.list)
            drawDetails(on: &canvas, in: layout.details, context)
        }
        switch mode {
        case .choosingPerson(let list), .choosingTerminal(let list): list.draw(on: &canvas, in: context.body)
        case .list, .search: break
        }
    }

    func table(_ context: Context) -> Table {
        pages.table(
            [
                TableColumn("When", .fixed(isForToday ? 5 : 16)),
                TableColumn("Answer", .flexible(min: 36, weight: 4)),
                TableColumn("Order", .fixed(10)),
                TableColumn("Scanned", .fixed(16), dropOrder: 2),
                TableColumn("Person", .flexible(min: 8, weight: 1), dropOrder: 1),
                TableColumn("Terminal", .flexible(min: 8, weight: 1), dropOrder: 3),
            ], height: height(context), reading: "Reading the log", none: "No scan fits.",
            highlight: searchField.text
        ) { row($0, context) }
    }

    private func row(_ record: ScanRecord, _ context: Context) -> TableRow {
        let time = record.at.timeOfDay(in: context.zone)
        return TableRow(
            [
                TableCell(isForToday ? time : "\(record.at.day(in: context.zone).iso) \(time)"),
                TableCell(record.message, style: ScanLook.style(record.kind)),
                TableCell(record.number.map { SafeText.visible($0.text) } ?? ""),
                TableCell(record.raw, style: .textMuted),
                TableCell(SafeText.visible(record.by), style: .textMuted),
                TableCell(SafeText.visible(record.terminal), style: .textMuted),
            ], mark: String(ScanLook.glyph(record.kind, context.glyphs)),
            markStyle: ScanLook.style(record.kind))
    }

    private func drawDetails(on canvas: inout Canvas, in rect: Rect, _ context: Context) {
        guard rect.height > 1, let record = current else { return }
        canvas.horizontalRule(at: rect.origin, width: rect.width)
        let area = rect.splitTop(1).rest.inset(by: 2, 0)
        let day = record.at.day(in: context.zone)
        let who = record.by.isEmpty ? "nobody" : SafeText.visible(record.by)
        let lines = [
            (record.message, Style.textStrong),
            ("scanned: \(record.raw)", .text),
            (
                "\(DayWords.day(day, today: context.today)) \(record.at.timeOfDay(in: context.zone)) by \(who) on \(SafeText.visible(record.terminal))",
                .textMuted
            ),
        ]
        for (row, line) in lines.prefix(area.height).enumerated() {
            canvas.write(
                line.0, at: Point(x: area.x, y: area.y + row), style: line.1, maxWidth: area.width)
        }
    }
}
