import Core

/// What the screen of reports asks for.
package enum ReportsRequest: Sendable, Hashable {
    /// The figures of so many weeks, this one the last.
    case read(weeks: Int)
    /// All reports of so many weeks on paper, into the folder that PDF files go to.
    case writePDF(weeks: Int)
    /// One report as it is shown, into the same folder.
    case writeCSV(WorkshopReport, ReportName)
}
