import Core
import Terminal

/// The reports with a bar for each milestone.
extension ReportPages {
    /// A column of figures at the right of the bars.
    private struct Figure {
        let head: String
        let width: Int
    }

    private static let narrow = 70

    func drawCycleTimes(on canvas: inout Canvas, in page: Rect, top: Int) {
        let times = report.cycleTimes
        guard let longest = times.steps.max(by: { $0.median < $1.median }) else {
            return nothing("No milestone was finished in this period.", on: &canvas, in: page)
        }
        headline(
            "Longest at the median, \(longest.median.text) days: \(SafeText.visible(longest.name))",
            on: &canvas, in: page)
        let sample = times.sampleEvery > 1 ? "days; 1 in \(times.sampleEvery) looked at" : "calendar days"
        legend(
            [
                .init("median", style: .chartBar),
                .init("up to the 90th percentile", style: .chartOther),
            ], note: sample, on: &canvas, in: page)
        let isNarrow = page.width < ReportPages.narrow
        let heads =
            [Figure(head: "median", width: 6), Figure(head: "90 %", width: 7)]
            + (isNarrow ? [] : [Figure(head: "longest", width: 9)]) + [Figure(head: "times", width: 8)]
        let rows = times.steps.map { step in
            let figures =
                [step.median.text, step.ninetieth.text] + (isNarrow ? [] : [step.longest.text])
                + [String(step.count)]
            let median = Double(step.median.milliseconds)
            return BarChart.Row(
                SafeText.visible(step.name),
                [
                    .init(median),
                    .init(Double(step.ninetieth.milliseconds) - median, style: .chartOther),
                ],
                value: ReportPages.line(figures, heads))
        }
        draw(rows, heads, on: &canvas, in: page, top: top)
    }

    func drawWorkInProgress(on canvas: inout Canvas, in page: Rect, top: Int) {
        let work = report.workInProgress
        guard work.total > 0 else { return nothing("No order is open.", on: &canvas, in: page) }
        let orders = work.total == 1 ? "1 order is" : "\(work.total) orders are"
        headline(
            "\(orders) open: \(work.late) late, \(work.stopped) on hold or waiting", on: &canvas, in: page)
        legend(
            [
                .init("in time", style: .chartBar), .init("stopped", style: .chartWarn),
                .init("late", style: .chartBad),
            ], note: "at the first milestone to do", on: &canvas, in: page)
        let isNarrow = page.width < ReportPages.narrow
        let heads =
            [Figure(head: "orders", width: 6)] + (isNarrow ? [] : [Figure(head: "started", width: 9)])
            + [Figure(head: "stopped", width: 9), Figure(head: "late", width: 6)]
        let rows = work.steps.map { step in
            let figures =
                [String(step.total)] + (isNarrow ? [] : [String(step.started)])
                + [String(step.stopped), String(step.late)]
            return BarChart.Row(
                step.name.map { SafeText.visible($0) } ?? "Nothing left to do",
                [
                    .init(Double(step.total - step.late - step.stoppedInTime)),
                    .init(Double(step.stoppedInTime), style: .chartWarn),
                    .init(Double(step.late), style: .chartBad),
                ],
                value: ReportPages.line(figures, heads))
        }
        draw(rows, heads, on: &canvas, in: page, top: top)
    }

    private func draw(
        _ rows: [BarChart.Row], _ heads: [Figure], on canvas: inout Canvas, in page: Rect, top: Int
    ) {
        let bars = ReportPages.bars(in: page)
        let isLong = rows.count > bars.height
        let room = isLong ? bars.splitLeft(bars.width - 2).left : bars
        let top = max(0, min(top, rows.count - room.height))
        canvas.write(
            ReportPages.line(heads.map(\.head), heads),
            in: Rect(x: room.x, y: room.y - 1, width: room.width, height: 1), style: .textMuted, align: .right
        )
        BarChart(rows, top: top).draw(on: &canvas, in: room)
        guard isLong else { return }
        Scrollbar(position: top, visible: bars.height, total: rows.count)
            .draw(on: &canvas, in: Rect(x: bars.maxX - 1, y: bars.y, width: 1, height: bars.height))
    }

    /// Each figure at the right of its column.
    private static func line(_ texts: [String], _ heads: [Figure]) -> String {
        zip(texts, heads).map { text, head in
            String(repeating: " ", count: max(0, head.width - text.count)) + text
        }.joined()
    }
}
