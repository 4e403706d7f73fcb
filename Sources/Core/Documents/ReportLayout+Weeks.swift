/// The two charts by week, beside each other: columns that are full for what counts first, outlined for the other.
extension ReportLayout {
    private static let plotHeight = 92.0
    private static let axisWidth = 18.0

    func weekCharts() -> PaperSlice {
        let width = grid.span(6)
        let left = weekChart(
            "Throughput", note: "full: completed, outlined: taken in", x: grid.left, width: width,
            values: report.throughput.weeks.map { ($0.completed, $0.taken) }, isStacked: false)
        let right = weekChart(
            "On time", note: "full: on time, outlined: late", x: grid.column(6), width: width,
            values: report.onTime.weeks.map { ($0.onTime, $0.late) }, isStacked: true)
        return PaperSlice(
            elements: left.elements + right.elements, height: max(left.height, right.height))
    }

    private func weekChart(
        _ title: String, note: String, x: Double, width: Double, values: [(full: Int, outlined: Int)],
        isStacked: Bool
    ) -> PaperSlice {
        var slice = section(title, x: x, width: width, note: note)
        let top = slice.height + 4
        let bottom = top + ReportLayout.plotHeight
        let left = x + ReportLayout.axisWidth
        let most = values.map { isStacked ? $0.full + $0.outlined : max($0.full, $0.outlined) }.max() ?? 0
        let scale = ReportLayout.ceiling(most)
        for mark in Set([0, scale % 2 == 0 ? scale / 2 : 0, scale]).sorted() {
            let y = bottom - ReportLayout.plotHeight * Double(mark) / Double(scale)
            slice.elements += [
                .rule(x1: left, y1: y, x2: x + width, y2: y, thickness: PaperGrid.hairline),
                atRight(String(mark), .body, right: left - 5, baseline: y + 2.6),
            ]
        }
        let pitch = (x + width - left) / Double(max(1, values.count))
        // Few weeks do not make broad walls of ink.
        let column = min(pitch * 0.72, 26)
        for (index, value) in values.enumerated() {
            let start = left + pitch * (Double(index) + 0.5) - column / 2
            func bar(_ count: Int, from base: Int, x: Double, width: Double) -> PaperRect {
                let height = ReportLayout.plotHeight * Double(count) / Double(scale)
                let foot = bottom - ReportLayout.plotHeight * Double(base) / Double(scale)
                return PaperRect(x: x, y: foot - height, width: width, height: height)
            }
            let half = column / 2
            let full = bar(value.full, from: 0, x: start, width: isStacked ? column : half)
            let outlined =
                isStacked
                ? bar(value.outlined, from: value.full, x: start, width: column)
                : bar(value.outlined, from: 0, x: start + half, width: half)
            if value.full > 0 { slice.elements.append(.fill(full)) }
            if value.outlined > 0 { slice.elements.append(.box(outlined, thickness: 0.7)) }
        }
        slice.elements += weekLabels(left: left, right: x + width, pitch: pitch, baseline: bottom + 11)
        slice.height = bottom + 14
        return slice
    }

    /// The Mondays, as many as stand apart, the last one among them.
    private func weekLabels(left: Double, right: Double, pitch: Double, baseline: Double) -> [PaperElement] {
        let labels = report.period.weeks.map { "\($0.monday.day) \($0.monday.monthName)" }
        let widest = labels.map { measurer.width($0, .body) }.max() ?? 0
        let step = max(1, Int(((widest + 8) / pitch).rounded(.up)))
        return labels.indices.filter { (labels.count - 1 - $0) % step == 0 }.map { index in
            let width = measurer.width(labels[index], .body)
            let middle = left + pitch * (Double(index) + 0.5)
            let x = max(left, min(middle - width / 2, right - width))
            return .text(PlacedText(labels[index], .body, x: x, baseline: baseline))
        }
    }

    /// A round number, 1 or more, that is not below `most`.
    private static func ceiling(_ most: Int) -> Int {
        var unit = 1
        while true {
            for step in [1, 2, 4, 6, 8] where step * unit >= most { return step * unit }
            unit *= 10
        }
    }
}
