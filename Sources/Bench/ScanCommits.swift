import Core
import Foundation

extension Figures {
    static let scanCommit = Figure(name: "one scan, committed", goal: .atMostTimes(2)) {
        let scratch = try Scratch()
        let (shop, actor, codes) = try BenchShop.unscanned(scratch.path("shop.db"), steps: 520)
        for code in codes.prefix(20) { _ = try shop.scan(code, by: actor) }
        var rest = codes.dropFirst(20)
        let ours = try Sample.median(500) {
            let code = rest.removeFirst()
            return try Sample.milliseconds { _ = try shop.scan(code, by: actor) }
        }
        return Measurement(
            ours: ours, unit: .milliseconds,
            baseline: .init(
                name: "bare SQLite", value: try BareSQLite.millisecondsPerInsert(journal: .wal)))
    }

    static let scansByEight = Figure(name: "scans by 8 processes at once", goal: .atLeastTimes(0.5)) {
        let processes = 8
        let each = 100
        let scratch = try Scratch()
        let path = scratch.path("shop.db")
        let (_, _, codes) = try BenchShop.unscanned(path, steps: processes * each)
        let workers = try (0..<processes).map { worker in
            let file = scratch.path("codes-\(worker)")
            let own = codes[(worker * each)..<((worker + 1) * each)]
            try own.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
            return Worker.scans(path: path, codes: file)
        }
        return Measurement(
            ours: Double(processes * each) / (try Crew.seconds(workers)), unit: .perSecond,
            baseline: .init(name: "bare SQLite", value: try BareSQLite.insertsPerSecond(journal: .wal)))
    }
}
