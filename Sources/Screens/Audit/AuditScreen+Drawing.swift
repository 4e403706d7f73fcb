import Core
import Terminal

extension AuditScreen {
    private static let detailLines = 5

    /// The line that says what is listed, the list, and what is known of the line under the cursor.
    func layout(_ context: Context) -> (head: Rect, list: Rect, details: Rect) {
        LogHead.layout(context.body, details: AuditScreen.detailLines)
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let layout = layout(context)
        LogHead(
            filter: filterWords, search: searchField, isSearching: mode == .search,
            aside: head.map { "Head \($0)" }
        ).draw(
            on: &canvas, in: layout.head)
        if let problem = pages.problem {
            canvas.write(problem.line, in: layout.list.inset(by: 2, 1), style: .error)
        } else {
            table(context).draw(on: &canvas, in: layout.list)
            drawDetails(on: &canvas, in: layout.details, context)
        }
        switch mode {
        case .choosingKind(let list), .choosingPerson(let list): list.draw(on: &canvas, in: context.body)
        case .list, .search: break
        }
    }

    func table(_ context: Context) -> Table {
        pages.table(
            [
                TableColumn("When", .fixed(isForToday ? 5 : 16)),
                TableColumn("Kind", .fixed(15), dropOrder: 2),
                TableColumn("Order", .fixed(10)),
                TableColumn("What happened", .flexible(min: 36, weight: 4)),
                TableColumn("Person", .flexible(min: 8, weight: 1), dropOrder: 1),
                TableColumn("Terminal", .flexible(min: 8, weight: 1), dropOrder: 3),
            ], height: height(context), reading: "Reading the trail", none: "No line fits.",
            highlight: searchField.text
        ) { row($0, context) }
    }

    private func row(_ record: AuditRecord, _ context: Context) -> TableRow {
        let time = record.at.timeOfDay(in: context.zone)
        return TableRow([
            TableCell(isForToday ? time : "\(record.at.day(in: context.zone).iso) \(time)"),
            TableCell(record.kind.words, style: record.kind == .signInRefused ? .error : .textMuted),
            TableCell(record.number.map { SafeText.visible($0.text) } ?? ""),
            TableCell(record.words),
            TableCell(SafeText.visible(record.by), style: .textMuted),
            TableCell(SafeText.visible(record.terminal), style: .textMuted),
        ])
    }

    private func drawDetails(on canvas: inout Canvas, in rect: Rect, _ context: Context) {
        guard rect.height > 1, let record = current else { return }
        canvas.horizontalRule(at: rect.origin, width: rect.width)
        let area = rect.splitTop(1).rest.inset(by: 2, 0)
        let day = record.at.day(in: context.zone)
        let who = record.by.isEmpty ? "nobody" : SafeText.visible(record.by)
        let terminal = record.terminal.isEmpty ? "" : " on \(SafeText.visible(record.terminal))"
        let via = record.via.map { " (\($0.words))" } ?? ""
        let order = record.number.map { "Order \(SafeText.visible($0.text)): " } ?? ""
        let lines = [
            (order + record.words, Style.textStrong),
            (
                "\(DayWords.day(day, today: context.today)) \(record.at.timeOfDay(in: context.zone)) by \(who)\(terminal)\(via)",
                .text
            ),
            ("Line \(record.id.value), \(record.kind.words)", .textMuted),
            ("SHA-256 \(record.hash.text)", .textMuted),
        ]
        for (row, line) in lines.prefix(area.height).enumerated() {
            canvas.write(
                line.0, at: Point(x: area.x, y: area.y + row), style: line.1, maxWidth: area.width)
        }
    }
}
