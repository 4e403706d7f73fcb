import Core
import Foundation

extension Figures {
    static let firstPages = [1_000, 100_000, 1_000_000].map { orders in
        page("dashboard's first page", of: orders) { _ in 0 }
    }

    static let middlePages = [1_000, 100_000, 1_000_000].map { orders in
        page("jump to the middle", of: orders) { $0 / 2 }
    }

    static let searchAMillion = Figure(name: "search as you type, 1000000 orders", goal: .atMost(50)) {
        let (shop, actor) = try BenchShop.demo(orders: 1_000_000)
        var query = OrderQuery()
        query.status = .all
        // The slowest of what is typed on the way to a few ordinary searches.
        var worst = 0.0
        for typed in [
            "j", "jo", "joao", "w", "wing", "wing ch", "n", "nails", "2026-00", "李", "zoe q", "inv-77",
        ] {
            query.search = typed
            let milliseconds = try Sample.median(3) {
                try Sample.milliseconds {
                    _ = try shop.orders(query, limit: 50, by: actor)
                    _ = try shop.orderCount(query, by: actor)
                }
            }
            if CommandLine.arguments.contains("--verbose") { print("  \(typed): \(milliseconds) ms") }
            worst = max(worst, milliseconds)
        }
        return Measurement(ours: worst, unit: .milliseconds, baseline: nil)
    }

    static let memory = Figure(name: "memory after paging through 1000000 orders", goal: .atMost(60)) {
        let (shop, actor) = try BenchShop.demo(orders: 1_000_000)
        var query = OrderQuery()
        query.status = .all
        for position in stride(from: 0, to: 1_000_000, by: 50_000) {
            _ = try shop.orders(query, from: position, limit: 50, by: actor)
        }
        return Measurement(ours: try residentMebibytes(), unit: .mebibytes, baseline: nil)
    }

    /// Each time in a shop just opened, so that nothing found before helps.
    private static func page(_ name: String, of orders: Int, _ position: @escaping @Sendable (Int) -> Int)
        -> Figure
    {
        Figure(name: "\(name), \(orders) orders", goal: .atMost(10)) {
            let (_, actor) = try BenchShop.demo(orders: orders)
            var query = OrderQuery()
            query.status = .all
            let ours = try Sample.median(5) {
                let (shop, _) = try BenchShop.demo(orders: orders)
                _ = try shop.isSetUp()
                return try Sample.milliseconds {
                    _ = try shop.orders(query, from: position(orders), limit: 50, by: actor)
                }
            }
            return Measurement(ours: ours, unit: .milliseconds, baseline: nil)
        }
    }

    private static func residentMebibytes() throws -> Double {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") }
        let kibibytes = line?.split { !$0.isNumber }.first.flatMap { Double($0) } ?? .infinity
        return kibibytes / 1024
    }
}
