/// What the print system says of one of its jobs.
struct SchedulerJobReport: Sendable, Hashable {
    let job: SchedulerJob
    let title: String
    let state: PrintJobState
    /// The job itself waits for a printer that did not answer.
    let waitsForPrinter: Bool
    /// Its own words.
    let message: String?

    /// - Parameters:
    ///   - number: IPP's `job-state` (RFC 8011, 5.3.7).
    ///   - reasons: `job-state-reasons`.
    init(job: SchedulerJob, title: String, number: Int, reasons: [String], message: String?) {
        self.job = job
        self.title = title
        self.message = message.flatMap { $0.isEmpty ? nil : $0 }
        // CUPS holds a job for half a minute where the printer did not answer and its policy is to try again.
        let isRetried = number == 4 && reasons.contains("resources-are-not-ready")
        waitsForPrinter = isRetried
        state =
            switch number {
            case 3: .pending
            case 4: isRetried ? .pending : .held
            case 5: .printing
            case 6: .stopped
            case 7: .cancelled
            case 8: .failed
            case 9: .done
            default: .pending
            }
    }
}
