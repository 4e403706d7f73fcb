/// A stretch of time as a shop speaks of it, in calendar days of 24 hours: `3.4`.
package struct ElapsedDays: Sendable, Hashable, Comparable {
    package let milliseconds: Int64

    /// - Parameter milliseconds: less than none is none.
    package init(milliseconds: Int64) { self.milliseconds = max(0, milliseconds) }

    /// As many working days as calendar days: five of them take seven.
    package init(workingDays: Int) { self.init(milliseconds: Int64(workingDays) * 7 * ElapsedDays.day / 5) }

    package init(from start: Instant, to end: Instant) {
        self.init(milliseconds: end.milliseconds - start.milliseconds)
    }

    /// To the nearest tenth of a day, half a tenth up.
    package var tenths: Int { Int((milliseconds + ElapsedDays.day / 20) / (ElapsedDays.day / 10)) }

    /// With one decimal.
    package var text: String { "\(tenths / 10).\(tenths % 10)" }

    package static func < (left: ElapsedDays, right: ElapsedDays) -> Bool {
        left.milliseconds < right.milliseconds
    }

    package static func + (left: ElapsedDays, right: ElapsedDays) -> ElapsedDays {
        ElapsedDays(milliseconds: left.milliseconds + right.milliseconds)
    }

    package static let none = ElapsedDays(milliseconds: 0)
    static let day: Int64 = 86_400_000
}
