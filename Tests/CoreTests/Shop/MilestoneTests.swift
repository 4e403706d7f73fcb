import Testing

@testable import Core

@Suite("Moving milestones")
struct MilestoneTests {
    @Test("an order's status and progress follow its milestones")
    func status() throws {
        let test = try TestShop()
        let order = try test.order(milestones: Array(MilestoneCatalogue.defaultNames.prefix(2)))
        func now() throws -> (OrderStatus, Int) {
            var query = OrderQuery()
            query.status = .all
            let summary = try #require(try test.shop.orders(query, limit: 1, by: test.ana).first)
            return (summary.status, summary.finished)
        }
        let (first, second) = (order.milestones[0].id, order.milestones[1].id)
        #expect(try now() == (.notStarted, 0))
        _ = try test.shop.perform(.start, on: first, by: test.ana)
        #expect(try now() == (.inProgress, 0))
        _ = try test.shop.perform(.hold(reason: "Fabric is late"), on: first, by: test.ana)
        #expect(try now() == (.onHold, 0))
        _ = try test.shop.perform(.resume, on: first, by: test.ana)
        _ = try test.shop.perform(.complete, on: first, by: test.ana)
        #expect(try now() == (.inProgress, 1))
        _ = try test.shop.perform(.skip(reason: "Not wanted"), on: second, by: test.ana)
        #expect(try now() == (.completed, 2))
        _ = try test.shop.perform(.reopen(reason: "Seam came loose"), on: first, by: test.ana)
        #expect(try now() == (.inProgress, 1))
    }

    @Test("undo goes back step by step over the whole order, and every step stays in the history")
    func undo() throws {
        let test = try TestShop()
        let order = try test.order()
        let (first, second) = (order.milestones[0].id, order.milestones[1].id)
        _ = try test.shop.perform(.start, on: first, by: test.ana)
        _ = try test.shop.perform(.complete, on: first, by: test.ana)
        _ = try test.shop.perform(.complete, on: second, by: test.ana)
        _ = try test.shop.perform(.note("looks good"), on: second, by: test.ana)
        func states() throws -> [MilestoneState] {
            try test.shop.order(order.id, by: test.ana).milestones.prefix(2).map(\.state)
        }
        #expect(try states() == [.done, .done])
        _ = try test.shop.undoLast(on: order.id, by: test.ana)
        #expect(try states() == [.done, .notStarted])
        _ = try test.shop.undoLast(on: order.id, by: test.ana)
        #expect(try states() == [.inProgress, .notStarted])
        _ = try test.shop.undoLast(on: order.id, by: test.ana)
        #expect(try states() == [.notStarted, .notStarted])
        let error = #expect(throws: ShopError.self) { try test.shop.undoLast(on: order.id, by: test.ana) }
        #expect(error == .milestone(.nothingToUndo, name: order.number.text))
        let events = try test.shop.order(order.id, by: test.ana).milestones.flatMap(\.history)
        #expect(events.count == 7)
    }

    @Test("a refused step leaves no event")
    func refused() throws {
        let test = try TestShop()
        let order = try test.order()
        #expect(throws: ShopError.self) {
            try test.shop.perform(.hold(reason: "  "), on: order.milestones[0].id, by: test.ana)
        }
        #expect(throws: ShopError.self) {
            try test.shop.perform(.resume, on: order.milestones[0].id, by: test.ana)
        }
        #expect(try test.shop.order(order.id, by: test.ana) == order)
    }
}
