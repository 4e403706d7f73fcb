import Core

/// The reports of a shop of a million orders, each time in a shop just opened.
extension Figures {
    static let reportAMillion = Figure(name: "reports over 12 weeks, 1000000 orders", goal: .atMost(1000)) {
        try report(weeks: 12)
    }

    static let longReportAMillion = Figure(
        name: "reports over 104 weeks, 1000000 orders", goal: .atMost(1000)
    ) {
        try report(weeks: 104)
    }

    private static func report(weeks: Int) throws -> Measurement {
        let milliseconds = try Bench.Sample.median(3) {
            let (shop, actor) = try BenchShop.demo(orders: 1_000_000)
            let period = try ReportPeriod(weeks: weeks, until: shop.today)
            return try Bench.Sample.milliseconds { _ = try shop.report(period, by: actor) }
        }
        return Measurement(ours: milliseconds, unit: .milliseconds, baseline: nil)
    }
}
