/// A report as a table of texts: what CSV and plain text are made of.
package struct ReportTable: Sendable, Hashable {
    package let name: ReportName
    package let columns: [String]
    package let rows: [[String]]

    package init(_ report: WorkshopReport, _ name: ReportName) {
        self.name = name
        switch name {
        case .throughput:
            columns = ["week", "monday", "taken", "completed"]
            rows = report.throughput.weeks.map {
                [$0.week.iso, $0.week.monday.iso, String($0.taken), String($0.completed)]
            }
        case .cycleTimes:
            columns = ["milestone", "count", "median days", "90th percentile days", "longest days"]
            rows = report.cycleTimes.steps.map {
                [$0.name, String($0.count), $0.median.text, $0.ninetieth.text, $0.longest.text]
            }
        case .onTime:
            columns = ["week", "monday", "on time", "late", "percent"]
            rows = report.onTime.weeks.map {
                [
                    $0.week.iso, $0.week.monday.iso, String($0.onTime), String($0.late),
                    $0.percent.map(String.init) ?? "",
                ]
            }
        case .lateRisk:
            columns = ["order", "customer", "due", "risk", "days left", "days needed", "next milestone"]
            rows = report.lateRisk.entries.map {
                [
                    $0.number.text, $0.customer, $0.due.iso, $0.verdict.words, String($0.daysLeft),
                    $0.needed.text,
                    $0.next ?? "",
                ]
            }
        case .workInProgress:
            columns = ["milestone", "orders", "late", "stopped", "started"]
            rows = report.workInProgress.steps.map {
                [$0.name ?? "", String($0.total), String($0.late), String($0.stopped), String($0.started)]
            }
        }
    }
}
