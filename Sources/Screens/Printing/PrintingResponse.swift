import Core

package enum PrintingResponse: Sendable, Equatable {
    case queue([PrintJob])
    case summary(PrintQueueSummary)
    /// The frame follows it for whoever has scanned PRINT.
    case job(PrintJob)
    /// The frame says how it stands.
    case resent(PrintJob)
    case cancelled(PrintJob)
    case printers([Printer], [PrinterChoice])
    case chosen([PrinterChoice])
}
