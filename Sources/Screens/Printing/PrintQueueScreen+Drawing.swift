import Core
import Terminal

extension PrintQueueScreen {
    /// How many lines at the foot say more of the job under the cursor.
    private static let detailLines = 4

    func layout(_ context: Context) -> (list: Rect, details: Rect) {
        let body = context.body
        let details = min(PrintQueueScreen.detailLines + 1, max(0, body.height - 6))
        let split = body.splitBottom(details)
        return (split.rest, split.bottom)
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        if let problem {
            canvas.write(problem.line, in: context.body.inset(by: 2, 1), style: .error)
        } else {
            let layout = layout(context)
            table(context).draw(on: &canvas, in: layout.list)
            drawDetails(on: &canvas, in: layout.details, context)
        }
        menu?.draw(on: &canvas, in: context.body)
    }

    func table(_ context: Context) -> Table {
        let all = rows
        let height = Table.visibleRows(in: layout(context).list)
        let top = cursor.top(count: all.count, height: height)
        return Table(
            columns: [
                TableColumn("Job", .fixed(5), align: .right),
                TableColumn("Document", .flexible(min: 20, weight: 3)),
                TableColumn("State", .flexible(min: 14, weight: 2)),
                TableColumn("Printer", .flexible(min: 8, weight: 2), dropOrder: 2),
                TableColumn("Sent", .fixed(11), dropOrder: 1),
                TableColumn("By", .flexible(min: 8, weight: 1), dropOrder: 3),
            ],
            rows: all.dropFirst(top).prefix(height).map { row($0, context) },
            cursor: all.isEmpty ? nil : cursor.index - top, position: top, total: all.count,
            emptyText: jobs == nil
                ? "Reading the print queue"
                : showsSettled ? "Nothing was printed yet." : "Nothing waits to be printed.",
            cursorColumns: 2)
    }

    private func row(_ job: PrintJob, _ context: Context) -> TableRow {
        let day = job.at.day(in: context.zone)
        let time = job.at.timeOfDay(in: context.zone)
        return TableRow(
            [
                TableCell(String(job.id.value)),
                TableCell(SafeText.visible(job.title)),
                TableCell(job.standing, style: job.style),
                TableCell(job.printer.map { SafeText.visible($0) } ?? ""),
                TableCell(day == context.today ? time : "\(day.iso.dropFirst(5)) \(time)"),
                TableCell(SafeText.visible(job.by), style: .textMuted),
            ], mark: job.needsAttention ? "!" : "", markStyle: .statusLate)
    }

    private func drawDetails(on canvas: inout Canvas, in rect: Rect, _ context: Context) {
        guard rect.height > 1, let job = current else { return }
        canvas.horizontalRule(at: rect.origin, width: rect.width)
        let area = rect.splitTop(1).rest.inset(by: 2, 0)
        let numbers = job.orders.prefix(12).map { SafeText.visible($0.number.text) }.joined(separator: ", ")
        let more = job.orders.count > 12 ? " and \(job.orders.count - 12) more" : ""
        var lines: [(String, Style)] = [
            ("\(SafeText.visible(job.title)): \(job.sentence)", .textStrong),
            (
                "sent by \(SafeText.visible(job.by)) on \(SafeText.visible(job.terminal)), "
                    + "\(job.standing) \(job.state.isSettled ? "at" : "since") \(job.since.timeOfDay(in: context.zone))"
                    + (job.reprint > 0 ? ", reprint \(job.reprint)" : ""), .textMuted
            ),
        ]
        if job.orders.count > 1 { lines.append((numbers + more, .textMuted)) }
        if let message = job.message.map({ SafeText.visible($0) }), message.lowercased() != job.standing {
            lines.append((message, .text))
        }
        // What to do stays where there is no room for all.
        let remedy = job.remedy.map { TextWidth.wrapped($0, to: area.width) } ?? []
        if !remedy.isEmpty { lines = Array(lines.prefix(max(1, area.height - remedy.count))) }
        lines += remedy.map { ($0, .text) }
        for (row, line) in lines.prefix(area.height).enumerated() {
            canvas.write(
                line.0, at: Point(x: area.x, y: area.y + row), style: line.1, maxWidth: area.width)
        }
    }
}

extension PrintJob {
    var style: Style {
        if needsAttention { return .statusLate }
        switch state {
        case .printing, .pending: return .statusInProgress
        case .queued, .held, .stopped, .failed: return .statusWaiting
        case .done: return .statusCompleted
        case .cancelled: return .textMuted
        }
    }
}
