import Foundation

/// CUPS: its programs `lp` and `cancel` do, its scheduler is asked (`PrintSystem+Asking`).
package struct PrintSystem: Sendable {
    /// How long a program may take, in seconds.
    static let patience = 10

    /// Where the scheduler is: a host, or the path of a socket; nil is the one that `lp` finds by itself.
    let server: String?

    package init(server: String? = nil) { self.server = server }

    /// Gives a PDF to the print system, which holds it back until `release`: what prints has its number on record
    /// here first.
    /// - Parameter printer: nil is the print system's own choice.
    func submit(_ document: Data, title: String, printer: String?) throws(PrintProblem) -> SchedulerJob {
        var arguments = ["-H", "hold", "-t", title]
        if let printer {
            guard PrintSystem.isPrinterName(printer) else {
                throw .badPrinterName(SafeText.visible(printer))
            }
            arguments += ["-d", printer]
        }
        // The document comes through standard input, so no file is named.
        let answer = try run("lp", arguments + ["--", "-"], input: document)
        guard let job = SchedulerJob(answer: answer) else { throw .refused(answer) }
        return job
    }

    /// Lets a job go that was held back.
    func release(_ job: SchedulerJob) throws(PrintProblem) {
        _ = try run("lp", ["-i", job.name, "-H", "resume"])
    }

    func cancel(_ job: SchedulerJob) throws(PrintProblem) {
        // `cancel` knows no `--`; a printer's name never looks like an option.
        _ = try run("cancel", [job.name])
    }

    /// What CUPS allows in a queue's name, and nothing that `lp` could take for an option.
    static func isPrinterName(_ name: String) -> Bool {
        (1...127).contains(name.utf8.count) && !name.hasPrefix("-")
            && name.unicodeScalars.allSatisfy {
                $0.isASCII && $0.value > 0x20 && $0.value < 0x7F && !"/#\"'\\?".unicodeScalars.contains($0)
            }
    }

    private func run(_ name: String, _ arguments: [String], input: Data? = nil) throws(PrintProblem)
        -> String
    {
        let places = ["/usr/bin", "/usr/local/bin", "/bin"].map { "\($0)/\(name)" }
        guard let program = places.first(where: { access($0, X_OK) == 0 }) else { throw .noPrintSystem }
        var environment = ProcessInfo.processInfo.environment
        // What it says is read.
        environment["LC_ALL"] = "C"
        if let server { environment["CUPS_SERVER"] = server }
        let end = try ProgramRun.end(
            of: program, arguments, input: input, environment: environment, patience: PrintSystem.patience)
        guard end.status == 0 else {
            throw .refused(
                end.words.replacingOccurrences(of: "\(program): ", with: "")
                    .replacingOccurrences(of: "Error - ", with: ""))
        }
        return end.words
    }
}
