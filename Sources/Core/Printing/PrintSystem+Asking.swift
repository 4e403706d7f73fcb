import CCUPS
import Foundation

/// What the scheduler is asked, over IPP. `lp` succeeds for a printer without paper, and `lpstat` does not tell a job
/// that was printed from one that was given up.
extension PrintSystem {
    /// How long the scheduler may take to answer, in milliseconds.
    private static let askPatience: Int32 = 4_000

    /// - Returns: nil where the print system does not know the job any more.
    func report(of number: Int) throws(PrintProblem) -> SchedulerJobReport? {
        let records = try ask(
            OPTS_CUPS_GET_JOB_ATTRIBUTES, "ipp://localhost/jobs/\(number)", PrintSystem.jobAttributes)
        return records?.first.flatMap(jobReport)
    }

    /// Every job that is not finished.
    func unfinishedJobs() throws(PrintProblem) -> [SchedulerJobReport] {
        try ask(OPTS_CUPS_GET_JOBS, "ipp://localhost/", PrintSystem.jobAttributes, jobs: "not-completed")?
            .compactMap(jobReport) ?? []
    }

    /// Every printer, by name.
    func printers() throws(PrintProblem) -> [Printer] {
        let usual = try ask(OPTS_CUPS_GET_DEFAULT, nil, ["printer-name"])?.first?.text("printer-name")
        let records = try ask(OPTS_CUPS_GET_PRINTERS, nil, PrintSystem.printerAttributes) ?? []
        return records.compactMap { printer($0, usual: usual) }.sorted { $0.name < $1.name }
    }

    /// One printer; nil where there is none of that name.
    func printer(named name: String) throws(PrintProblem) -> Printer? {
        guard PrintSystem.isPrinterName(name) else { return nil }
        let records = try ask(
            OPTS_CUPS_GET_PRINTER_ATTRIBUTES, "ipp://localhost/printers/\(name)",
            PrintSystem.printerAttributes)
        return records?.first.flatMap { printer($0, usual: nil) }
    }

    /// - Throws: `PrintProblem.silent` where the scheduler does not answer.
    func checkIsThere() throws(PrintProblem) {
        _ = try ask(OPTS_CUPS_GET_DEFAULT, nil, ["printer-name"])
    }

    // MARK: Reading answers

    private static let jobAttributes = [
        "job-id", "job-name", "job-printer-uri", "job-printer-state-message", "job-state",
        "job-state-reasons",
    ]
    private static let printerAttributes = [
        "printer-name", "printer-info", "printer-is-accepting-jobs", "printer-state",
        "printer-state-reasons",
    ]

    private func jobReport(_ record: SchedulerRecord) -> SchedulerJobReport? {
        guard let number = record.number("job-id"), let state = record.number("job-state") else { return nil }
        let printer = record.text("job-printer-uri")?.split(separator: "/").last.map { String($0) }
        return SchedulerJobReport(
            job: SchedulerJob(printer: printer ?? "", number: number), title: record.text("job-name") ?? "",
            number: state, reasons: record.texts("job-state-reasons"),
            message: record.text("job-printer-state-message").map { SafeText.visible($0) })
    }

    private func printer(_ record: SchedulerRecord, usual: String?) -> Printer? {
        guard let name = record.text("printer-name") else { return nil }
        let state = record.number("printer-state")
        return Printer(
            name: name, description: SafeText.visible(record.text("printer-info") ?? ""),
            isDefault: name == usual, acceptsJobs: record.number("printer-is-accepting-jobs") != 0,
            trouble: PrinterTrouble(reasons: record.texts("printer-state-reasons"), isStopped: state == 5),
            isPrinting: state == 4)
    }

    /// - Returns: nil where there is no such thing.
    private func ask(_ operation: Int32, _ uri: String?, _ attributes: [String], jobs: String? = nil)
        throws(PrintProblem) -> [SchedulerRecord]?
    {
        let answer = SchedulerAnswer()
        var reason = [CChar](repeating: 0, count: 256)
        let result = withCStrings(attributes) { wanted in
            opts_cups_ask(
                server, operation, uri, jobs, wanted, Int32(attributes.count), PrintSystem.askPatience,
                { context, record, name, number, text in
                    guard let context, let name else { return }
                    Unmanaged<SchedulerAnswer>.fromOpaque(context).takeUnretainedValue().add(
                        number: Int(number), text: text.map { String(cString: $0) },
                        to: String(cString: name), of: Int(record))
                }, Unmanaged.passUnretained(answer).toOpaque(), &reason, Int32(reason.count))
        }
        let words = SafeText.visible(
            String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
        switch result {
        case OPTS_CUPS_ANSWERED: return answer.records
        case OPTS_CUPS_NOT_FOUND: return nil
        case OPTS_CUPS_MISSING: throw .noPrintSystem
        case OPTS_CUPS_REFUSED: throw .refused(words)
        default: throw .silent(words)
        }
    }

    private func withCStrings<T>(
        _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> T
    ) -> T {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        let pointers = copies.map { $0.map { UnsafePointer($0) } }
        return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
    }
}
