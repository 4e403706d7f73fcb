import Core

/// Reports as plain text: a line that sums each one up, and its table.
struct ReportText {
    private let report: WorkshopReport
    /// Of the terminal; nil where the text goes elsewhere and no cell is cut.
    private let width: Int?

    init(_ report: WorkshopReport, width: Int?) {
        self.report = report
        self.width = width
    }

    func text(_ name: ReportName?) -> String {
        let names = name.map { [$0] } ?? ReportName.allCases
        let head = "\(report.period.first.iso) to \(report.period.last.iso)\n"
        return head + names.map { "\n\(section($0))" }.joined()
    }

    private func section(_ name: ReportName) -> String {
        let table = ReportTable(report, name)
        let title = "\(name.title): \(summary(name))\n"
        guard !table.rows.isEmpty else { return title }
        let cells = ([table.columns] + table.rows).map { $0.map { SafeText.visible($0) } }
        let widths = table.columns.indices.map { column in
            min(width == nil ? .max : 40, cells.map { Columns.cells(of: $0[column]) }.max() ?? 0)
        }
        let lines = cells.map { row in
            var line = zip(row, widths).map { Columns.padded(Columns.fitted($0, to: $1), to: $1) }
                .joined(separator: "  ")
            while line.hasSuffix(" ") { line.removeLast() }
            return "  \(line)\n"
        }
        return title + lines.joined()
    }

    private func summary(_ name: ReportName) -> String {
        switch name {
        case .throughput:
            let rate = report.throughput.rateWords.map { " (\($0))" } ?? ""
            return "\(report.throughput.completed) completed\(rate), \(report.throughput.taken) taken in."
        case .cycleTimes:
            if report.cycleTimes.steps.isEmpty { return "no milestone was finished in this period." }
            let sample =
                report.cycleTimes.sampleEvery > 1
                ? " One order in \(report.cycleTimes.sampleEvery) was looked at." : ""
            return "days from start to end.\(sample)"
        case .onTime:
            guard let percent = report.onTime.percent else { return "nothing with a due date was completed." }
            let late =
                report.onTime.medianDaysLate.map {
                    "; the late ones by \($0 == 1 ? "1 day" : "\($0) days") (median)"
                } ?? ""
            return "\(percent) % of \(report.onTime.onTime + report.onTime.late)\(late)."
        case .lateRisk:
            if report.lateRisk.entries.isEmpty { return "no open order has a due date." }
            return LateRisk.Verdict.allCases.map { ($0, report.lateRisk.count($0)) }.filter { $0.1 > 0 }
                .map { "\($0.1) \($0.0.words)" }.joined(separator: ", ") + "."
        case .workInProgress: return "\(report.workInProgress.total) open orders."
        }
    }
}
