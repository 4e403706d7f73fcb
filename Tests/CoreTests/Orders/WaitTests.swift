import Testing

@testable import Core

@Suite("What an order waits for")
struct WaitTests {
    private func fabric(needed: String, received: String = "0") -> OrderDraft.FabricEntry {
        var entry = OrderDraft.FabricEntry()
        entry.details.vendor = "Kravet"
        entry.details.needed = Yards(needed)
        entry.received = Yards(received) ?? .zero
        return entry
    }

    @Test(
        "a fabric that is short and a deposit that is awaited are waited for, and no longer when they are there"
    )
    func fabricAndDeposit() throws {
        let test = try TestShop()
        var draft = try test.draft()
        draft.deposit = .awaited
        draft.pieces[0].fabrics = [fabric(needed: "5.5", received: "2"), fabric(needed: "1", received: "1")]
        let order = try test.shop.createOrder(draft, by: test.ana)
        #expect(order.waits.map(\.reason) == [.fabric, .deposit])
        #expect(order.waits.first?.detail == "Kravet 3.5 yd short")
        #expect(order.waits.allSatisfy { $0.since == TestShop.start })

        test.clock.move(seconds: 86_400)
        draft = OrderDraft(order)
        draft.pieces[0].fabrics[0].details.needed = Yards("2")
        let later = try test.shop.changeOrder(order.id, to: draft, basedOn: order.version, by: test.ana)
        #expect(later.waits.map(\.reason) == [.deposit])
        #expect(later.waits.first?.since == TestShop.start)

        draft = OrderDraft(later)
        draft.deposit = .received
        #expect(
            try test.shop.changeOrder(order.id, to: draft, basedOn: later.version, by: test.ana).waits == [])
    }

    @Test("a hold that says what it waits for is waited for until it ends")
    func hold() throws {
        let test = try TestShop()
        let order = try test.order()
        let held = try test.shop.perform(
            .hold(reason: "Frame is at the welder's", waitingOn: .subcontractor), on: order.milestones[0].id,
            by: test.ana)
        #expect(held.waits.map(\.reason) == [.subcontractor])
        #expect(held.waits.first?.detail == "Frame is at the welder's")
        #expect(try test.shop.perform(.resume, on: order.milestones[0].id, by: test.ana).waits == [])
        #expect(try test.shop.perform(.undo, on: order.milestones[0].id, by: test.ana).waits == held.waits)
    }

    @Test("a finished order waits for nothing, and waits again when it is opened again")
    func finished() throws {
        let test = try TestShop()
        var draft = try test.draft(milestones: ["In Production"])
        draft.deposit = .awaited
        let order = try test.shop.createOrder(draft, by: test.ana)
        let done = try test.shop.perform(.complete, on: order.milestones[0].id, by: test.ana)
        #expect((done.status, done.waits) == (.completed, []))
        #expect(done.completedAt == TestShop.start)
        let undone = try test.shop.perform(.undo, on: order.milestones[0].id, by: test.ana)
        #expect(undone.waits.map(\.reason) == [.deposit])
        #expect(undone.completedAt == nil)
    }

    @Test("saving an order that was opened before fabric came in keeps what came in")
    func received() throws {
        let test = try TestShop()
        var draft = try test.draft()
        draft.pieces[0].fabrics = [fabric(needed: "5", received: "3")]
        let order = try test.shop.createOrder(draft, by: test.ana)
        var stale = OrderDraft(order)
        stale.pieces[0].fabrics[0].received = .zero
        stale.notes = "changed"
        let saved = try test.shop.changeOrder(order.id, to: stale, basedOn: order.version, by: test.ana)
        #expect(saved.pieces[0].fabrics[0].received == Yards("3"))
        #expect(saved.pieces[0].fabrics[0].id == order.pieces[0].fabrics[0].id)
    }
}
