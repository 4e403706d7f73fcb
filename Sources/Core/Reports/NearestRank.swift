/// Percentiles by nearest rank: the smallest of the values that so many of a hundred do not exceed. It always is one
/// of the values, so a report never shows a time that no step ever took.
package enum NearestRank {
    /// - Parameters:
    ///   - percent: 1 to 100; 50 is the median (the lower of two in the middle).
    ///   - sorted: smallest first.
    package static func percentile<Value>(_ percent: Int, of sorted: [Value]) -> Value? {
        guard !sorted.isEmpty else { return nil }
        let rank = (max(1, min(100, percent)) * sorted.count + 99) / 100
        return sorted[rank - 1]
    }
}
