import TestSupport
import Testing

@testable import Core

@Suite("Lists of orders")
struct OrderListTests {
    private static let size = 9_500

    /// One shop for the whole suite: filling it takes a while.
    private static let filled = Result { () throws -> (TestShopFolder, Shop, Actor) in
        let folder = try TestShopFolder()
        let actor = try folder.shop.fillDemo(orders: size, terminal: "test")
        return (folder, folder.shop, actor)
    }

    @Test(
        "any page of any list is what sorting all orders by hand gives",
        arguments: [OrderQuery.SortColumn.number, .customer, .due, .status, .progress], [true, false])
    func pages(column: OrderQuery.SortColumn, ascending: Bool) throws {
        let (_, shop, actor) = try Self.filled.get()
        var query = OrderQuery()
        query.status = .all
        query.sort = .number
        let all = try shop.orders(query, limit: Self.size, by: actor)
        #expect(all.count == Self.size)
        for status in [
            OrderQuery.StatusFilter.all, .open, .among([.completed, .onHold]), .only(.completed),
            .only(.onHold),
        ] {
            query.status = status
            query.sort = column
            query.ascending = ascending
            let expected = naive(all, query, today: shop.today)
            #expect(try shop.orderCount(query, by: actor).value == expected.count)
            for position in [0, 1, 4095, 4096, 4097, 5000, expected.count - 3, expected.count]
            where position >= 0 {
                let page = try shop.orders(query, from: position, limit: 7, by: actor)
                #expect(page == Array(expected.dropFirst(position).prefix(7)), "\(status) at \(position)")
                if let first = page.first {
                    #expect(try shop.position(of: first.id, in: query, by: actor) == position)
                }
            }
        }
    }

    private func naive(_ all: [OrderSummary], _ query: OrderQuery, today: CalendarDay) -> [OrderSummary] {
        NaiveList.of(all, query, today: today)
    }

    @Test(
        "a search finds exactly the orders that have each word's beginning, common or rare",
        arguments: [
            "w", "wing", "joao", "JOÃO gon", "小", "2026-00", "42", "inv-9", "0034-fab", "nosuchword",
            "zoe qu",
        ])
    func search(typed: String) throws {
        let (_, shop, actor) = try Self.filled.get()
        var query = OrderQuery()
        query.status = .all
        let all = try shop.orders(query, limit: Self.size, by: actor)
        let terms = SearchText.terms(typed)
        let expected = try all.filter { summary in
            let words = SearchText.of(try shop.order(summary.id, by: actor)).split(separator: " ")
            return terms.allSatisfy { term in words.contains { $0.hasPrefix(term) } }
        }
        query.search = typed
        let count = try shop.orderCount(query, by: actor)
        let found = try shop.orders(query, limit: 40, by: actor)
        #expect(found == Array(expected.prefix(40)))
        if count.isExact {
            #expect(count.value == expected.count)
        } else {
            #expect(count.value <= expected.count)
        }
    }

    @Test("an order whose number or invoice number is typed to the end comes before those that are like it")
    func named() throws {
        let test = try TestShop()
        // Of the first order all that is searched for is in the product codes, and it is the first on the list.
        var draft = try test.draft("Ann", milestones: ["In Production"])
        draft.pieces[0].productCodes = ["2026-0002-A", "INV-77-B"]
        draft.due = test.shop.today
        let alike = try test.shop.createOrder(draft, by: test.ana)
        draft.pieces[0].productCodes = []
        draft.due = test.shop.today.adding(days: 9)
        draft.invoice = "INV-77"
        let named = try test.shop.createOrder(draft, by: test.ana)
        #expect(named.number.text == "2026-0002")
        var query = OrderQuery()
        for (typed, first) in [
            ("2026-0002", named), ("inv-77", named), ("2026-000", alike), ("inv-7", alike),
        ] {
            query.search = typed
            let ids = [first.id] + [alike.id, named.id].filter { $0 != first.id }
            #expect(try test.shop.orders(query, limit: 9, by: test.ana).map(\.id) == ids, "\(typed)")
            #expect(try test.shop.orderIDs(query, by: test.ana) == ids, "\(typed)")
            #expect(try test.shop.orderCount(query, by: test.ana).value == 2)
        }
        // What the filter keeps out stays out.
        query.search = "2026-0002"
        query.due = DueFilter(test.shop.today...test.shop.today)
        #expect(try test.shop.orderIDs(query, by: test.ana) == [alike.id])
    }

    @Test("filters by customer, due days and search combine")
    func combined() throws {
        let (_, shop, actor) = try Self.filled.get()
        var query = OrderQuery()
        query.status = .all
        let all = try shop.orders(query, limit: Self.size, by: actor)
        let customer = try #require(
            try shop.customers(matching: "maria", limit: 1, by: actor).first
                ?? shop.customers(matching: "eleanor", limit: 1, by: actor).first)
        let days = shop.today.adding(days: -200)...shop.today.adding(days: 20)
        query.customer = customer.id
        query.due = DueFilter(days)
        let expected = all.filter { order in
            order.customer == customer.name && (order.due.map { days.contains($0) } ?? false)
        }
        #expect(try shop.orders(query, limit: 500, by: actor) == expected)
    }

    @Test("another process's new order is in the next page and the next count")
    func live() throws {
        let test = try TestShop()
        _ = try test.order()
        let counter = try test.shop.changeCounter()
        #expect(try test.shop.orderCount(OrderQuery(), by: test.ana).value == 1)
        let other = try test.another()
        _ = try other.createOrder(try test.draft("Мария"), by: test.ana)
        #expect(try test.shop.changeCounter() != counter)
        #expect(try test.shop.orderCount(OrderQuery(), by: test.ana).value == 2)
        #expect(try test.shop.orders(OrderQuery(), limit: 9, by: test.ana).count == 2)
    }
}

/// An empty shop that is not set up.
final class TestShopFolder: Sendable {
    let shop: Shop
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        shop = try Shop.open(folder.path("shop.db"), environment: TestClock(TestShop.start).environment)
    }
}
