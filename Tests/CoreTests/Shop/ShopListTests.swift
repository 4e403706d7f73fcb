import Core
import Foundation
import TestSupport
import Testing

@Suite("Pages of a long list")
struct ShopListTests {
    @Test("equal a naive list, for every sort, filter and direction, over 10,000 orders")
    func pages() throws {
        let folder = try TemporaryFolder()
        let utc = TimeZone(secondsFromGMT: 0) ?? .current
        let shop = try Shop.open(
            folder.path("shop.db"),
            environment: ShopEnvironment(now: { TestShop.start }, zone: utc, passwordCost: .least))
        let actor = try shop.fillDemo(orders: 10_000, terminal: "test")
        var everything = OrderQuery()
        everything.status = .all
        everything.sort = .number
        let all = try shop.orders(shop.orderIDs(everything, by: actor), by: actor)
        #expect(all.count == 10_000)
        #expect(all.map(\.id) == all.map(\.id).sorted())

        var queries: [OrderQuery] = []
        for sort in OrderQuery.SortColumn.allCases {
            for ascending in [true, false] {
                for status in [OrderQuery.StatusFilter.all, .open, .late, .only(.completed), .only(.onHold)] {
                    var query = OrderQuery()
                    query.sort = sort
                    query.ascending = ascending
                    query.status = status
                    queries.append(query)
                    guard status == .open else { continue }
                    query.due = shop.today...shop.today.adding(days: 14)
                    queries.append(query)
                }
            }
        }
        #expect(queries.count == 48)
        for query in queries {
            let naive = Self.naive(all, query, today: shop.today)
            for position in [0, 1, 4095, 4096, 5000, naive.count - 3, naive.count, naive.count + 10]
            where position >= 0 {
                let page = try shop.orders(query, from: position, limit: 20, by: actor)
                #expect(page == Array(naive.dropFirst(position).prefix(20)), "\(query) at \(position)")
            }
            #expect(try shop.orderCount(query, by: actor) == OrderCount(value: naive.count, isExact: true))
            #expect(try shop.orderIDs(query, by: actor) == naive.map(\.id), "\(query)")
            for place in [0, naive.count / 2, naive.count - 1] where naive.indices.contains(place) {
                #expect(try shop.position(of: naive[place].id, in: query, by: actor) == place, "\(query)")
            }
        }
    }

    /// The list as anybody would write it who had all the orders in memory.
    private static func naive(_ all: [OrderSummary], _ query: OrderQuery, today: CalendarDay)
        -> [OrderSummary]
    {
        let kept = all.filter { order in
            let isIncluded =
                switch query.status {
                case .all: true
                case .open: order.status.isOpen
                case .late: order.isLate(today: today)
                case .only(let status): order.status == status
                }
            guard let range = query.due else { return isIncluded }
            return isIncluded && order.due.map(range.contains) ?? false
        }
        func key(_ order: OrderSummary) -> [String] {
            // No date comes after every date.
            let due = order.due?.iso ?? "9999-12-31"
            let id = String(String(1_000_000 + order.id.value))
            return switch query.sort {
            case .number: [id]
            case .customer: [SearchText.fold(order.customer), id]
            case .due: [due, id]
            case .status: [order.status.rawValue, due, id]
            }
        }
        let sorted = kept.map { (key($0), $0) }.sorted { left, right in
            for (a, b) in zip(left.0, right.0) where a != b {
                return a.utf8.lexicographicallyPrecedes(b.utf8)
            }
            return false
        }
        return query.ascending ? sorted.map(\.1) : sorted.reversed().map(\.1)
    }

    @Test(
        "search finds by the beginnings of words in any script, in every field it covers",
        arguments: [
            ("goncalves", true), ("GONÇ", true), ("joão gon", true), ("小龍", true), ("龍", true),
            ("2026-0001", true),
            ("1", true), ("inv-77", true), ("0034", true), ("wing", true), ("nailed", true), ("narrow", true),
            ("oncalves", false), ("小明", false), ("goncalves nobody", false), ("\"", true), ("* OR", false),
        ])
    func search(text: String, isFound: Bool) throws {
        let test = try TestShop()
        let order = try test.order(customer: "João Gonçalves 李小龍") {
            $0.invoice = "INV-77"
            $0.notes = "Nailed twice"
            $0.clientNotes = "narrow stairs"
            $0.pieces[0].productCodes = ["0034-FAB"]
        }
        var query = OrderQuery()
        query.search = text
        #expect(try test.shop.orders(query, limit: 10, by: test.ana).map(\.id) == (isFound ? [order.id] : []))
        #expect(try test.shop.orderIDs(query, by: test.ana) == (isFound ? [order.id] : []))
        #expect(try test.shop.orderCount(query, by: test.ana).value == (isFound ? 1 : 0))
    }

    @Test("what was changed is found by what it is now")
    func changed() throws {
        let test = try TestShop()
        let order = try test.order { $0.notes = "velvet" }
        var draft = OrderDraft(order)
        draft.notes = "leather"
        _ = try test.shop.changeOrder(order.id, to: draft, basedOn: 1, by: test.ana)
        var query = OrderQuery()
        query.search = "velvet"
        #expect(try test.shop.orders(query, limit: 10, by: test.ana).isEmpty)
        query.search = "leather"
        #expect(try test.shop.orders(query, limit: 10, by: test.ana).count == 1)
    }
}
