import Core
import Foundation
import Testing

@Suite("Taking and changing orders")
struct ShopOrdersTests {
    @Test("numbers have no gap, whatever was refused between them, from two processes too")
    func numbers() throws {
        let test = try TestShop()
        let other = try test.another()
        for count in 1...6 {
            #expect(throws: ShopError.self) { try test.shop.createOrder(OrderDraft(), by: test.ana) }
            let order =
                try count.isMultiple(of: 2)
                ? test.order() : other.createOrder(OrderDraft(test.order()), by: test.ana)
            _ = order
        }
        let numbers = try test.shop.orders(allByNumber, limit: 100, by: test.ana).map(\.number.text)
        #expect(numbers == (1...9).map { "2026-000\($0)" })
    }

    @Test("an order changed by somebody else meanwhile is not overwritten")
    func changedMeanwhile() throws {
        let test = try TestShop()
        let bo = try test.add("Bo", .staff)
        let order = try test.order()
        var mine = OrderDraft(order)
        mine.notes = "mine"
        var theirs = OrderDraft(order)
        theirs.notes = "theirs"
        let changed = try test.shop.changeOrder(order.id, to: theirs, basedOn: order.revision, by: bo)
        #expect(changed.revision == 2)
        #expect(throws: ShopError.changedMeanwhile(order.number, by: "Bo")) {
            try test.shop.changeOrder(order.id, to: mine, basedOn: order.revision, by: test.ana)
        }
        #expect(try test.shop.order(order.id, by: test.ana).notes == "theirs")
        #expect(try test.shop.changeOrder(order.id, to: mine, basedOn: 2, by: test.ana).revision == 3)
    }

    @Test("a change that changes nothing raises no revision")
    func sameAgain() throws {
        let test = try TestShop()
        let order = try test.order()
        #expect(try test.shop.changeOrder(order.id, to: OrderDraft(order), basedOn: 1, by: test.ana) == order)
    }

    @Test("pieces keep their codes through a change; a milestone with history stays")
    func parts() throws {
        let test = try TestShop()
        let order = try test.order()
        var draft = OrderDraft(order)
        var second = OrderDraft.PieceEntry()
        second.description = "Ottoman"
        draft.pieces.insert(second, at: 0)
        draft.milestones.swapAt(0, 1)
        let changed = try test.shop.changeOrder(order.id, to: draft, basedOn: 1, by: test.ana)
        #expect(changed.pieces.map(\.description) == ["Ottoman", "Wing chair"])
        #expect(changed.pieces.last?.id == order.pieces.first?.id)
        #expect(changed.milestones.map(\.id) == order.milestones.reversed().map(\.id))
        let first = try #require(changed.milestones.first)
        _ = try test.shop.perform(.complete, on: first.id, by: test.ana)
        var without = OrderDraft(changed)
        without.milestones.removeFirst()
        #expect(throws: ShopError.milestoneHasHistory(first.name)) {
            try test.shop.changeOrder(order.id, to: without, basedOn: 2, by: test.ana)
        }
    }

    @Test("an order is found by its number or by an invoice number only it has")
    func named() throws {
        let test = try TestShop()
        let one = try test.order { $0.invoice = "INV-1" }
        _ = try test.order { $0.invoice = "INV-2" }
        let three = try test.order { $0.invoice = "inv-2" }
        #expect(try test.shop.order(named: " 2026-0001 ", by: test.ana) == one)
        #expect(try test.shop.order(named: "inv-1", by: test.ana) == one)
        #expect(try test.shop.order(named: "2026-0003", by: test.ana) == three)
        #expect(throws: ShopError.self) { try test.shop.order(named: "INV-2", by: test.ana) }
        #expect(throws: ShopError.notFound(.order, named: "nothing")) {
            try test.shop.order(named: "nothing", by: test.ana)
        }
    }

    @Test("a kept form is given back to the person who typed it alone, until it is discarded or saved")
    func forms() throws {
        let test = try TestShop()
        let bo = try test.add("Bo", .staff)
        let order = try test.order()
        try test.shop.keepForm(["notes": "half a"], of: nil, by: test.ana)
        try test.shop.keepForm(["notes": "half a sentence"], of: nil, by: test.ana)
        try test.shop.keepForm(["due": "12-"], of: order.id, by: test.ana)
        #expect(try test.another().keptForm(of: nil, by: test.ana)?.fields == ["notes": "half a sentence"])
        #expect(try test.shop.keptForm(of: order.id, by: test.ana)?.fields == ["due": "12-"])
        #expect(try test.shop.keptForm(of: nil, by: bo) == nil)
        try test.order()
        #expect(try test.shop.keptForm(of: nil, by: test.ana) == nil)
        try test.shop.discardForm(of: order.id, by: test.ana)
        #expect(try test.shop.keptForm(of: order.id, by: test.ana) == nil)
    }

    private var allByNumber: OrderQuery {
        var query = OrderQuery()
        query.status = .all
        query.sort = .number
        return query
    }
}
