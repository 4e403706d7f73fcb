import Core
import Foundation
import Synchronization
import TestSupport

/// A shop in a folder of its own, with a clock that a test moves and passwords that cost next to nothing.
final class TestShop: Sendable {
    static let password = "correct horse"
    /// 2026-03-10 12:00 in UTC, a Tuesday.
    static let start = Instant(milliseconds: 1_773_144_000_000)

    let folder: TemporaryFolder
    let shop: Shop
    let ana: Actor
    private let clock: Clock

    private final class Clock: Sendable {
        let now = Mutex(TestShop.start)
    }

    init() throws {
        folder = try TemporaryFolder()
        let clock = Clock()
        self.clock = clock
        shop = try TestShop.open(folder, clock)
        ana = try shop.setUp(
            shopName: "Harbor Upholstery", adminName: "Ana", email: "ana@example.com",
            password: TestShop.password,
            terminal: "tty1")
    }

    /// The shop as another process would have it.
    func another() throws -> Shop { try TestShop.open(folder, clock) }

    func wait(seconds: Int64) { clock.now.withLock { $0 = $0.adding(seconds: seconds) } }

    func add(_ name: String, _ role: Role) throws -> Actor {
        let account = try shop.addAccount(
            name: name, email: "\(name)@example.com", role: role, password: TestShop.password, by: ana)
        return try shop.commandLineActor(email: account.email, terminal: "tty2").through(.key)
    }

    /// An order of one piece.
    @discardableResult
    func order(
        customer: String = "Eleanor Whitcombe", email: String = "", phone: String = "",
        milestones: [String] = ["In Production", "Passed Quality Check"],
        edit: (inout OrderDraft) -> Void = { _ in }
    ) throws -> Order {
        var draft = OrderDraft()
        draft.customer.name = customer
        draft.customer.email = email
        draft.customer.phone = phone
        draft.milestones = milestones
        var piece = OrderDraft.PieceEntry()
        piece.description = "Wing chair"
        draft.pieces = [piece]
        edit(&draft)
        return try shop.createOrder(draft, by: ana)
    }

    private static func open(_ folder: TemporaryFolder, _ clock: Clock) throws -> Shop {
        let utc = TimeZone(secondsFromGMT: 0) ?? .current
        return try Shop.open(
            folder.path("shop.db"),
            environment: ShopEnvironment(now: { clock.now.withLock { $0 } }, zone: utc, passwordCost: .least))
    }
}
