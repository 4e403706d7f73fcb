import Core
import Terminal

extension ReportsScreen {
    /// What is drawn where.
    struct Layout: Sendable, Equatable {
        let tabs, period, page: Rect
        /// The report after the shown one, where there is room for it.
        let beside: Rect?
    }

    private static let besideFrom = 160

    func layout(_ context: Context) -> Layout {
        let (tabs, below) = context.body.splitTop(1)
        let (period, rest) = below.inset(by: 1, 0).splitTop(1)
        let page = rest.height > 14 ? rest.splitTop(1).rest : rest
        guard page.width >= ReportsScreen.besideFrom else {
            return Layout(tabs: tabs, period: period, page: page, beside: nil)
        }
        let (left, right) = page.splitLeft((page.width - 3) / 2)
        return Layout(tabs: tabs, period: period, page: left, beside: right.splitLeft(3).rest)
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let layout = layout(context)
        ReportTabs(page).draw(on: &canvas, in: layout.tabs)
        drawPeriod(on: &canvas, in: layout.period)
        guard let report else { return }
        let pages = ReportPages(report: report, context: context)
        pages.draw(page, on: &canvas, in: layout.page, top: top, cursor: cursor)
        if let beside = layout.beside {
            canvas.verticalRule(at: Point(x: beside.x - 2, y: beside.y), height: beside.height)
            pages.draw(page.neighbour(1), on: &canvas, in: beside)
        }
    }

    private func drawPeriod(on canvas: inout Canvas, in row: Rect) {
        if let problem { return canvas.write(problem.line, in: row, style: .error) }
        guard let period = report?.period, !isWaiting else {
            let words = "Reading the shop's figures of \(weeks) weeks" + String(canvas.glyphs.ellipsis)
            return canvas.write(words, in: row, style: .textStrong)
        }
        let sameYear = period.first.year == period.last.year
        let from = "\(period.first.day) \(period.first.monthName)" + (sameYear ? "" : " \(period.first.year)")
        let to = "\(period.last.day) \(period.last.monthName) \(period.last.year)"
        canvas.write("\(weeks) weeks: \(from) to \(to)", in: row, style: .textMuted)
    }
}
