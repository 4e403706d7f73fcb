import Core
import Foundation
import TestSupport
import Testing

@Suite("Whole lists")
struct WholeListTests {
    @Test("have every order of a list, also where a page of a search gives up early")
    func whole() throws {
        let folder = try TemporaryFolder()
        let shop = try Shop.open(folder.path("shop.db"), environment: TestClock(TestShop.start).environment)
        let actor = try shop.fillDemo(orders: 3000, terminal: "test")
        var query = OrderQuery()
        query.status = .all
        query.sort = .customer
        let all = try shop.orders(query, limit: 5000, by: actor)
        #expect(all.count == 3000)
        #expect(try shop.orderIDs(query, by: actor) == all.map(\.id))
        #expect(try shop.orderIDs(query, limit: 7, by: actor) == all.prefix(7).map(\.id))
        #expect(try shop.orders(all.map(\.id), by: actor) == all)
        // More orders than a page of a search sorts.
        query.search = "20"
        #expect(try shop.orderIDs(query, by: actor) == all.map(\.id))
        query.search = "sofa"
        let found = try shop.orders(query, limit: 5000, by: actor).map(\.id)
        #expect(!found.isEmpty)
        // A page's search stops when it has found enough.
        let whole = try shop.orderIDs(query, by: actor)
        #expect(whole.count > found.count && Array(whole.prefix(found.count)) == found)
        #expect(try shop.orderIDs(query, limit: 3, by: actor) == Array(found.prefix(3)))
        query.search = "nothinglikeit"
        #expect(try shop.orderIDs(query, by: actor).isEmpty)
    }
}
