/// Why something was not printed.
package enum PrintProblem: Error, Sendable, Hashable {
    /// No `lp` program: CUPS is not installed.
    case noPrintSystem
    case badPrinterName(String)
    /// `lp` refused; its own words, made safe.
    case refused(String)
    case timedOut(seconds: Int)
}
