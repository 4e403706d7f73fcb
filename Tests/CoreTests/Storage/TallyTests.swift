import TestSupport
import Testing

@testable import Core

@Suite("The tally of orders")
struct TallyTests {
    @Test("an order that moves to other due days is within their bounds, by number and by when it was taken")
    func moved() throws {
        let test = try TestShop()
        var orders: [Order] = []
        for days in [10, 20, 30, 400] {
            var draft = try test.draft()
            draft.due = test.shop.today.adding(days: days)
            orders.append(try test.shop.createOrder(draft, by: test.ana))
            test.clock.move(seconds: 3600)
        }
        let near = test.shop.today...test.shop.today.adding(days: 25)
        let before = try bounds(near, test)
        #expect(before?.ids == orders[0].id.value...orders[1].id.value)
        let last = orders[3]
        var draft = OrderDraft(last)
        draft.due = test.shop.today.adding(days: 12)
        let moved = try test.shop.changeOrder(last.id, to: draft, basedOn: last.version, by: test.ana)
        let after = try bounds(near, test)
        #expect(after?.ids == orders[0].id.value...last.id.value)
        let created = try test.shop.read(.seeOrders, test.ana) { session in
            try session.all("SELECT created_at FROM orders ORDER BY id") { $0.integer(0) }
        }
        #expect(after?.created == created[0]...created[3])
        draft.due = test.shop.today.adding(days: 500)
        _ = try test.shop.changeOrder(last.id, to: draft, basedOn: moved.version, by: test.ana)
        let far = test.shop.today.adding(days: 450)...test.shop.today.adding(days: 550)
        #expect(try bounds(far, test)?.ids == last.id.value...last.id.value)
        let nowhere = test.shop.today.adding(days: 600)...test.shop.today.adding(days: 700)
        #expect(try bounds(nowhere, test) == nil)
    }

    private struct Bounds: Equatable {
        let ids, created: ClosedRange<Int64>
    }

    private func bounds(_ days: ClosedRange<CalendarDay>, _ test: TestShop) throws -> Bounds? {
        let counts = try test.shop.read(.seeOrders, test.ana) { try TallyRows.counts(days, $0) }
        guard let ids = counts.bounds(\.ids, nil, nil), let created = counts.bounds(\.created, nil, nil)
        else { return nil }
        return Bounds(ids: ids, created: created)
    }
}
