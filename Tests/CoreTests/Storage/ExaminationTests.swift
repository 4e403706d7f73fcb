import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("What the examination of a shop finds")
struct ExaminationTests {
    private let test: TestShop
    /// Open, with a fabric that is short, a deposit that is awaited and a milestone that waits for the client.
    private let order: Order

    init() throws {
        test = try TestShop()
        var draft = try test.draft(milestones: [
            "Custom Material Preparation", "Passed Quality Check", "Out for Delivery",
        ])
        draft.deposit = .awaited
        var fabric = OrderDraft.FabricEntry()
        fabric.details.pattern = "Linen"
        fabric.details.needed = Yards(hundredths: 500)
        draft.pieces[0].fabrics = [fabric]
        let id = try test.shop.createOrder(draft, by: test.ana).id
        var order = try test.shop.order(id, by: test.ana)
        try test.shop.database.write {
            try $0.run("UPDATE milestones SET client_acts = 1 WHERE position = 1")
        }
        test.clock.move(seconds: 60)
        _ = try test.shop.perform(.complete, on: order.milestones[0].id, by: test.ana)
        test.clock.move(seconds: 60)
        order = try test.shop.perform(.request(note: nil), on: order.milestones[1].id, by: test.ana)
        self.order = order
    }

    private func damage(_ sql: String) throws { try test.shop.database.write { try $0.run(sql) } }
    private func problems() throws -> [String] { try test.shop.examine().problems }

    private let stepping = "Take any step on it and undo that step: what is stored is then made anew."
    private let saving =
        "Change the order, in its notes for one, and save it: what is stored is then made anew."

    private func step(_ place: Int) throws {
        let id = order.milestones[place].id
        let isFinished = order.milestones[place].state.isFinished
        _ = try test.shop.perform(
            isFinished ? .reopen(reason: "check") : .skip(reason: "check"), on: id, by: test.ana)
        _ = try test.shop.perform(.undo, on: id, by: test.ana)
    }

    private func save() throws {
        var draft = OrderDraft(try test.shop.order(order.id, by: test.ana))
        draft.notes += " checked"
        let version = try test.shop.order(order.id, by: test.ana).version
        _ = try test.shop.changeOrder(order.id, to: draft, basedOn: version, by: test.ana)
    }

    @Test("of an order on which everything was done it finds nothing")
    func sound() throws {
        #expect(order.waits.map(\.reason) == [.fabric, .deposit, .approval])
        #expect(try problems() == [])
    }

    @Test(
        "a milestone that does not agree with its history is found, and a step on it and its undo mend it",
        arguments: [
            (0, "state = 'inProgress'", "its state is stored as in progress, and is done"),
            (
                1, "approval = 'approved'",
                "the client's answer is stored as approved, and is waiting for the client"
            ),
            (1, "approval = NULL", "the client's answer is stored as none, and is waiting for the client"),
            (0, "started_at = NULL", "its start is stored as none, and is 2026-11-24T19:03:00Z"),
            (
                0, "done_at = done_at + 60000",
                "its end is stored as 2026-11-24T19:04:00Z, and is 2026-11-24T19:03:00Z"
            ),
            (2, "done_at = 0", "its end is stored as 1970-01-01T00:00:00Z, and is none"),
            (
                0, "state = 'skipped', done_at = NULL",
                "its state is stored as skipped, and is done; its end is stored as none, and is 2026-11-24T19:03:00Z"
            ),
        ])
    func milestone(place: Int, change: String, words: String) throws {
        try damage("UPDATE milestones SET \(change) WHERE position = \(place)")
        let name = order.milestones[place].name
        #expect(
            try problems()
                == ["Order 2026-0001: '\(name)' does not agree with its history: \(words). \(stepping)"])
        try step(place)
        #expect(try problems() == [])
    }

    @Test(
        "what is stored of an order and does not agree with its milestones is found, and saving the order mends it",
        arguments: [
            (
                "next_milestone = 'In'",
                "its next milestone is stored as 'In', and is 'Passed Quality Check'"
            ),
            ("next_milestone = NULL", "its next milestone is stored as none, and is 'Passed Quality Check'"),
            (
                "finished = 2",
                "its status does not agree with its milestones: it is stored as waiting on client with 2 of 3 finished, and is waiting on client with 1 of 3 finished"
            ),
            (
                "status = 'inProgress'",
                "its status does not agree with its milestones: it is stored as in progress with 1 of 3 finished, and is waiting on client with 1 of 3 finished"
            ),
        ])
    func ownRow(change: String, words: String) throws {
        try damage("UPDATE orders SET \(change)")
        #expect(try problems() == ["Order 2026-0001: \(words). \(saving)"])
        try save()
        #expect(try problems() == [])
    }

    @Test(
        "an order that is stored as open, or not, against its status is found, and cancelling for once mends it"
    )
    func isOpen() throws {
        try damage("UPDATE orders SET is_open = 0")
        let remedy = "Cancel the order and reinstate it: what is stored is then made anew."
        #expect(
            try problems() == [
                "Order 2026-0001: it is stored as waiting on client, and as not open. \(remedy)",
                "Order 2026-0001: it is not open, and yet waits for something. \(saving)",
            ])
        _ = try test.shop.cancelOrder(order.id, reason: "check", by: test.ana)
        _ = try test.shop.reinstateOrder(order.id, by: test.ana)
        #expect(try problems() == [])
    }

    @Test(
        "a wait that the order does not have, lacks, or has otherwise is found, and saving the order mends it",
        arguments: [
            (
                "DELETE FROM waits WHERE reason = 'deposit'",
                "its wait for deposit is stored as none, and is since 2026-11-24T19:02:00Z (Deposit)"
            ),
            (
                "UPDATE waits SET since = since + 1000 WHERE reason = 'approval'",
                "its wait for client's approval is stored as since 2026-11-24T19:04:01Z (Passed Quality Check), and is since 2026-11-24T19:04:00Z (Passed Quality Check)"
            ),
            (
                "INSERT INTO waits VALUES (1, 'subcontractor', 0, 'foam')",
                "its wait for subcontractor is stored as since 1970-01-01T00:00:00Z (foam), and is none"
            ),
            (
                "UPDATE orders SET deposit = 'received'",
                "its wait for deposit is stored as since 2026-11-24T19:02:00Z (Deposit), and is none"
            ),
        ])
    func wait(change: String, words: String) throws {
        try damage(change)
        #expect(try problems() == ["Order 2026-0001: \(words). \(saving)"])
        try save()
        #expect(try problems() == [])
    }

    @Test("finished and cancelled orders are looked at as well; a cancelled one has to be reinstated first")
    func closed() throws {
        let done = try test.order("Anh", milestones: ["In Production"])
        _ = try test.shop.perform(.complete, on: done.milestones[0].id, by: test.ana)
        let cancelled = try test.order("Bo", milestones: ["In Production"])
        _ = try test.shop.cancelOrder(cancelled.id, reason: "moved", by: test.ana)
        #expect(try problems() == [])
        try damage("UPDATE milestones SET done_at = NULL WHERE order_id = 2")
        try damage("UPDATE orders SET total = 4 WHERE id = 3")
        try damage("INSERT INTO waits VALUES (3, 'deposit', 0, 'Deposit')")
        #expect(
            try problems() == [
                "Order 2026-0002: 'In Production' does not agree with its history: its end is stored as none, and is 2026-11-24T19:04:00Z. \(stepping)",
                "Order 2026-0003: its status does not agree with its milestones: it is stored as cancelled with 0 of 4 finished, and is cancelled with 0 of 1 finished. Reinstate the order first. \(saving)",
                "Order 2026-0003: it is not open, and yet waits for something. Reinstate the order first. \(saving)",
            ])
    }

    @Test("of very many the first hundred are told, and how many more there are")
    func many() throws {
        for index in 0..<120 { _ = try test.order("Customer \(index)", milestones: ["In Production"]) }
        try damage("UPDATE orders SET next_milestone = 'x'")
        let problems = try problems()
        #expect(problems.count == 101)
        #expect(problems.last == "and 21 more of such.")
        #expect(problems[99].hasPrefix("Order 2026-0100: its next milestone"))
    }

    @Test("a demo shop has nothing that disagrees", arguments: [60, 1200])
    func demo(size: Int) throws {
        let folder = try TemporaryFolder()
        let shop = try Shop.open(folder.path("demo.db"), environment: test.clock.environment)
        _ = try shop.fillDemo(orders: size, terminal: "tty1")
        #expect(try shop.examine().problems == [])
    }
}
