/// Why a document was not made.
package enum DocumentError: Error, Sendable, Hashable {
    /// No order was given.
    case nothingToPrint
    /// More labels are said to be gone than a sheet has, or some of a roll, which has no sheets: `labels` is 1.
    case noSuchLabel(skipped: Int, labels: Int)
    /// A code that cannot be printed.
    case symbol(QRError)
    /// The drawing library gave up; its own words.
    case drawing(String)
}
