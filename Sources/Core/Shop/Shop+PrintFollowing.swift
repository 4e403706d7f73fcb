/// Following what becomes of a job in the print system.
extension Shop {
    /// For how long trouble has to be there before it is believed, in seconds. CUPS keeps what was wrong with the job
    /// before until the next one has begun, and every network printer is being connected to for a moment.
    private static func patience(_ trouble: PrinterTrouble) -> Int64 {
        switch trouble {
        case .stopped, .noPrintSystem: 0
        case .outOfPaper, .jammed, .open, .outOfToner, .other: 1
        case .unreachable: 3
        }
    }

    /// Asks how jobs stand that the print system has, and writes down what has changed.
    func follow(_ rows: [PrintJobRows.Row]) throws {
        var printers: [String: Printer?] = [:]
        for row in rows where row.isReleased && row.state.isWithPrintSystem {
            guard let job = row.job else { continue }
            let found: Standing
            do throws(PrintProblem) {
                let report = try environment.printSystem.report(of: job.number)
                if let report, report.state.isWithPrintSystem, printers[report.job.printer] == nil {
                    printers[report.job.printer] = .some(
                        try environment.printSystem.printer(named: report.job.printer))
                }
                found = standing(of: row, report, printers[report?.job.printer ?? ""] ?? nil)
            } catch {
                found = Standing(
                    job: job, state: row.state, trouble: .noPrintSystem, message: error.text.problem)
            }
            guard found != Standing(job: job, state: row.state, trouble: row.trouble, message: row.message)
            else { continue }
            try reporting {
                try database.write { session in
                    // Somebody may have sent it again meanwhile.
                    guard let present = try PrintJobRows.row(row.id, session), present.job == row.job,
                        present.state == row.state, present.isReleased
                    else { return }
                    if found.job != job {
                        try PrintJobRows.setJob(found.job, of: row.id, session)
                        try PrintJobRows.setReleased(row.id, session)
                    }
                    try PrintJobRows.setState(
                        found.state, trouble: found.trouble, message: found.message, of: row.id, at: now,
                        session)
                }
            }
        }
    }

    private struct Standing: Equatable {
        let job: SchedulerJob
        let state: PrintJobState
        let trouble: PrinterTrouble?
        let message: String?
    }

    private func standing(
        of row: PrintJobRows.Row, _ report: SchedulerJobReport?, _ printer: Printer?
    ) -> Standing {
        guard let report else {
            return Standing(
                job: row.job ?? SchedulerJob(printer: "", number: 0), state: .failed, trouble: nil,
                message: "The print system does not know it any more: look whether the paper is there.")
        }
        var trouble: PrinterTrouble?
        if report.state.isWithPrintSystem, report.state != .held {
            trouble = printer?.trouble ?? (report.waitsForPrinter ? .unreachable : nil)
            if let found = trouble, row.trouble == nil,
                now < row.since.adding(seconds: Shop.patience(found))
            {
                trouble = nil
            }
        }
        // "Sending page 3" is not worth a write.
        let isWorthKeeping = trouble != nil || report.state == .failed
        return Standing(
            job: report.job, state: report.state, trouble: trouble,
            message: isWorthKeeping ? report.message : nil)
    }
}
