import Core

/// Why a command was refused before or beside the shop.
enum CommandError: Error {
    case unreadable(file: String, reason: String)
    case notAnOrder(file: String, OrderJSONProblem)
    case refusedOrder(file: String, [DraftProblem])
    /// Somebody saved the order after the file was made of it.
    case changedMeanwhile(OrderNumber, by: String)
    /// What the file says otherwise than the order and cannot change.
    case fixed(file: String, OrderNumber, [OrderJSONProblem.Fault])
    /// The order was deleted, as the sentence says.
    case editsDeleted(file: String, String)
    /// No milestone of the order, or not the one that was named, waits for the client.
    case nothingAsked(OrderNumber, String?)
    /// Several do.
    case severalAsked(OrderNumber, [String])
    case passwordsDiffer
    case cancelled
    case noPasswordGiven
    case noCodeGiven
    case noTerminal
    case noTerminalToScan
    /// It is in the print queue, and something is wrong with the printer.
    case notPrinted(PrintJob)

    var text: ErrorText {
        switch self {
        case .unreadable(let file, let reason):
            ErrorText(
                "\(CommandError.name(file)) cannot be read: \(SafeText.visible(reason)).",
                "Name an order file with --file, or - for standard input.")
        case .notAnOrder(let file, let problem):
            CommandError.list(problem.sentences, in: file)
        case .refusedOrder(let file, let problems):
            CommandError.list(problems.map { "\($0.field.path): \($0.message)" }, in: file)
        case .changedMeanwhile(let number, let by):
            ErrorText(
                "\(SafeText.visible(by)) has changed order \(number) since the file was made of it.",
                "Nothing was changed: print it again with `opts order show --json`, and change that.")
        case .fixed(let file, let number, let faults):
            ErrorText(
                "\(CommandError.name(file)) says what a file cannot change of order \(number):\n"
                    + faults.map { "  \($0.sentence)" }.joined(separator: "\n"),
                "Nothing was changed: leave \(faults.count == 1 ? "it" : "these") out, or as `opts order show \(number) --json` prints \(faults.count == 1 ? "it" : "them") now."
            )
        case .editsDeleted(let file, let sentence):
            ErrorText(
                sentence,
                "`opts order new --file \(SafeText.visible(file))` takes what the file says as a new order.")
        case .nothingAsked(let number, nil):
            ErrorText(
                "Nothing of order \(SafeText.visible(number.text)) waits for the client.",
                "See `opts order show \(SafeText.visible(number.text))`.")
        case .nothingAsked(let number, let name?):
            ErrorText(
                "No milestone '\(SafeText.visible(name))' of order \(SafeText.visible(number.text)) waits for the client.",
                "See `opts order show \(SafeText.visible(number.text))`.")
        case .severalAsked(let number, let names):
            ErrorText(
                "Several milestones of order \(SafeText.visible(number.text)) wait for the client.",
                "Name one with --milestone: \(names.map { SafeText.visible($0) }.joined(separator: ", ")).")
        case .passwordsDiffer: ErrorText("The two passwords differ.", "Nothing was changed: run it again.")
        case .cancelled: ErrorText("Cancelled.", "Nothing was changed.")
        case .noCodeGiven: ErrorText("Standard input has no code.", "Write it there as one line.")
        case .noPasswordGiven:
            ErrorText("Standard input has no password.", "Write it there as one line.")
        case .notPrinted(let job):
            ErrorText(
                "\(job.title), print job \(job.id.value): \(job.sentence)."
                    + (job.message.map { "\n\(SafeText.visible($0))" } ?? ""),
                [job.remedy, job.state == .failed ? nil : "The job is kept: `opts queue` shows it."]
                    .compactMap { $0 }
                    .joined(separator: "\n"))
        case .noTerminalToScan:
            ErrorText(
                "The scan doctor needs a terminal, into which the scanner types.",
                "Run it on the terminal that the scanner is at; --plain needs it on standard input only.")
        case .noTerminal:
            ErrorText(
                "The full-screen program needs a terminal on standard input and output.",
                """
                Without one, these do the same:
                  opts init --admin EMAIL --name NAME   make a shop
                  opts demo                             make a shop to look around in
                  opts order new --file ORDER.json      take an order
                  opts order list                       the dashboard
                  opts order show ORDER                 an order and its milestones
                  opts scan CODE                        a scan
                  opts pdf ORDER -o FILE                the work order
                  opts print ORDER                      the work order, on paper
                'opts --help' lists all.
                """)
        }
    }

    private static func list(_ problems: [String], in file: String) -> ErrorText {
        ErrorText(
            "\(name(file)) was not taken as an order:\n" + problems.map { "  \($0)" }.joined(separator: "\n"),
            problems.count == 1
                ? "Correct it and run the command again." : "Correct these and run the command again.")
    }

    private static func name(_ file: String) -> String {
        file == "-" ? "Standard input" : SafeText.visible(file)
    }
}
