import Core

extension EffectRunner {
    /// Queues a document and gives it to the print system.
    func print(_ request: PrintRequest, by actor: Actor) throws -> PrintJob {
        try spooled(try shop.print(request, by: actor).id, by: actor)
    }

    func answer(_ request: PrintingRequest, by actor: Actor) throws -> PrintingResponse {
        switch request {
        case .queue: return .queue(try shop.printQueue(settled: PrintQueueScreen.settledShown, by: actor))
        case .job(let id): return .job(try shop.printJob(id, by: actor))
        case .summary: return .summary(try shop.printQueueSummary(by: actor))
        case .resend(let id, let printer):
            return .resent(try spooled(try shop.resend(id, to: printer, by: actor).id, by: actor))
        case .cancel(let id):
            try shop.cancelPrint(id, by: actor)
            return .cancelled(try spooled(id, by: actor))
        case .printers:
            return .printers(try shop.printers(by: actor), try shop.printerChoices(by: actor))
        case .choose(let printer, let terminal, let kind):
            return .chosen(try shop.choosePrinter(printer, terminal: terminal, kind: kind, by: actor))
        }
    }

    private func spooled(_ id: PrintJobID, by actor: Actor) throws -> PrintJob {
        try shop.spool(id)
        return try shop.printJob(id, by: actor)
    }
}
