import Core

/// What came of it.
package enum ExchangeResponse: Sendable, Equatable {
    /// So many parts of a hundred are done.
    case progress(Int)
    case exported(path: String)
    case imported(ImportSummary)
    /// The request to end was passed on.
    case cancelling
}

extension ExchangeResponse {
    /// For whoever is on another screen by now; nil where there is nothing to tell.
    var words: String? {
        switch self {
        case .progress, .cancelling: nil
        case .exported(let path): "Exported: \(SafeText.visible(path))"
        case .imported(let summary): summary.isDryRun ? nil : summary.lines[0]
        }
    }
}
