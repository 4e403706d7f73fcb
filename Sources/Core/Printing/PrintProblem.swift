/// Why something was not printed.
package enum PrintProblem: Error, Sendable, Hashable {
    /// No `lp` program: CUPS is not installed.
    case noPrintSystem
    /// The scheduler does not answer; its own words, made safe.
    case silent(String)
    case badPrinterName(String)
    /// The print system has no printer of that name.
    case unknownPrinter(String)
    /// The print system refused; its own words, made safe.
    case refused(String)
    case timedOut(seconds: Int)
    case noSuchJob(PrintJobID)
    /// What was asked cannot be done to a job in this state.
    case tooLate(PrintJobID, PrintJobState)
    case nothingToPrint
    /// More orders than one job takes.
    case tooMany(most: Int)
    /// It does not go through the queue.
    case notMade(DocumentKind)

    /// Whether it goes away by itself: the print system is not there, and will be again.
    var isPassing: Bool {
        switch self {
        case .noPrintSystem, .silent, .timedOut: true
        case .badPrinterName, .unknownPrinter, .refused, .noSuchJob, .tooLate, .nothingToPrint, .tooMany,
            .notMade:
            false
        }
    }
}
