extension PrintProblem {
    package var text: ErrorText {
        switch self {
        case .noPrintSystem:
            ErrorText(
                "Printing needs CUPS' `lp` program, and it is not here.",
                "Install it (`apt install cups-client`), or write the PDF to a file.")
        case .silent(let words):
            ErrorText(
                "The print system does not answer\(words.isEmpty ? "" : ": \(words.withoutFinalDots)").",
                "Start CUPS (`lpstat -r` asks for it); what is queued is sent then.")
        case .badPrinterName(let name):
            ErrorText("'\(name)' is not a printer's name.", "`opts printers` lists them.")
        case .unknownPrinter(let name):
            ErrorText("There is no printer '\(name)'.", "`opts printers` lists them.")
        case .refused(let words):
            ErrorText(
                "The print system refused: \(words.isEmpty ? "it gave no reason" : words.withoutFinalDots).",
                "The job is kept: send it again when the printer is ready, or to another printer.")
        case .timedOut(let seconds):
            ErrorText(
                "The print system has not answered for \(seconds) seconds.",
                "The job is kept and tried again. Check that CUPS runs (`lpstat -r`).")
        case .noSuchJob(let id):
            ErrorText("There is no print job \(id.value).", "`opts queue --all` lists them.")
        case .tooLate(let id, let state):
            ErrorText("Print job \(id.value) is \(state.words) already.", "Nothing was changed.")
        case .nothingToPrint: ErrorText("There is nothing to print.", "Name an order.")
        case .tooMany(let most):
            ErrorText("One job takes \(most) orders at most.", "Print them in several jobs.")
        case .notMade(let kind):
            ErrorText(
                "The print queue takes no \(kind.words).", "Write the PDF, print it, and delete the file.")
        }
    }
}

extension String {
    /// Without the dots at its end, to be put into a sentence that has its own.
    fileprivate var withoutFinalDots: String {
        String(reversed().drop { $0 == "." }.reversed())
    }
}
