/// A shop's reports, laid out: what stands where on which page. Pure: type is measured by what the caller gives.
///
/// The first page opens with the figures that sum the period up, then come the charts, and last the orders that
/// are late or may become so, over as many pages as they take.
struct ReportLayout: PaperLayout {
    let report: WorkshopReport
    let imprint: Imprint
    let measurer: TextMeasurer
    let grid: PaperGrid

    /// The pages of `report`, one at least.
    static func pages(
        of report: WorkshopReport, imprint: Imprint, measurer: TextMeasurer
    ) -> [PlacedPage] {
        ReportLayout(
            report: report, imprint: imprint, measurer: measurer, grid: PaperGrid(paper: imprint.paper)
        ).pages()
    }

    private func pages() -> [PlacedPage] {
        let weeks = report.period.weeks.count
        var flow = PageFlow(
            grid: grid, measurer: measurer,
            first: titleHead("Report", period, note: weeks == 1 ? "1 week" : "\(weeks) weeks"),
            foot: PaperSlice(), head: runningHead("Report", safe(report.shopName), period))
        flow.place(figures(), space: 2)
        flow.place(weekCharts(), space: 18)
        placeCycleTimes(in: &flow)
        placeWorkInProgress(in: &flow)
        placeLateRisk(in: &flow)
        return finished(flow, [report.auditHead.map { "Audit trail \($0)" }].compactMap(\.self))
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
            ("In a whole week", report.throughput.tenthsAWeek.map(ReportLayout.decimal) ?? "–"),
            ("On time", report.onTime.percent.map { "\($0) %" } ?? "–"),
            ("Open now", String(report.workInProgress.total)),
            ("Late, likely late", "\(risk.count(.late)), \(risk.count(.likelyLate))"),
        ]
        var slice = PaperSlice()
        for (index, (label, value)) in figures.enumerated() {
            let x = grid.column(2 * index)
            slice.elements += [
                .text(PlacedText(label, .body, x: x, baseline: TypeStyle.body.ascent)),
                .text(
                    PlacedText(
                        value, .display, x: x, baseline: TypeStyle.body.ascent + PaperGrid.underLabel,
                        fit: .ellipsis(width: grid.span(2)))),
            ]
        }
        slice.height = TypeStyle.body.ascent + PaperGrid.underLabel + 6
        return slice
    }

    static func decimal(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
