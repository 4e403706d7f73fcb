import Core
import Foundation

extension Figures {
    static let firstPages = sizes.map { orders in
        Figure(name: "dashboard's first page, \(orders) orders", goal: .atMost(10)) {
            try milliseconds(of: orders, from: 0) { _, _ in }
        }
    }

    /// After the list has been looked through once, as the program does once its first page is out.
    static let middlePages = sizes.map { orders in
        Figure(name: "jump to the middle, \(orders) orders", goal: .atMost(10)) {
            try milliseconds(of: orders, from: orders / 2) { shop, actor in
                try shop.walk(every, by: actor)
            }
        }
    }

    static let countAMillion = Figure(name: "counting a list of 1000000 orders", goal: .none) {
        let ours = try Sample.median(5) {
            let (shop, actor) = try BenchShop.demo(orders: 1_000_000)
            return try Sample.milliseconds { _ = try shop.orderCount(every, by: actor) }
        }
        return Measurement(ours: ours, unit: .milliseconds, baseline: nil)
    }

    static let searchAMillion = Figure(name: "search as you type, 1000000 orders", goal: .atMost(50)) {
        var query = every
        // Page and count, in a shop just opened. The slowest of what is typed on the way to a few ordinary searches.
        var worst = 0.0
        for typed in [
            "j", "jo", "joao", "w", "wing", "wing ch", "n", "nails", "2026-00", "李", "zoe q", "inv-77",
        ] {
            query.search = typed
            let milliseconds = try Sample.median(3) {
                let (shop, actor) = try BenchShop.demo(orders: 1_000_000)
                return try Sample.milliseconds {
                    _ = try shop.orders(query, limit: 50, by: actor)
                    _ = try shop.orderCount(query, by: actor)
                }
            }
            worst = max(worst, milliseconds)
        }
        return Measurement(ours: worst, unit: .milliseconds, baseline: nil)
    }

    /// In a process of its own, since the figures before it leave memory behind.
    static let memory = Figure(name: "memory after paging through 1000000 orders", goal: .atMost(60)) {
        _ = try BenchShop.demo(orders: 1_000_000)
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = Worker.paging.arguments
        process.standardOutput = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard let mebibytes = Double(said.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw BenchFailure.ended(program: "the reader", status: process.terminationStatus, said: said)
        }
        return Measurement(ours: mebibytes, unit: .mebibytes, baseline: nil)
    }

    static func mebibytesAfterPaging() throws -> Double {
        let (shop, actor) = try BenchShop.demo(orders: 1_000_000)
        for position in stride(from: 0, to: 1_000_000, by: 50_000) {
            _ = try shop.orders(every, from: position, limit: 50, by: actor)
        }
        return try residentMebibytes()
    }

    private static let sizes = [1_000, 100_000, 1_000_000]

    private static var every: OrderQuery {
        var query = OrderQuery()
        query.status = .all
        return query
    }

    /// One page, each time in a shop just opened, so that no page read before helps.
    private static func milliseconds(
        of orders: Int, from position: Int, after prepare: (Shop, Actor) throws -> Void
    ) throws -> Measurement {
        let ours = try Sample.median(5) {
            let (shop, actor) = try BenchShop.demo(orders: orders)
            try prepare(shop, actor)
            return try Sample.milliseconds {
                _ = try shop.orders(every, from: position, limit: 50, by: actor)
            }
        }
        return Measurement(ours: ours, unit: .milliseconds, baseline: nil)
    }

    private static func residentMebibytes() throws -> Double {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") }
        let kibibytes = line?.split { !$0.isNumber }.first.flatMap { Double($0) } ?? .infinity
        return kibibytes / 1024
    }
}
