import Core
import Terminal

/// The reports with a column for each week.
extension ReportPages {
    /// Lower, a chart below another one is only a line.
    private static let leastHeightOfTwo = 14

    func drawThroughput(on canvas: inout Canvas, in page: Rect) {
        let figures = report.throughput
        guard figures.taken + figures.completed > 0 else {
            return nothing("No order was taken or completed in this period.", on: &canvas, in: page)
        }
        let average = figures.rateWords.map { " (\($0))" } ?? ""
        headline(
            "\(figures.completed) completed\(average), \(figures.taken) taken in", on: &canvas, in: page)
        let note = figures.weeks.last?.isWhole == false ? "the last week is not over" : ""
        let place = ReportPages.chart(in: page)
        let both = ColumnChart(
            figures.weeks.map { .init(label($0.week), [$0.completed, $0.taken]) },
            styles: [.chartBar, .chartOther])
        let completed: ChartLegend.Entry = .init("completed", style: .chartBar)
        let taken: ChartLegend.Entry = .init("taken in", style: .chartOther)
        if both.showsAllSeries(width: place.width) {
            legend([completed, taken], note: note, on: &canvas, in: page)
            return both.draw(on: &canvas, in: place)
        }
        legend([completed], note: note, on: &canvas, in: page)
        // The same scale for both, so that their columns can be compared.
        let most = ColumnChart.round(figures.weeks.flatMap { [$0.completed, $0.taken] }.max() ?? 0)
        let first = ColumnChart(
            figures.weeks.map { .init(label($0.week), [$0.completed]) }, top: most)
        guard place.height >= ReportPages.leastHeightOfTwo else { return first.draw(on: &canvas, in: place) }
        let (upper, lower) = place.splitTop(place.height / 2)
        first.draw(on: &canvas, in: upper)
        ChartLegend([.init("taken in", style: .chartOther)]).draw(on: &canvas, in: lower)
        ColumnChart(
            figures.weeks.map { .init(label($0.week), [$0.taken]) }, styles: [.chartOther], top: most
        ).draw(on: &canvas, in: lower.splitTop(1).rest)
    }

    func drawOnTime(on canvas: inout Canvas, in page: Rect) {
        let figures = report.onTime
        let without = figures.withoutDue == 0 ? "" : "\(figures.withoutDue) without a due date left out"
        guard let percent = figures.percent else {
            nothing("No order with a due date was completed in this period.", on: &canvas, in: page)
            return note(without, on: &canvas, in: page)
        }
        headline(
            "\(percent) % on time: \(figures.onTime) of \(figures.onTime + figures.late) completed orders",
            on: &canvas, in: page)
        let late = figures.medianDaysLate.flatMap { median in
            figures.mostDaysLate.map { "late by \(days(median)) at the median, \($0) at most" }
        }
        note(
            [late, without].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "; "), on: &canvas,
            in: page)
        let place = ReportPages.chart(in: page)
        let hasTwo = place.height >= ReportPages.leastHeightOfTwo
        let (upper, lower) = place.splitTop(hasTwo ? (place.height + 1) / 2 : place.height)
        canvas.write("On time, of 100 completed in the week", in: upper.splitTop(1).top)
        ColumnChart(
            figures.weeks.map { week in .init(label(week.week), week.percent.map { [$0] } ?? []) },
            styles: [.chartGood], top: 100, showsZero: true
        ).draw(on: &canvas, in: upper.splitTop(1).rest)
        guard hasTwo else { return }
        var counts = ColumnChart(
            figures.weeks.map { .init(label($0.week), [$0.onTime, $0.late]) },
            styles: [.chartGood, .chartBad])
        counts.axisDigits = 3
        let entries: [ChartLegend.Entry] = [
            .init("on time", style: .chartGood), .init("late", style: .chartBad),
        ]
        let hasBoth = counts.showsAllSeries(width: lower.width)
        ChartLegend(hasBoth ? entries : [entries[0]]).draw(on: &canvas, in: lower)
        counts.draw(on: &canvas, in: lower.splitTop(1).rest)
    }

    private func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

    /// Its Monday.
    private func label(_ week: ISOWeek) -> String { "\(week.monday.day) \(week.monday.monthName)" }
}
