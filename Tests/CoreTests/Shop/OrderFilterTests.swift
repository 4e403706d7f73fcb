import TestSupport
import Testing

@testable import Core

@Suite("Filters that combine")
struct OrderFilterTests {
    private struct Filled {
        let shop: Shop
        let actor: Actor
        let all: [OrderSummary]
        let created: [OrderID: Instant]
        /// Since when each has waited.
        let waiting: [OrderID: Instant]
        let today: CalendarDay
        let folder: TestShopFolder
    }

    /// One shop for the whole suite, large enough that finished orders are not found whole.
    private static let filled = Result { () throws -> Filled in
        let folder = try TestShopFolder()
        let shop = folder.shop
        let actor = try shop.fillDemo(orders: 11_500, terminal: "test")
        var query = OrderQuery()
        query.status = .all
        query.sort = .number
        let all = try shop.orders(query, limit: 20_000, by: actor)
        // The demo takes its orders in one after the other, a few hours apart, each at a time of its own.
        let created = try shop.read(.seeOrders, actor) { session in
            Dictionary(
                uniqueKeysWithValues: try session.all("SELECT id, created_at FROM orders") {
                    (OrderID($0.integer(0)), $0.instant(1))
                })
        }
        let waiting = try shop.read(.seeOrders, actor) { session in
            Dictionary(
                uniqueKeysWithValues: try session.all(
                    "SELECT order_id, min(since) FROM waits GROUP BY order_id"
                ) { (OrderID($0.integer(0)), $0.instant(1)) })
        }
        return Filled(
            shop: shop, actor: actor, all: all, created: created, waiting: waiting, today: shop.today,
            folder: folder)
    }

    private static var combinations: [OrderQuery] {
        var queries: [OrderQuery] = []
        let statuses: [OrderQuery.StatusFilter] = [.open, .all, .among([.onHold, .completed])]
        let dues: [DueFilter?] = [
            nil, .thisWeek, DueFilter(from: .fromToday(-2000), to: .fromToday(-1990)),
            DueFilter(from: .fromToday(-3000), to: nil),
        ]
        let priorities: [Set<Priority>] = [[], [.rush, .low]]
        for status in statuses {
            for due in dues {
                for priority in priorities {
                    var query = OrderQuery()
                    query.status = status
                    query.due = due
                    query.priorities = priority
                    queries.append(query)
                    query.isLate = true
                    queries.append(query)
                    query.isLate = false
                    query.waiting = [.fabric, .deposit]
                    queries.append(query)
                    query.milestones = ["In Production"]
                    queries.append(query)
                }
            }
        }
        return queries
    }

    @Test("every combination, sorted by every column, is what looking at each order gives")
    func combinations() throws {
        let filled = try Self.filled.get()
        for (number, plain) in Self.combinations.enumerated() {
            let columns = OrderQuery.SortColumn.allCases
            var query = plain
            query.sort = columns[number % columns.count]
            query.ascending = number % 2 == 0
            try expect(query, filled)
        }
    }

    @Test(
        "long lists of finished orders are right by every column and in both directions",
        arguments: OrderQuery.SortColumn.allCases, [true, false])
    func long(column: OrderQuery.SortColumn, ascending: Bool) throws {
        let filled = try Self.filled.get()
        var query = OrderQuery()
        query.status = .all
        query.sort = column
        query.ascending = ascending
        try expect(query, filled)
        query.due = DueFilter(from: .fromToday(-3600), to: .fromToday(-10))
        try expect(query, filled)
        query.due = nil
        query.priorities = [.rush, .normal, .high]
        try expect(query, filled)
    }

    private func expect(_ query: OrderQuery, _ filled: Filled) throws {
        let (shop, actor) = (filled.shop, filled.actor)
        let expected = NaiveList.of(
            filled.all, query, today: filled.today, created: filled.created,
            waiting: filled.waiting)
        let words = Comment(rawValue: "\(query)")
        #expect(
            try shop.orderCount(query, by: actor) == OrderCount(value: expected.count, isExact: true), words)
        for position in [0, expected.count / 2, max(0, expected.count - 3)] {
            let page = try shop.orders(query, from: position, limit: 5, by: actor)
            #expect(page == Array(expected.dropFirst(position).prefix(5)), words)
            if let first = page.first {
                #expect(try shop.position(of: first.id, in: query, by: actor) == position, words)
            }
        }
        #expect(try shop.orderIDs(query, limit: 20, by: actor) == expected.prefix(20).map(\.id), words)
    }

    @Test("several customers are any of them, together with every other filter")
    func customers() throws {
        let filled = try Self.filled.get()
        let (shop, actor) = (filled.shop, filled.actor)
        let people = try ["joao", "maria"].compactMap {
            try shop.customers(matching: $0, limit: 1, by: actor).first
        }
        try #require(people.count == 2)
        var query = OrderQuery()
        query.customers = Set(people.map(\.id))
        for status in [OrderQuery.StatusFilter.all, .open, .only(.completed)] {
            query.status = status
            for column in OrderQuery.SortColumn.allCases {
                query.sort = column
                let expected = NaiveList.of(
                    filled.all, query, today: filled.today, customers: Set(people.map(\.name)),
                    created: filled.created,
                    waiting: filled.waiting)
                #expect(try shop.orders(query, limit: 5000, by: actor) == expected)
                #expect(try shop.orderCount(query, by: actor).value == expected.count)
            }
        }
    }

    @Test("signs alone are found in no order, rather than in all")
    func signs() throws {
        let filled = try Self.filled.get()
        for typed in ["(", "?!", " - "] {
            var query = OrderQuery()
            query.search = typed
            #expect(try filled.shop.orders(query, limit: 5, by: filled.actor).isEmpty, "\(typed)")
            #expect(try filled.shop.orderCount(query, by: filled.actor).value == 0)
        }
    }

    @Test(
        "a search in a filtered list finds those of its orders that have the words",
        arguments: ["sofa", "w", "joao", "2026", "nosuchword", "chair wing"])
    func search(typed: String) throws {
        let filled = try Self.filled.get()
        let (shop, actor) = (filled.shop, filled.actor)
        var queries = [OrderQuery(), OrderQuery(), OrderQuery(), OrderQuery()]
        queries[0].waiting = [.deposit]
        queries[1].status = .only(.completed)
        queries[1].priorities = [.rush]
        queries[1].sort = .customer
        queries[2].status = .all
        queries[2].due = DueFilter(from: .fromToday(-1500), to: nil)
        queries[2].sort = .priority
        queries[3].status = .all
        queries[3].priorities = [.normal]
        queries[3].sort = .number
        for var query in queries {
            let list = NaiveList.of(filled.all, query, today: filled.today)
            let terms = SearchText.terms(typed)
            query.search = typed
            let found = try shop.orders(query, limit: 10_000, by: actor).map(\.id)
            let count = try shop.orderCount(query, by: actor)
            let expected = try shop.read(.seeOrders, actor) { session in
                try list.map(\.id).filter {
                    SearchRows.matches(try SearchRows.text(of: $0, session), terms)
                }
            }
            #expect(found.count == count.value)
            #expect(found == (count.isExact ? expected : expected.filter(Set(found).contains)))
            #expect(count.isExact || found.count < expected.count)
            #expect(try shop.orderIDs(query, by: actor) == expected)
        }
    }

    @Test("filters that no order can pass are an empty list")
    func empty() throws {
        let filled = try Self.filled.get()
        var query = OrderQuery()
        query.status = .only(.completed)
        query.isLate = true
        #expect(try filled.shop.orderCount(query, by: filled.actor).value == 0)
        query = OrderQuery()
        query.due = DueFilter(from: .fromToday(3), to: .fromToday(1))
        #expect(try filled.shop.orders(query, limit: 5, by: filled.actor).isEmpty)
        query = OrderQuery()
        query.customers = [CustomerID(9_999_999)]
        #expect(try filled.shop.orders(query, limit: 5, by: filled.actor).isEmpty)
        query.search = "joao"
        #expect(try filled.shop.orders(query, limit: 5, by: filled.actor).isEmpty)
    }

    @Test("what is filtered by is up to date after each change, and the tally with it")
    func live() throws {
        let test = try TestShop()
        var draft = try test.draft()
        draft.priority = .rush
        draft.due = test.shop.today.adding(days: -3)
        draft.deposit = .awaited
        let order = try test.shop.createOrder(draft, by: test.ana)
        var query = OrderQuery()
        query.priorities = [.rush]
        query.isLate = true
        query.waiting = [.deposit]
        query.milestones = [order.milestones[0].name]
        #expect(try test.shop.orderCount(query, by: test.ana).value == 1)
        let summary = try #require(try test.shop.orders(query, limit: 1, by: test.ana).first)
        #expect(summary.waiting == [.deposit] && summary.nextMilestone == order.milestones[0].name)
        _ = try test.shop.perform(.complete, on: order.milestones[0].id, by: test.ana)
        #expect(try test.shop.orderCount(query, by: test.ana).value == 0)
        query.milestones = [order.milestones[1].name]
        #expect(try test.shop.orderCount(query, by: test.ana).value == 1)
        let now = try test.shop.order(order.id, by: test.ana)
        draft = OrderDraft(now)
        draft.deposit = .received
        draft.priority = .low
        _ = try test.shop.changeOrder(order.id, to: draft, basedOn: now.version, by: test.ana)
        #expect(try test.shop.orderCount(query, by: test.ana).value == 0)
        var all = OrderQuery()
        all.status = .all
        all.priorities = [.low]
        #expect(try test.shop.orderCount(all, by: test.ana).value == 1)
        #expect(try test.shop.examine().problems.isEmpty)
        try test.shop.write(.editOrders, test.ana) { session in
            try session.run("UPDATE tally SET orders = orders + 1")
        }
        #expect(try test.shop.examine().problems.count == 1)
    }
}
