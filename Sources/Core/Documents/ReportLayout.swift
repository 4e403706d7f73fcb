/// A shop's reports, laid out: what stands where on which page. Pure: type is measured by what the caller gives.
///
/// The first page opens with the figures that sum the period up, then come the charts, and last the orders that
/// are late or may become so, over as many pages as they take.
struct ReportLayout {
    let report: WorkshopReport
    let measurer: TextMeasurer
    let grid: PaperGrid
    let paper: PaperSize

    /// The pages of `report`, one at least.
    static func pages(of report: WorkshopReport, paper: PaperSize, measurer: TextMeasurer) -> [PlacedPage] {
        ReportLayout(report: report, measurer: measurer, grid: PaperGrid(paper: paper), paper: paper).pages()
    }

    private func pages() -> [PlacedPage] {
        var flow = PageFlow(
            grid: grid, measurer: measurer, first: masthead(), foot: PaperSlice(), head: runningHead())
        flow.place(figures(), space: 14)
        flow.place(weekCharts(), space: 18)
        placeCycleTimes(in: &flow)
        placeWorkInProgress(in: &flow)
        placeLateRisk(in: &flow)
        let pages = flow.pages
        return pages.indices.map { index in
            PlacedPage(paper: paper, elements: pages[index] + footer(page: index + 1, of: pages.count))
        }
    }

    // MARK: Top and bottom

    private func masthead() -> PaperSlice {
        var slice = PaperSlice()
        let label = grid.top + TypeStyle.label.ascent - 3
        let baseline = label + 19
        let period = self.period
        let periodX = grid.right - measurer.width(period, .heading)
        let weeks = report.period.weeks.count
        let counted = weeks == 1 ? "1 week" : "\(weeks) weeks"
        slice.elements = [
            .text(PlacedText("Report", .label, x: grid.left, baseline: label)),
            .text(
                PlacedText(
                    safe(report.shopName), .heading, x: grid.left, baseline: baseline,
                    fit: .ellipsis(width: max(40, periodX - 20 - grid.left)))),
            .text(PlacedText(counted, .label, x: periodX, baseline: label)),
            .text(PlacedText(period, .heading, x: periodX, baseline: baseline)),
            .rule(
                x1: grid.left, y1: baseline + 10, x2: grid.right, y2: baseline + 10,
                thickness: PaperGrid.heavy),
        ]
        slice.height = baseline + 22
        return slice
    }

    private func runningHead() -> PaperSlice {
        var slice = PaperSlice()
        let baseline = grid.top + TypeStyle.strong.ascent - 4
        let period = self.period
        let periodX = grid.right - measurer.width(period, .strong)
        slice.elements = [
            .text(
                PlacedText(
                    "Report  \(safe(report.shopName))", .strong, x: grid.left, baseline: baseline,
                    fit: .ellipsis(width: max(40, periodX - 20 - grid.left)))),
            .text(PlacedText(period, .strong, x: periodX, baseline: baseline)),
            .rule(
                x1: grid.left, y1: baseline + 8, x2: grid.right, y2: baseline + 8, thickness: PaperGrid.heavy),
        ]
        slice.height = baseline + 22
        return slice
    }

    private func footer(page: Int, of count: Int) -> [PaperElement] {
        let number = "Page \(page) of \(count)"
        let made = "Made \(PaperDate.moment(report.madeAt, report.zone))"
        return [
            .rule(
                x1: grid.left, y1: grid.footerRule, x2: grid.right, y2: grid.footerRule,
                thickness: PaperGrid.hairline),
            .text(PlacedText(made, .label, x: grid.left, baseline: grid.footerBaseline)),
            .text(
                PlacedText(
                    safe(report.shopName), .label, x: grid.column(5), baseline: grid.footerBaseline,
                    fit: .ellipsis(width: grid.span(5)))),
            .text(
                PlacedText(
                    number, .labelStrong, x: grid.right - measurer.width(number, .labelStrong),
                    baseline: grid.footerBaseline)),
        ]
    }

    /// `7 Sep – 29 Nov 2026`
    private var period: String {
        let (first, last) = (report.period.first, report.period.last)
        let from = "\(first.day) \(first.monthName)" + (first.year == last.year ? "" : " \(first.year)")
        return "\(from) – \(last.day) \(last.monthName) \(last.year)"
    }

    // MARK: The period in figures

    private func figures() -> PaperSlice {
        let risk = report.lateRisk
        let figures = [
            ("Taken in", String(report.throughput.taken)),
            ("Completed", String(report.throughput.completed)),
            ("Completed a week", report.throughput.tenthsAWeek.map(ReportLayout.decimal) ?? "–"),
            ("On time", report.onTime.percent.map { "\($0) %" } ?? "–"),
            ("Open now", String(report.workInProgress.total)),
            ("Late, likely late", "\(risk.count(.late)), \(risk.count(.likelyLate))"),
        ]
        var slice = PaperSlice()
        for (index, (label, value)) in figures.enumerated() {
            let x = grid.column(2 * index)
            slice.elements += [
                .text(PlacedText(label, .label, x: x, baseline: TypeStyle.label.ascent)),
                .text(
                    PlacedText(
                        value, .heading, x: x, baseline: TypeStyle.label.leading + TypeStyle.heading.ascent,
                        fit: .ellipsis(width: grid.span(2)))),
            ]
        }
        slice.height = TypeStyle.label.leading + TypeStyle.heading.leading
        return slice
    }

    // MARK: Parts

    /// The title of a part of the page over a hairline, from `x` on, and what its signs mean at the right.
    func section(_ title: String, x: Double, width: Double, note: String = "") -> PaperSlice {
        var slice = PaperSlice()
        let rule = TypeStyle.strong.leading + 2
        let noteWidth = measurer.width(note, .label)
        slice.elements = [
            .text(PlacedText(title, .strong, x: x, baseline: TypeStyle.strong.ascent)),
            .text(PlacedText(note, .label, x: x + width - noteWidth, baseline: TypeStyle.strong.ascent)),
            .rule(x1: x, y1: rule, x2: x + width, y2: rule, thickness: PaperGrid.hairline),
        ]
        slice.height = rule + 6
        return slice
    }

    /// A text that ends at `right`.
    func atRight(_ text: String, _ style: TypeStyle, right: Double, baseline: Double) -> PaperElement {
        .text(PlacedText(text, style, x: right - measurer.width(text, style), baseline: baseline))
    }

    /// One line from outside, safe to print.
    func safe(_ text: String) -> String { SafeText.visible(text) }

    static func decimal(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
