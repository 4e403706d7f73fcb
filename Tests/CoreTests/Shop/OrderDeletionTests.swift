import Core
import Testing

@Suite("Deleting an order")
struct OrderDeletionTests {
    @Test("takes everything of it away and leaves who did it, when and why")
    func deletes() throws {
        let test = try TestShop()
        var draft = try test.draft("Zoë")
        draft.deposit = .awaited
        draft.pieces[0].fabrics = [OrderDraft.FabricEntry()]
        let order = try test.shop.createOrder(draft, by: test.ana)
        let other = try test.order("Ann")
        _ = try test.shop.perform(.start, on: order.milestones[0].id, by: test.ana)
        _ = try test.shop.undoLast(on: order.id, by: test.ana)
        _ = try test.shop.scan(try test.codes(order).order, by: test.ana)
        try test.shop.keepForm(["notes": "x"], of: order.id, by: test.ana)
        test.clock.move(seconds: 60)

        let tombstone = try test.shop.deleteOrder(
            order.id, confirmation: " 2026-0001 ", reason: "taken twice", by: test.ana)
        #expect(tombstone.number == order.number && tombstone.customer == "Zoë")
        #expect(try test.shop.deletedOrders(by: test.ana) == [tombstone])
        #expect(try test.shop.orders(OrderQuery(), limit: 9, by: test.ana).map(\.id) == [other.id])
        #expect(try test.shop.orderTotals(by: test.ana).all == 1)
        var query = OrderQuery()
        query.search = "zoe"
        #expect(try test.shop.orderCount(query, by: test.ana).value == 0)
        #expect(try test.shop.keptForm(of: order.id, by: test.ana) == nil)
        #expect(try test.shop.examine().problems == [])
        #expect(try test.shop.order(other.id, by: test.ana) == other)
    }

    @Test("every way to it answers that it was deleted, when and by whom")
    func answers() throws {
        let test = try TestShop()
        let order = try test.order()
        let codes = try test.codes(order)
        let tombstone = try test.shop.deleteOrder(order.id, confirmation: "2026-0001", by: test.ana)
        let deleted = ShopError.order(.deleted(tombstone))
        #expect(
            deleted.text(zone: test.shop.zone).problem
                == "Order 2026-0001 was deleted on 2026-11-24 at 14:02 by Ana.")
        let operations: [() throws -> Void] = [
            { _ = try test.shop.order(order.id, by: test.ana) },
            { _ = try test.shop.order(named: "2026-0001", by: test.ana) },
            { _ = try test.shop.cancelOrder(order.id, reason: "x", by: test.ana) },
            { _ = try test.shop.reinstateOrder(order.id, by: test.ana) },
            { _ = try test.shop.duplicateOrder(order.id, by: test.ana) },
            { _ = try test.shop.deleteOrder(order.id, confirmation: "2026-0001", by: test.ana) },
            { _ = try test.shop.workOrder(order.id, by: test.ana) },
            {
                _ = try test.shop.changeOrder(
                    order.id, to: OrderDraft(order), basedOn: order.version, by: test.ana)
            },
        ]
        for operation in operations { #expect(throws: deleted) { try operation() } }
        let scans = [codes.order, codes.milestones[0].code, codes.pieces[0].code, "2026-0001"]
        for scan in scans {
            let outcome = try test.shop.scan(scan, by: test.ana)
            #expect(outcome.kind == .refused)
            #expect(outcome.message.contains("Order 2026-0001 was deleted on 2026-11-24"))
        }
    }

    @Test("neither its number nor its id is given again")
    func neverAgain() throws {
        let test = try TestShop()
        let order = try test.order()
        _ = try test.shop.deleteOrder(order.id, confirmation: order.number.text, by: test.ana)
        // Where the count begins anew, the deleted number is passed over.
        _ = try test.shop.changeSettings([.orderNumberPattern: "2026-{seq:4}"], by: test.ana)
        let next = try test.order()
        #expect(next.number.text == "2026-0002")
        #expect(next.id > order.id)
        #expect(next.pieces[0].id != order.pieces[0].id)
    }

    @Test("needs an admin and the order's number")
    func refused() throws {
        let test = try TestShop()
        let order = try test.order()
        _ = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        let ben = try test.shop.signIn(email: "ben@example.com", password: "workshop", terminal: "tty2")
        #expect(throws: ShopError.notPermitted(.deleteOrders)) {
            try test.shop.deleteOrder(order.id, confirmation: "2026-0001", by: ben)
        }
        for typed in ["", "2026-000", "2026-0002", "yes"] {
            #expect(throws: ShopError.order(.notConfirmed(order.number))) {
                try test.shop.deleteOrder(order.id, confirmation: typed, by: test.ana)
            }
        }
        #expect(try test.shop.order(order.id, by: test.ana) == order)
        #expect(try test.shop.deletedOrders(by: ben).isEmpty)
    }
}
