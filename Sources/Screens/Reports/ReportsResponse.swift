import Core

/// What came of it.
package enum ReportsResponse: Sendable, Equatable {
    case report(WorkshopReport)
    case pdfWritten(path: String)
    case csvWritten(ReportName, path: String)
}

extension ReportsResponse {
    /// For whoever is on another screen by now, too; nil where there is nothing to tell.
    var words: String? {
        switch self {
        case .report: nil
        case .pdfWritten(let path): "The reports are in \(SafeText.visible(path))"
        case .csvWritten(let name, let path): "\(name.title) is in \(SafeText.visible(path))"
        }
    }
}
