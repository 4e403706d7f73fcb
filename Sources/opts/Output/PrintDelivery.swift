import Core
import Foundation

/// Gives a job to the print system, waits a little for what becomes of it, and says so.
struct PrintDelivery {
    /// How long a job is watched, in seconds.
    private static let patience = 5.0

    private let shop: Shop
    private let actor: Actor

    init(_ shop: Shop, _ actor: Actor) {
        self.shop = shop
        self.actor = actor
    }

    /// - Throws: `CommandError.notPrinted` where something is wrong with the printer.
    func tell(_ id: PrintJobID, json: Bool) throws {
        let job = try delivered(id)
        if json {
            try Output.printAll(job.json.pretty)
        } else if !job.needsAttention {
            try Output.printAll("\(job.title): \(job.sentence), job \(job.id.value)")
        }
        if job.needsAttention { throw CommandError.notPrinted(job) }
    }

    private func delivered(_ id: PrintJobID) throws -> PrintJob {
        let end = Date(timeIntervalSinceNow: PrintDelivery.patience)
        var job: PrintJob
        repeat {
            try shop.spool(id)
            job = try shop.printJob(id, by: actor)
            if job.state.isSettled || job.needsAttention { break }
            Thread.sleep(forTimeInterval: 0.25)
        } while Date() < end
        return job
    }
}

extension PrintJob {
    var json: JSONValue {
        .object([
            JSONMember("job", .number(Int(id.value))),
            JSONMember("document", .string(kind.rawValue)),
            JSONMember("title", .string(title)),
            JSONMember("orders", .array(orders.map { .string($0.number.text) })),
            JSONMember("printer", .text(printer)),
            JSONMember("schedulerJob", .text(schedulerJob?.name)),
            JSONMember("state", .string(state.rawValue)),
            JSONMember("trouble", .text(trouble?.rawValue)),
            JSONMember("message", .text(message)),
            JSONMember("at", .string(at.iso8601)),
            JSONMember("by", .string(by)),
            JSONMember("terminal", .string(terminal)),
        ])
    }
}
