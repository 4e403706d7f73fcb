import Core
import Testing

@Suite("Copying, cancelling and reinstating orders")
struct OrderLifecycleTests {
    @Test("a copy has the pieces, fabrics and milestones, fresh, and not the invoice, due date or deposit")
    func duplicate() throws {
        let test = try TestShop()
        var draft = try test.draft()
        draft.invoice = "INV-7"
        draft.due = test.shop.today
        draft.priority = .rush
        draft.sidemark = "Lobby"
        draft.deposit = .awaited
        draft.fulfilment = .delivery
        draft.notes = "Ring twice."
        draft.pieces[0].specification.set(.seatStyle, "Loose Seat")
        draft.pieces[0].specification.set(.arrivalDamage, "Torn welt")
        var fabric = OrderDraft.FabricEntry()
        fabric.details.pattern = "Rushin"
        fabric.details.needed = Yards("5")
        fabric.details.ordered = Yards("6")
        fabric.details.remnant = Yards("0.5")
        fabric.received = try #require(Yards("5"))
        draft.pieces[0].fabrics = [fabric]
        let old = try test.shop.createOrder(draft, by: test.ana)
        _ = try test.shop.perform(.complete, on: old.milestones[0].id, by: test.ana)

        let new = try test.shop.duplicateOrder(old.id, by: test.ana)
        #expect(new.number.text == "2026-0002")
        #expect(new.customer.id == old.customer.id)
        #expect(new.invoice == nil && new.due == nil && new.deposit == .none)
        #expect(new.priority == .rush && new.sidemark == "Lobby" && new.fulfilment == .delivery)
        #expect(new.notes == "Ring twice.")
        #expect(new.milestones.map(\.name) == old.milestones.map(\.name))
        #expect(new.milestones.allSatisfy { $0.state == .notStarted && $0.history.isEmpty })
        #expect(new.status == .notStarted)
        #expect(new.pieces[0].id != old.pieces[0].id)
        #expect(new.pieces[0].specification.answer(.seatStyle) == "Loose Seat")
        #expect(new.pieces[0].specification.answer(.arrivalDamage) == nil)
        #expect(new.pieces[0].fabrics[0].details.pattern == "Rushin")
        #expect(new.pieces[0].fabrics[0].received == .zero)
        #expect(new.pieces[0].fabrics[0].details.ordered == nil, "nobody has ordered it for this one")
        #expect(new.pieces[0].fabrics[0].details.remnant == nil)
        let moments = try test.shop.moments(of: new.id, by: test.ana)
        #expect(moments.map(\.note) == ["copied from 2026-0001"])
        var query = OrderQuery()
        query.search = "wing"
        #expect(try test.shop.orders(query, limit: 9, by: test.ana).count == 2)
    }

    @Test("a copy keeps the marks and rules of its order's milestones, whatever the catalogue has become")
    func duplicateAfterRenaming() throws {
        let test = try TestShop()
        let old = try test.order(route: "Reupholstery")
        #expect(
            old.milestones.contains { $0.traits.needsFabric } && old.milestones.contains { !$0.after.isEmpty }
        )
        for (name, id) in try test.catalogueIDs() {
            try test.shop.changeMilestone(id, to: CatalogueDraft(name: "New \(name)"), by: test.ana)
        }
        let new = try test.shop.duplicateOrder(old.id, by: test.ana)
        func rules(_ order: Order) -> [[String]] {
            order.milestones.map { milestone in
                milestone.after.compactMap { id in order.milestones.first { $0.id == id }?.name }
            }
        }
        #expect(new.milestones.map(\.traits) == old.milestones.map(\.traits))
        #expect(rules(new) == rules(old))
    }

    @Test("a cancelled order keeps its reason, waits for nothing, and no step can be done on it")
    func cancel() throws {
        let test = try TestShop()
        var draft = try test.draft()
        draft.deposit = .awaited
        let order = try test.shop.createOrder(draft, by: test.ana)
        #expect(order.waits.map(\.reason) == [.deposit])
        let cancelled = try test.shop.cancelOrder(order.id, reason: " Moved away ", by: test.ana)
        #expect(cancelled.status == .cancelled)
        #expect(cancelled.waits.isEmpty)
        #expect(try test.shop.orderTotals(by: test.ana).open == 0)
        let moment = try #require(try test.shop.moments(of: order.id, by: test.ana).last)
        #expect(moment.kind == .cancelled && moment.note == "Moved away" && moment.by == "Ana")
        #expect(throws: ShopError.cancelled(order.number)) {
            try test.shop.perform(.start, on: order.milestones[0].id, by: test.ana)
        }
        #expect(throws: ShopError.order(.alreadyCancelled(order.number))) {
            try test.shop.cancelOrder(order.id, reason: "Again", by: test.ana)
        }
    }

    @Test("cancelling needs a reason, and a finished order is not cancelled")
    func refused() throws {
        let test = try TestShop()
        let order = try test.order(milestones: ["In Production"])
        for reason in ["", " \n "] {
            #expect(throws: ShopError.missing(field: "reason")) {
                try test.shop.cancelOrder(order.id, reason: reason, by: test.ana)
            }
        }
        #expect(throws: ShopError.tooLong(field: "reason", most: 2_000)) {
            try test.shop.cancelOrder(order.id, reason: String(repeating: "x", count: 2_001), by: test.ana)
        }
        _ = try test.shop.perform(.complete, on: order.milestones[0].id, by: test.ana)
        #expect(throws: ShopError.order(.completed(order.number))) {
            try test.shop.cancelOrder(order.id, reason: "Late", by: test.ana)
        }
        #expect(try test.shop.moments(of: order.id, by: test.ana).map(\.kind) == [.created])
    }

    @Test("a reinstated order stands where its milestones say and waits for what it waited for")
    func reinstate() throws {
        let test = try TestShop()
        var draft = try test.draft()
        draft.deposit = .awaited
        let order = try test.shop.createOrder(draft, by: test.ana)
        let before = try test.shop.perform(.start, on: order.milestones[0].id, by: test.ana)
        _ = try test.shop.cancelOrder(order.id, reason: "Moved", by: test.ana)
        let after = try test.shop.reinstateOrder(order.id, by: test.ana)
        #expect(after.status == .inProgress)
        #expect(after.waits == before.waits)
        #expect(after.milestones == before.milestones)
        #expect(try test.shop.orderTotals(by: test.ana).open == 1)
        #expect(
            try test.shop.moments(of: order.id, by: test.ana).map(\.kind)
                == [.created, .cancelled, .reinstated])
        #expect(throws: ShopError.order(.notCancelled(order.number))) {
            try test.shop.reinstateOrder(order.id, by: test.ana)
        }
        // The milestone's own undo still finds the milestone's own step.
        #expect(try test.shop.undoLast(on: order.id, by: test.ana).status == .notStarted)
    }

    @Test("an order is found by its number whatever the case of its letters")
    func numbersByCase() throws {
        let test = try TestShop()
        _ = try test.shop.changeSettings([.orderNumberPattern: "Wk-{seq:3}"], by: test.ana)
        let order = try test.order()
        for typed in ["Wk-001", "WK-001", "wk-001"] {
            #expect(try test.shop.order(named: typed, by: test.ana).id == order.id)
        }
        // Two numbers that differ by their case alone could not be told apart: the next one is passed over.
        _ = try test.shop.changeSettings([.orderNumberPattern: "wK-{seq:3}"], by: test.ana)
        #expect(try test.order().number.text == "wK-002")
    }
}
