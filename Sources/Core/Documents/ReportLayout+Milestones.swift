/// The two charts by milestone: a name, a bar and its figures in columns.
extension ReportLayout {
    private static let rowHeight = 16.0
    private static let barHeight = 8.0

    /// A row of a chart by milestone.
    private struct Row {
        let name: String
        /// What is full, and what is outlined after it.
        let full, outlined: Double
        let figures: [String]
    }

    func placeCycleTimes(in flow: inout PageFlow) {
        let times = report.cycleTimes
        let rows = times.steps.map { step in
            Row(
                name: step.name, full: Double(step.median.milliseconds),
                outlined: Double(step.ninetieth.milliseconds - step.median.milliseconds),
                figures: [
                    step.median.text, step.ninetieth.text, step.longest.text, String(step.count),
                ])
        }
        let sample = times.sampleEvery > 1 ? "   one in \(times.sampleEvery) looked at" : ""
        place(
            rows, title: "Cycle times",
            note: "calendar days; full: median, outlined: up to the 90th percentile\(sample)",
            heads: ["median", "90 %", "longest", "times"],
            empty: "No milestone was finished in this period.", in: &flow)
    }

    func placeWorkInProgress(in flow: inout PageFlow) {
        let rows = report.workInProgress.steps.map { step in
            Row(
                name: step.name ?? "Nothing left to do", full: Double(step.total - step.late),
                outlined: Double(step.late),
                figures: [
                    String(step.total), String(step.started), String(step.stopped), String(step.late),
                ])
        }
        place(
            rows, title: "Work in progress",
            note: "open orders at the first milestone to do; full: in time, outlined: late",
            heads: ["orders", "started", "stopped", "late"], empty: "No order is open.", in: &flow)
    }

    private func place(
        _ rows: [Row], title: String, note: String, heads: [String], empty: String, in flow: inout PageFlow
    ) {
        var top = section(title, x: grid.left, width: grid.width, note: note)
        guard !rows.isEmpty else {
            top.elements.append(
                .text(PlacedText(empty, .body, x: grid.left, baseline: top.height + TypeStyle.body.ascent)))
            top.height += TypeStyle.body.leading
            return flow.place(top, space: 18)
        }
        for (index, head) in heads.enumerated() {
            top.elements.append(
                atRight(head, .body, right: figureRight(index), baseline: top.height + 6))
        }
        top.height += 10
        flow.place(top, space: 18, more: Double(min(rows.count, 3)) * ReportLayout.rowHeight)
        let most = rows.map { $0.full + $0.outlined }.max() ?? 0
        for row in rows { flow.place(slice(row, most: most)) }
    }

    private func figureRight(_ index: Int) -> Double { grid.column(8 + index) + grid.span(1) }

    private func slice(_ row: Row, most: Double) -> PaperSlice {
        let baseline = TypeStyle.body.ascent + 1
        var slice = PaperSlice(
            elements: [
                .text(
                    PlacedText(
                        safe(row.name), .body, x: grid.left, baseline: baseline,
                        fit: .ellipsis(width: grid.span(4))))
            ], height: ReportLayout.rowHeight)
        let room = grid.span(4) - PaperGrid.gutter
        let y = baseline - 8.4
        if most > 0 {
            let full = room * row.full / most
            let outlined = room * row.outlined / most
            let left = grid.column(4)
            if full > 0 {
                slice.elements.append(
                    .fill(PaperRect(x: left, y: y, width: max(0.6, full), height: ReportLayout.barHeight)))
            }
            if outlined > 1.4 {
                slice.elements.append(
                    .box(
                        PaperRect(x: left + full, y: y, width: outlined, height: ReportLayout.barHeight),
                        thickness: 0.7))
            }
        }
        for (index, figure) in row.figures.enumerated() {
            slice.elements.append(atRight(figure, .body, right: figureRight(index), baseline: baseline))
        }
        return slice
    }
}
