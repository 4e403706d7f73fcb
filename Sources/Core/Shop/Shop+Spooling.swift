import Foundation

/// Giving the print queue to the print system, and following what becomes of it.
///
/// A job goes through four steps, and between any two of them the program may end: it is leased, so that one process
/// at a time has it; it is given to `lp`, which holds it back; its number is written down; it is let go. Only what is
/// written down is let go, so a job that is given twice is never printed twice, and what was given and not written
/// down is found by the mark in its title and cancelled (`sweepOrphans`).
extension Shop {
    /// How long a process has a job for itself, in seconds; longer than the print system's programs may take.
    static let printLease: Int64 = 20
    /// For how long what a process may have left in the print system is looked for, in seconds.
    private static let orphanMemory: Int64 = 10 * 60
    /// How long the print system may take to end a job, in seconds.
    private static let cancelPatience = 5

    /// Does what the queue needs now: sends, resends, cancels, and asks how the sent ones stand. Any number of
    /// processes may do this at once.
    /// - Parameter id: nil is every job.
    package func spool(_ id: PrintJobID? = nil) throws {
        for job in try openPrintJobs(id) { try handOver(job.id) }
        try follow(try openPrintJobs(id))
        try sweepOrphans()
    }

    private func openPrintJobs(_ id: PrintJobID?) throws -> [PrintJobRows.Row] {
        try reporting {
            try database.read { session in
                if let id { return try [row(id, session)].filter { !$0.state.isSettled } }
                return try PrintJobRows.open(session)
            }
        }
    }

    // MARK: Handing over

    private func handOver(_ id: PrintJobID) throws {
        guard let lease = try leasePrint(id) else { return }
        do {
            switch lease.row.wish {
            case .print: try give(lease)
            case .cancel: try cancel(lease)
            case .resend: try give(takeBack(lease))
            }
        } catch let problem as PrintProblem {
            try note(problem, lease)
        } catch ShopError.storage(let problem) {
            throw ShopError.storage(problem)
        } catch let error as ShopError {
            // The document cannot be made: another attempt would not make it either.
            try settle(lease, .failed, message: error.text(zone: zone).problem)
        }
    }

    /// - Returns: nil where somebody else has the job, or nothing is to be done.
    func leasePrint(_ id: PrintJobID) throws -> PrintLease? {
        let token = UUID().uuidString
        let row = try reporting {
            try database.write { session in
                try PrintJobRows.lease(
                    id, as: token, at: now, until: now.adding(seconds: Shop.printLease), session)
            }
        }
        return row.map { PrintLease(row: $0, token: token) }
    }

    private func give(_ lease: PrintLease?) throws {
        guard let lease else { return }
        if lease.row.kind.isOfOrders, try orders(of: lease.id).isEmpty {
            return try settle(lease, .cancelled, message: "Its order was deleted.")
        }
        var job = lease.row.job
        if job == nil {
            let given = try submit(lease)
            guard try record(given, lease) else { return }
            job = given
        }
        if let job { try letGo(job, lease) }
    }

    /// Gives the document to the print system, which holds it.
    func submit(_ lease: PrintLease) throws -> SchedulerJob {
        let row = lease.row
        // `lp` says the same of a scheduler that is away as of a printer that does not exist.
        try environment.printSystem.checkIsThere()
        let document = try printable(row)
        return try environment.printSystem.submit(document, title: row.schedulerTitle, printer: row.printer)
    }

    /// Writes down what the print system calls the job. False where the job is not ours any more.
    func record(_ given: SchedulerJob, _ lease: PrintLease) throws -> Bool {
        let isOurs = try held(lease) { session in
            try PrintJobRows.setJob(given, of: lease.id, session)
            let until = now.adding(seconds: Shop.printLease)
            try PrintJobRows.renew(lease.id, until: until, session)
        }
        if !isOurs { try environment.printSystem.cancel(given) }
        return isOurs
    }

    /// Lets a job go whose number is written down; does nothing where that has happened before.
    func letGo(_ job: SchedulerJob, _ lease: PrintLease) throws {
        let report = try environment.printSystem.report(of: job.number)
        switch report?.state {
        case .held: try environment.printSystem.release(job)
        // It was taken for something left behind, or the print system has forgotten it: it was never printed.
        case nil, .cancelled:
            try held(lease) { session in
                try PrintJobRows.setJob(nil, of: lease.id, session)
                try PrintJobRows.setNextAttempt(
                    now.adding(seconds: 2), attempts: lease.row.attempts + 1, of: lease.id, session)
                try PrintJobRows.endLease(lease.id, session)
            }
            return
        default: break
        }
        try held(lease) { session in
            try PrintJobRows.setReleased(lease.id, session)
            try PrintJobRows.setState(
                .pending, trouble: nil, message: nil, of: lease.id, at: now, session)
            try PrintJobRows.endLease(lease.id, session)
        }
    }

    private func cancel(_ lease: PrintLease) throws {
        let report = try lease.row.job.flatMap { try end($0) }
        try settle(lease, report?.state == .done ? .done : .cancelled, message: nil)
    }

    /// Takes a job back from the print system, to be given to it anew. Nil where it was printed meanwhile.
    private func takeBack(_ lease: PrintLease) throws -> PrintLease? {
        if let job = lease.row.job, try end(job)?.state == .done {
            try settle(lease, .done, message: nil)
            return nil
        }
        var fresh: PrintJobRows.Row?
        let isOurs = try held(lease) { session in
            try PrintJobRows.setJob(nil, of: lease.id, session)
            try PrintJobRows.setWish(.print, of: lease.id, session)
            try PrintJobRows.setState(.queued, trouble: nil, message: nil, of: lease.id, at: now, session)
            fresh = try PrintJobRows.row(lease.id, session)
        }
        return isOurs ? fresh.map { PrintLease(row: $0, token: lease.token) } : nil
    }

    /// Ends a job in the print system, and waits until it has ended there.
    private func end(_ job: SchedulerJob) throws -> SchedulerJobReport? {
        let system = environment.printSystem
        func isOver(_ report: SchedulerJobReport?) -> Bool {
            report.map { !$0.state.isWithPrintSystem } ?? true
        }
        var report = try system.report(of: job.number)
        if isOver(report) { return report }
        do throws(PrintProblem) {
            try system.cancel(job)
        } catch {
            // It may have ended just now.
            guard case .refused = error, isOver(try system.report(of: job.number)) else { throw error }
        }
        let deadline = Date(timeIntervalSinceNow: TimeInterval(Shop.cancelPatience))
        repeat {
            report = try system.report(of: job.number)
            if isOver(report) { return report }
            Thread.sleep(forTimeInterval: 0.1)
        } while Date() < deadline
        throw PrintProblem.timedOut(seconds: Shop.cancelPatience)
    }

    /// What the print system is given. It is made now and not when the job was queued, so that a job that waited is
    /// never out of date.
    private func printable(_ row: PrintJobRows.Row) throws -> Data {
        var request = DocumentRequest(row.kind, orders: try orders(of: row.id))
        request.job = row.id
        request.skippedLabels = row.skippedLabels
        request.days = row.days
        return try document(request, by: sender(of: row)).data
    }

    /// Who sent it: what they may no longer see is not printed for them.
    private func sender(of row: PrintJobRows.Row) throws -> Actor {
        let account = try reporting { try database.read { try AccountRows.account(row.account, $0) } }
        guard let account else { throw ShopError.notFound(.account, named: row.by) }
        return Actor(account: account, terminal: row.terminal, via: row.via)
    }

    private func orders(of id: PrintJobID) throws -> [OrderID] {
        try reporting { try database.read { try PrintJobRows.orders(of: id, $0).map(\.id) } }
    }

    // MARK: Writing down

    /// Runs `body` if the lease is still ours, in one transaction.
    @discardableResult
    private func held(_ lease: PrintLease, _ body: (SQLSession) throws -> Void) throws -> Bool {
        try reporting {
            try database.write { session in
                guard try PrintJobRows.holds(lease.token, lease.id, session) else { return false }
                try body(session)
                return true
            }
        }
    }

    private func settle(_ lease: PrintLease, _ state: PrintJobState, message: String?) throws {
        try held(lease) { session in
            try PrintJobRows.setWish(.print, of: lease.id, session)
            try PrintJobRows.setState(state, trouble: nil, message: message, of: lease.id, at: now, session)
            try PrintJobRows.endLease(lease.id, session)
        }
    }

    /// What passes is tried again by itself, later and later; anything else waits for somebody.
    private func note(_ problem: PrintProblem, _ lease: PrintLease) throws {
        let row = lease.row
        guard problem.isPassing else {
            let isTaken = row.state.isWithPrintSystem
            return try settle(lease, isTaken ? row.state : .failed, message: problem.text.problem)
        }
        let wait = min(60, Int64(5) << Int64(min(row.attempts, 4)))
        try held(lease) { session in
            try PrintJobRows.setState(
                row.state == .failed ? .queued : row.state, trouble: .noPrintSystem,
                message: problem.text.problem, of: lease.id, at: now, session)
            try PrintJobRows.setNextAttempt(
                now.adding(seconds: wait), attempts: row.attempts + 1, of: lease.id, session)
            // A program that was not waited for may still do its work.
            if case .timedOut = problem { try PrintJobRows.noteAbandoned(lease.id, at: now, session) }
            try PrintJobRows.endLease(lease.id, session)
        }
    }

    /// Cancels what somebody gave to the print system and could not write down.
    private func sweepOrphans() throws {
        let rows = try reporting {
            try database.read { session in
                try PrintJobRows.abandoned(
                    after: now.adding(seconds: -Shop.orphanMemory), now: now, session)
            }
        }
        guard !rows.isEmpty else { return }
        let system = environment.printSystem
        guard let jobs = try? system.unfinishedJobs() else { return }
        for job in jobs where job.state == .held {
            guard let row = rows.first(where: { $0.schedulerTitle == job.title }), row.job != job.job else {
                continue
            }
            try? system.cancel(job.job)
        }
    }
}

extension PrintJobRows.Row {
    /// What the print system calls the job: its mark tells it from every other.
    var schedulerTitle: String { "\(title) (OPTS \(mark))" }
}
