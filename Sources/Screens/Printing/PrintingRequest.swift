import Core

/// What is asked for about the print queue and printers. Printing itself is `Request.print`.
package enum PrintingRequest: Sendable, Hashable {
    /// All that is open, and the last jobs that are settled.
    case queue
    /// What the top line says.
    case summary
    /// How one job stands.
    case job(PrintJobID)
    /// `printer` is nil for the same one as before.
    case resend(PrintJobID, printer: String?)
    case cancel(PrintJobID)
    case printers
    /// `printer` is nil to take a choice back.
    case choose(String?, terminal: String?, kind: DocumentKind?)
}
