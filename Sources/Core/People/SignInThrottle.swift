/// How many tries to sign in are let through. What is counted are those that failed, or have not ended, within the
/// window; whoever gets it right takes their own off the count.
///
/// Nobody can be locked out from elsewhere: tries count for the place that they come from. Many places together only
/// make every try slower.
enum SignInThrottle {
    /// In milliseconds.
    static let window: Int64 = 5 * 60_000
    /// For one name from one place.
    static let mostOfName = 10
    /// For all names from one place.
    static let mostOfOrigin = 30
    /// So many in the whole shop cost nothing.
    static let free = 50
    /// What each one beyond costs every try, in milliseconds, and the most that it comes to.
    static let cost: Int64 = 20
    static let mostCost: Int64 = 2_000
    /// How many are kept.
    static let mostKept = 10_000

    /// What was tried lately.
    struct Counts: Sendable, Equatable {
        /// When that name was tried from that place, and any name from there: the oldest first.
        var ofName: [Instant] = []
        var ofOrigin: [Instant] = []
        var all = 0
    }

    /// Until when no further try is let through; nil where one is.
    static func refusal(_ counts: Counts) -> Instant? {
        let waits = [
            counts.ofName.dropLast(mostOfName - 1).last, counts.ofOrigin.dropLast(mostOfOrigin - 1).last,
        ].compactMap(\.self)
        return waits.max().map { Instant(milliseconds: $0.milliseconds + window) }
    }

    /// How long a try that is let through has to wait, in milliseconds.
    static func pause(_ counts: Counts) -> Int64 {
        min(mostCost, Int64(max(0, counts.all - free)) * cost)
    }
}
