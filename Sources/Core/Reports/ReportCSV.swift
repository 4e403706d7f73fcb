/// Reports as CSV, safe for spreadsheets.
package enum ReportCSV {
    /// One report as a table; all of them as one table under the other, each after a line with its name.
    package static func text(of report: WorkshopReport, _ name: ReportName?) -> String {
        if let name { return table(ReportTable(report, name)) }
        return ReportName.allCases.map { CSV.line([$0.rawValue]) + table(ReportTable(report, $0)) }
            .joined(separator: "\r\n")
    }

    private static func table(_ table: ReportTable) -> String {
        ([table.columns] + table.rows).map(CSV.line).joined()
    }
}
