import Foundation

/// The print queue.
extension Shop {
    /// How many orders one job takes.
    package static let mostOrdersInJob = 1_000

    /// What goes through the queue. A badge does not: it is drawn once, and its letters are nowhere else.
    package static let printedKinds = Set(DocumentKind.allCases).subtracting([.badges])

    /// Puts a document into the print queue. It is on the disk, and in the history of its orders, when this returns;
    /// `spool` gives it to the print system, in this process or another.
    ///
    ///     let job = try shop.print(PrintRequest(.workOrder, orders: [order.id]), by: ana)
    ///     try shop.spool(job.id)
    ///
    /// - Throws: `notPermitted`, `printing`, `order`.
    package func print(_ request: PrintRequest, by actor: Actor) throws -> PrintJob {
        guard !request.kind.isOfOrders || !request.orders.isEmpty else {
            throw ShopError.printing(.nothingToPrint)
        }
        guard request.orders.count <= Shop.mostOrdersInJob else {
            throw ShopError.printing(.tooMany(most: Shop.mostOrdersInJob))
        }
        guard Shop.printedKinds.contains(request.kind) else {
            throw ShopError.printing(.notMade(request.kind))
        }
        let named = try checkedPrinter(request.printer)
        return try write(.printDocuments, actor) { session in
            if let further = request.kind.furtherPermission { try require(further, actor, session) }
            if request.kind == .labels { try checkSkipped(request.skippedLabels, session) }
            let numbers = try request.orders.map { try standing(of: $0, session).0 }
            let printer = try named ?? usualPrinter(request.kind, actor, session)
            let id = try PrintJobRows.insert(
                request, title: request.kind.title(of: numbers), mark: Shop.newMark(), printer: printer,
                at: now, by: actor, session)
            // What is of orders stands in their histories.
            if numbers.isEmpty {
                try audit(.print, "\(request.kind.words), job \(id.value)", by: actor, session)
            }
            for (position, order) in request.orders.enumerated() {
                let event = try EventRows.add(
                    .printed, note: "\(request.kind.words), job \(id.value)", order: order, at: now,
                    by: actor, session)
                try PrintJobRows.addOrder(order, event: event, position: position, to: id, session)
            }
            return try printJob(id, session)
        }
    }

    package func printJob(_ id: PrintJobID, by actor: Actor) throws -> PrintJob {
        try read(.printDocuments, actor) { try printJob(id, $0) }
    }

    /// The queue, newest first.
    /// - Parameter settled: how many of the newest jobs are there at least, settled ones with them; the others are
    ///   all there in any case.
    package func printQueue(settled: Int = 0, by actor: Actor) throws -> [PrintJob] {
        try read(.printDocuments, actor) { session in
            let newest = try PrintJobRows.newest(limit: settled, session)
            let oldest = newest.last?.id
            let open = try PrintJobRows.open(session).filter { row in oldest.map { row.id < $0 } ?? true }
            return try (newest + open.reversed()).map { try printJob($0, session) }
        }
    }

    /// What the top line says of printing.
    package func printQueueSummary(by actor: Actor) throws -> PrintQueueSummary {
        try read(.printDocuments, actor) { session in
            PrintQueueSummary(try PrintJobRows.open(session).map { try printJob($0, session) })
        }
    }

    /// Sends a job again. One that is not printed is taken back from the print system first, so that it does not come
    /// twice; one that is settled is printed anew, as a job of its own.
    /// - Parameter printer: the same as before where it is nil.
    /// - Returns: the job that is printed.
    package func resend(_ id: PrintJobID, to printer: String? = nil, by actor: Actor) throws -> PrintJob {
        let printer = try checkedPrinter(printer)
        let again: PrintRequest? = try write(.changePrintQueue, actor) { session in
            let row = try row(id, session)
            if row.state.isSettled {
                var again = PrintRequest(
                    row.kind, orders: try PrintJobRows.orders(of: id, session).map(\.id),
                    printer: printer ?? row.printer)
                again.skippedLabels = row.skippedLabels
                again.days = row.days
                return again
            }
            try PrintJobRows.setWish(.resend, printer: printer, of: id, session)
            try audit(.print, "sent job \(id.value) again: \(row.title)", by: actor, session)
            try PrintJobRows.setNextAttempt(now, attempts: 0, of: id, session)
            return nil
        }
        if let again { return try print(again, by: actor) }
        return try printJob(id, by: actor)
    }

    /// Cancels a job; one that the print system has is cancelled there by the next `spool`.
    /// - Throws: `printing(.tooLate)` where it is settled.
    @discardableResult
    package func cancelPrint(_ id: PrintJobID, by actor: Actor) throws -> PrintJob {
        try write(.changePrintQueue, actor) { session in
            let row = try row(id, session)
            guard !row.state.isSettled else { throw ShopError.printing(.tooLate(id, row.state)) }
            try PrintJobRows.setWish(.cancel, of: id, session)
            try audit(.print, "cancelled job \(id.value): \(row.title)", by: actor, session)
            try PrintJobRows.setNextAttempt(now, attempts: 0, of: id, session)
            return try printJob(id, session)
        }
    }

    // MARK: Parts

    func row(_ id: PrintJobID, _ session: SQLSession) throws -> PrintJobRows.Row {
        guard let row = try PrintJobRows.row(id, session) else { throw ShopError.printing(.noSuchJob(id)) }
        return row
    }

    private func checkSkipped(_ labels: Int, _ session: SQLSession) throws {
        let settings = try settings(session)
        try documenting { () throws(DocumentError) in
            try (settings.labels ?? .usual(settings.paper)).check(skipped: labels)
        }
    }

    func printJob(_ id: PrintJobID, _ session: SQLSession) throws -> PrintJob {
        try printJob(row(id, session), session)
    }

    private func printJob(_ row: PrintJobRows.Row, _ session: SQLSession) throws -> PrintJob {
        let orders = try PrintJobRows.orders(of: row.id, session)
        let reprint =
            orders.count == 1
            ? try PrintJobRows.prints(of: orders[0].id, as: row.kind, before: row.id, session) : 0
        return PrintJob(
            id: row.id, kind: row.kind, title: row.title, orders: orders,
            printer: row.job?.printer ?? row.printer, schedulerJob: row.job, state: row.state,
            trouble: row.trouble, message: row.message, at: row.at, by: row.by, terminal: row.terminal,
            since: row.since, isBeingCancelled: row.wish == .cancel, reprint: reprint)
    }

    /// A printer that somebody has named: it has to be there, unless the print system does not answer. Asks it, so not
    /// inside a transaction.
    func checkedPrinter(_ name: String?) throws -> String? {
        guard let name else { return nil }
        guard PrintSystem.isPrinterName(name) else {
            throw ShopError.printing(.badPrinterName(SafeText.visible(name)))
        }
        do throws(PrintProblem) {
            guard try environment.printSystem.printer(named: name) != nil else {
                throw PrintProblem.unknownPrinter(name)
            }
        } catch {
            if case .unknownPrinter = error { throw ShopError.printing(error) }
        }
        return name
    }

    /// Tells one job's title from every other one's in the print system, whatever shop it comes from.
    private static func newMark() -> String {
        let mark = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        return String(repeating: "0", count: max(0, 8 - mark.count)) + mark.suffix(8)
    }
}

extension DocumentKind {
    /// What one may do who prints it, beside printing.
    fileprivate var furtherPermission: Permission? {
        switch self {
        case .report: .seeReports
        case .workOrder, .client, .labels, .commandCards, .badges, .scanDoctorCard, .daySheet: nil
        }
    }
}
