import Foundation
import Synchronization
import TestSupport

@testable import Core

/// A shop in a folder of its own, with a clock that stands still until it is moved.
final class TestShop: Sendable {
    /// Tuesday 24 November 2026, 14:02 in the shop's zone.
    static let start = Instant(milliseconds: 1_795_546_920_000)

    let folder: TemporaryFolder
    let clock: TestClock
    let shop: Shop
    let ana: Actor

    init() throws {
        folder = try TemporaryFolder()
        clock = TestClock(Self.start)
        shop = try Shop.open(folder.path("shop.db"), environment: clock.environment)
        ana = try shop.setUp(
            shopName: "Harbor", adminName: "Ana", email: "ana@example.com", password: "workshop",
            terminal: "tty1")
    }

    /// Another process's view of the same shop.
    func another() throws -> Shop {
        try Shop.open(folder.path("shop.db"), creating: false, environment: clock.environment)
    }

    func draft(_ customer: String = "João Gonçalves", milestones: [String]? = nil) throws -> OrderDraft {
        var draft = OrderDraft()
        draft.customer.name = customer
        var piece = OrderDraft.PieceEntry()
        piece.description = "Wing chair"
        piece.productCodes = ["0034-01"]
        draft.pieces = [piece]
        draft.milestones = try milestones ?? shop.milestoneCatalogue(by: ana)
        return draft
    }

    func order(_ customer: String = "João Gonçalves", milestones: [String]? = nil) throws -> Order {
        try shop.createOrder(try draft(customer, milestones: milestones), by: ana)
    }

    /// Scans a command card.
    func scan(_ command: ScanCommand, _ reason: HoldReason? = nil, by actor: Actor? = nil) throws
        -> ScanOutcome
    {
        let code = ScanCode(kind: .command, number: command.rawValue, revision: 0)
        return try shop.scan(code?.text ?? "", holdReason: reason, by: actor ?? ana)
    }

    func codes(_ order: Order) throws -> OrderCodes { try shop.codes(of: order.id, by: ana) }
}

final class TestClock: Sendable {
    /// A server of a test answers at once, or never.
    static let mailPatience = MailPatience(answer: 2, letter: 4)
    private let moment: Mutex<Instant>

    init(_ start: Instant) { moment = Mutex(start) }

    func move(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }

    var environment: ShopEnvironment {
        ShopEnvironment(
            now: { self.moment.withLock { $0 } }, zone: TimeZone(secondsFromGMT: -5 * 3600) ?? .current,
            passwordCost: .least, printSystem: PrintSystem(server: "/nowhere/cups"),
            mailPatience: TestClock.mailPatience)
    }
}
