import Core
import Terminal

/// The reports as pages: a sentence with the most important figures, what the signs mean, and a chart or a list.
struct ReportPages {
    let report: WorkshopReport
    let context: Context

    /// - Parameters:
    ///   - top: the first row of charts with more rows than fit.
    ///   - cursor: where it stands in the list of late risk; nil for none.
    func draw(
        _ name: ReportName, on canvas: inout Canvas, in page: Rect, top: Int = 0, cursor: ListCursor? = nil
    ) {
        switch name {
        case .throughput: drawThroughput(on: &canvas, in: page)
        case .cycleTimes: drawCycleTimes(on: &canvas, in: page, top: top)
        case .onTime: drawOnTime(on: &canvas, in: page)
        case .lateRisk: drawLateRisk(on: &canvas, in: page, cursor: cursor)
        case .workInProgress: drawWorkInProgress(on: &canvas, in: page, top: top)
        }
    }

    // MARK: Places

    /// Below the sentence and the line of signs.
    static func chart(in page: Rect) -> Rect { page.splitTop(page.height > 13 ? 3 : 2).rest }

    /// The bars, below the heads of their figures.
    static func bars(in page: Rect) -> Rect { chart(in: page).splitTop(1).rest }

    /// The list of late risk, which has its own margins.
    static func list(in page: Rect) -> Rect {
        let chart = chart(in: page)
        return Rect(x: chart.x - 1, y: chart.y, width: chart.width + 2, height: chart.height)
    }

    func headline(_ text: String, on canvas: inout Canvas, in page: Rect) {
        canvas.write(text, in: page.splitTop(1).top, style: .textStrong)
    }

    private func line(in page: Rect) -> Rect { page.splitTop(1).rest.splitTop(1).top }

    /// A sentence in the line of signs.
    func note(_ text: String, on canvas: inout Canvas, in page: Rect) {
        canvas.write(text, in: line(in: page), style: .textMuted)
    }

    /// What the signs of a chart mean, and a note at the right where there is room for it.
    func legend(
        _ entries: [ChartLegend.Entry], note: String = "", on canvas: inout Canvas, in page: Rect
    ) {
        let line = line(in: page)
        let used = ChartLegend(entries).draw(on: &canvas, in: line)
        guard used + TextWidth.cells(of: note) + 3 <= line.width else { return }
        canvas.write(note, in: line, style: .textMuted, align: .right)
    }

    /// In the place of a chart.
    func nothing(_ text: String, on canvas: inout Canvas, in page: Rect) {
        canvas.write(text, in: page.splitTop(1).top, style: .textMuted)
    }
}
