import Core
import Terminal

/// The orders that are late or may become so, the worst first.
extension ReportPages {
    func drawLateRisk(on canvas: inout Canvas, in page: Rect, cursor: ListCursor?) {
        let risk = report.lateRisk
        drawCounts(on: &canvas, in: page.splitTop(1).top)
        let more = risk.withoutDue == 0 ? "" : " \(risk.withoutDue) more have no due date."
        note("Days left, days usually needed.\(more)", on: &canvas, in: page)
        let list = ReportPages.list(in: page)
        let height = Table.visibleRows(in: list)
        let top = (cursor ?? ListCursor()).top(count: risk.entries.count, height: height)
        Table(
            columns: ReportPages.columns, rows: risk.entries.dropFirst(top).prefix(height).map(row),
            cursor: cursor.map { $0.index - top }, position: top, total: risk.entries.count,
            emptyText: "No open order has a due date.", cursorColumns: 3
        ).draw(on: &canvas, in: list)
    }

    private func drawCounts(on canvas: inout Canvas, in row: Rect) {
        var x = row.x
        for verdict in LateRisk.Verdict.allCases {
            let count = report.lateRisk.count(verdict)
            let text = "\(verdict.glyph(context.glyphs)) \(count) \(verdict.words)"
            guard count > 0, x + TextWidth.cells(of: text) <= row.maxX else { continue }
            x += canvas.write(text, at: Point(x: x, y: row.y), style: verdict.style) + 2
        }
    }

    private static let columns = [
        TableColumn("Risk", .fixed(11)),
        TableColumn("Number", .flexible(min: 10, weight: 1)),
        TableColumn("Customer", .flexible(min: 12, weight: 6)),
        TableColumn("Due", .fixed(12), dropOrder: 2),
        TableColumn("Left", .fixed(13), align: .right),
        TableColumn("Needs", .fixed(6), align: .right),
        TableColumn("Next", .flexible(min: 14, weight: 5), dropOrder: 1),
    ]

    private func row(_ entry: LateRisk.Entry) -> TableRow {
        TableRow(
            [
                TableCell(entry.verdict.words, style: entry.verdict.style), TableCell(entry.number.text),
                TableCell(SafeText.visible(entry.customer)),
                TableCell(entry.due.dueWords(today: context.today)),
                TableCell(entry.daysLeftWords, style: entry.verdict.style),
                // What is not known is more than nothing.
                TableCell(
                    entry.verdict == .unknown ? "?" : entry.needed.text + (entry.unknownSteps > 0 ? "+" : "")),
                TableCell(SafeText.visible(entry.next ?? "nothing left to do"), style: .textMuted),
            ],
            mark: String(entry.verdict.glyph(context.glyphs)), markStyle: entry.verdict.style)
    }
}

extension LateRisk.Verdict {
    var style: Style {
        switch self {
        case .late: .statusLate
        case .likelyLate: .statusWaiting
        case .atRisk: .statusOnHold
        case .fine: .statusCompleted
        case .unknown: .textMuted
        }
    }

    func glyph(_ glyphs: Glyphs) -> Character {
        switch self {
        case .late: "!"
        case .likelyLate: glyphs.arrowUp
        case .atRisk: glyphs.half
        case .fine: glyphs.tick
        case .unknown: "?"
        }
    }
}
