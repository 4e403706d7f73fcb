import Core

/// Filters, views, the calendar and the board in a shop of a million orders: what the dashboard asks for when
/// somebody sets a filter, each time in a shop just opened.
extension Figures {
    static let filterAMillion = Figure(name: "one filter, 1000000 orders (slowest)", goal: .atMost(50)) {
        try slowest(of: FilterSamples.single)
    }

    static let filtersAMillion = Figure(
        name: "filters combined and sorted, 1000000 orders (slowest)", goal: .atMost(50)
    ) {
        try slowest(of: FilterSamples.combined)
    }

    static let viewAMillion = Figure(name: "a saved view with a search, 1000000 orders", goal: .atMost(50)) {
        let (shop, actor) = try BenchShop.demo(orders: 1_000_000)
        for (number, query) in FilterSamples.searched.enumerated() {
            _ = try shop.saveView("Bench \(number)", query, replacing: true, by: actor)
        }
        return try slowest(of: FilterSamples.searched.indices.map { "Bench \($0)" }) { shop, actor, name in
            let view = try shop.view(named: name, by: actor)
            try page(view.query, shop, actor)
        }
    }

    static let calendarAMillion = Figure(name: "a month of due dates, 1000000 orders", goal: .atMost(50)) {
        try slowest(of: [0, -400, -3000]) { shop, actor, days in
            let first = shop.today.adding(days: days)
            _ = try shop.dueDays(first...first.adding(days: 30), by: actor)
            var query = OrderQuery()
            query.status = .all
            query.due = DueFilter(first...first)
            query.sort = .progress
            _ = try shop.orders(query, limit: 200, by: actor)
        }
    }

    static let boardAMillion = Figure(name: "the waiting-on board, 1000000 orders", goal: .atMost(50)) {
        try slowest(of: [0]) { shop, actor, _ in _ = try shop.waitingBoard(by: actor) }
    }

    private static func slowest(of queries: [OrderQuery]) throws -> Measurement {
        try slowest(of: queries) { shop, actor, query in try page(query, shop, actor) }
    }

    /// The first page of a list and its count.
    private static func page(_ query: OrderQuery, _ shop: Shop, _ actor: Actor) throws {
        _ = try shop.orderCount(query, by: actor)
        _ = try shop.orders(query, limit: 60, by: actor)
    }

    private static func slowest<Sample>(
        of samples: [Sample], _ work: (Shop, Actor, Sample) throws -> Void
    ) throws -> Measurement {
        var worst = 0.0
        for sample in samples {
            let milliseconds = try Bench.Sample.median(3) {
                let (shop, actor) = try BenchShop.demo(orders: 1_000_000)
                return try Bench.Sample.milliseconds { try work(shop, actor, sample) }
            }
            if FilterSamples.isTold { print("    \(Table.number(milliseconds)) ms  \(sample)") }
            worst = max(worst, milliseconds)
        }
        return Measurement(ours: worst, unit: .milliseconds, baseline: nil)
    }
}
