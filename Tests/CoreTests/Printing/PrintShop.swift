import Foundation
import TestSupport

@testable import Core

/// A shop beside a scheduler of its own, on the real clock.
final class PrintShop: Sendable {
    let cups: PrivateCUPS
    let folder: TemporaryFolder
    let shop: Shop
    let ana: Actor
    let clock = MovedClock()

    init(_ printers: [String] = ["laser", "label"]) throws {
        cups = try PrivateCUPS(printers)
        folder = try TemporaryFolder()
        shop = try Shop.open(folder.path("shop.db"), environment: clock.environment(cups.server))
        ana = try shop.setUp(
            shopName: "Harbor", adminName: "Ana", email: "ana@example.com", password: "workshop",
            terminal: "tty1")
    }

    /// Another process's view of the same shop.
    func another() throws -> Shop {
        try Shop.open(
            folder.path("shop.db"), creating: false, environment: clock.environment(cups.server))
    }

    func order() throws -> Order {
        var draft = OrderDraft()
        draft.customer.name = "João Gonçalves"
        var piece = OrderDraft.PieceEntry()
        piece.description = "Wing chair"
        draft.pieces = [piece]
        draft.milestones = try shop.milestoneCatalogue(by: ana)
        return try shop.createOrder(draft, by: ana)
    }

    /// Queues a new order's work order.
    func queued(printer: String? = nil) throws -> PrintJob {
        try shop.print(PrintRequest(.workOrder, orders: [order().id], printer: printer), by: ana)
    }

    func job(_ id: PrintJobID) throws -> PrintJob { try shop.printJob(id, by: ana) }

    /// Lets the queue be looked after until `isSo`, ten seconds at most: what the screens promise.
    func wait(_ id: PrintJobID, until isSo: (PrintJob) -> Bool) throws -> PrintJob {
        let end = Date(timeIntervalSinceNow: 10)
        var job = try job(id)
        while !isSo(job), Date() < end {
            try shop.spool()
            job = try self.job(id)
            Thread.sleep(forTimeInterval: 0.05)
        }
        return job
    }

    /// Lets the queue be looked after until nothing is open any more.
    func settle(within seconds: TimeInterval = 20) throws {
        let end = Date(timeIntervalSinceNow: seconds)
        while try shop.printQueueSummary(by: ana).waiting > 0, Date() < end {
            try shop.spool()
            Thread.sleep(forTimeInterval: 0.05)
        }
    }
}
