/// How many tries to sign in are let through, and how fast. What is counted are those that failed, or have not ended,
/// within the window; whoever gets it right takes their own off the count.
///
/// Strangers lock nobody out: only tries of one name from one place come to an end. Many names from one place, which
/// may be an address or a terminal that others share, and many places together only make tries slower.
enum SignInThrottle {
    /// In milliseconds.
    static let window: Int64 = 5 * 60_000
    /// For one name from one place.
    static let mostOfName = 10

    /// What is waited for a try, in milliseconds: so many cost nothing, each one beyond costs `each`, and all together
    /// no more than `most`.
    private struct Price {
        let free: Int
        let each, most: Int64

        func pause(_ count: Int) -> Int64 { min(most, Int64(max(0, count - free)) * each) }
    }

    /// Of the tries of all names from one place. Whoever shares it waits for as long as for a slow letter, no longer.
    private static let ofOrigin = Price(free: 30, each: 500, most: 10_000)
    /// Of those in the whole shop.
    private static let ofAll = Price(free: 50, each: 20, most: 2_000)
    /// How many are kept.
    static let mostKept = 10_000

    /// What was tried lately.
    struct Counts: Sendable, Equatable {
        /// When that name was tried from that place: the oldest first.
        var ofName: [Instant] = []
        /// How often any name was tried from there.
        var ofOrigin = 0
        var all = 0
    }

    /// Until when no further try is let through; nil where one is.
    static func refusal(_ counts: Counts) -> Instant? {
        counts.ofName.dropLast(mostOfName - 1).last.map {
            Instant(milliseconds: $0.milliseconds + window)
        }
    }

    /// How long a try that is let through has to wait, in milliseconds.
    static func pause(_ counts: Counts) -> Int64 {
        max(ofOrigin.pause(counts.ofOrigin), ofAll.pause(counts.all))
    }
}
