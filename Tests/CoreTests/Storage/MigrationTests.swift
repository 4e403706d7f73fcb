import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("Shops made by earlier versions")
struct MigrationTests {
    /// A shop as the version with migration 1 left it: the demo with 12 orders.
    private func olderShop(_ folder: TemporaryFolder) throws -> (Shop, Actor) {
        let path = folder.path("shop.db")
        let fixture = Checkout.path + "/Tests/CoreTests/Storage/Fixtures/shop-of-migration-1.db"
        try FileManager.default.copyItem(atPath: fixture, toPath: path)
        let shop = try Shop.open(path, creating: false, environment: TestClock(TestShop.start).environment)
        let ana = try shop.commandLineActor(email: Shop.demoSignIn.email, terminal: "tty1")
        return (shop, ana)
    }

    @Test("a shop of migration 1 opens with all its orders, and nothing disagrees")
    func opens() throws {
        let folder = try TemporaryFolder()
        let (shop, ana) = try olderShop(folder)
        #expect(try shop.examine().problems == [])
        var all = OrderQuery()
        all.status = .all
        #expect(try shop.orderCount(all, by: ana).value == 12)
    }

    @Test("its orders know their next milestone, and when their steps and they themselves were finished")
    func filled() throws {
        let folder = try TemporaryFolder()
        let (shop, ana) = try olderShop(folder)
        var all = OrderQuery()
        all.status = .all
        var completed = 0
        for summary in try shop.orders(all, from: 0, limit: 50, by: ana) {
            let order = try shop.order(summary.id, by: ana)
            #expect(summary.nextMilestone == order.nextMilestone?.name)
            let last = order.milestones.flatMap(\.history).filter { $0.kind == .completed }.map(\.at).max()
            #expect(order.completedAt == (order.status == .completed ? last : nil))
            if order.status == .completed { completed += 1 }
            try shop.database.read { session in
                for milestone in order.milestones {
                    let doneAt = try session.first(
                        "SELECT done_at FROM milestones WHERE id = ?", [.integer(milestone.id.value)]
                    ) { $0.optionalInteger(0) }
                    let done = milestone.history.last { $0.kind == .completed }?.at
                    #expect(doneAt == (milestone.state == .done ? done?.milliseconds : nil))
                }
            }
        }
        #expect(completed == 4)
    }

    @Test(
        "its accounts and histories are on record as they are, so that what is done to them afterwards is found"
    )
    func onRecord() throws {
        let folder = try TemporaryFolder()
        let (shop, _) = try olderShop(folder)
        try shop.database.write { try $0.run("UPDATE accounts SET name = 'Eve'") }
        #expect(try shop.examine().problems.allSatisfy { $0.hasPrefix("The account of Eve") })
        #expect(try !shop.examine().problems.isEmpty)
        try shop.database.write { try $0.run("DELETE FROM events WHERE id = (SELECT max(id) FROM events)") }
        #expect(try shop.examine().problems.contains { $0.hasPrefix("The history of order") })
    }

    @Test("its orders can be changed and worked on")
    func goesOn() throws {
        let folder = try TemporaryFolder()
        let (shop, ana) = try olderShop(folder)
        let order = try shop.order(named: "2026-0012", by: ana)
        var draft = OrderDraft(order)
        draft.deposit = .awaited
        draft.sidemark = "Smith residence"
        let changed = try shop.changeOrder(order.id, to: draft, basedOn: order.version, by: ana)
        #expect(changed.waits.map(\.reason) == [.deposit])
        #expect(changed.sidemark == "Smith residence")
    }
}
