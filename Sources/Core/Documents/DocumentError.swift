/// Why a document was not made.
package enum DocumentError: Error, Sendable, Hashable {
    /// No order was given.
    case nothingToPrint
    /// A code that cannot be printed.
    case symbol(QRError)
    /// The drawing library gave up; its own words.
    case drawing(String)
}
