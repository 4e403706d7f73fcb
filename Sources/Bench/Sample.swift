import Foundation

/// Repeated timing.
enum Sample {
    /// The time `work` takes, in milliseconds.
    static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
        let start = ContinuousClock.now
        try work()
        return (ContinuousClock.now - start) / .milliseconds(1)
    }

    /// The middle one of `count` values.
    static func median(_ count: Int, _ value: () throws -> Double) rethrows -> Double {
        var values: [Double] = []
        for _ in 0..<count { values.append(try value()) }
        return values.sorted()[count / 2]
    }
}
