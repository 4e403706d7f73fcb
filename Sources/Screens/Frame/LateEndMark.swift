import Core
import Terminal

/// A scanner's Enter that comes so late after a scan that it is a key of its own: it must confirm nothing, whatever
/// screen the scan has led to.
struct LateEndMark: Sendable, Equatable {
    /// So long after a scan or its answer an end mark is the scanner's, in milliseconds; but not after a key that only a
    /// person presses.
    static let settling: Int64 = 1_000

    private var until: Instant?

    mutating func scanned(at now: Instant) {
        until = Instant(milliseconds: now.milliseconds + LateEndMark.settling)
    }

    /// What was scanned is answered, where no key was pressed since.
    mutating func answered(at now: Instant) { if until != nil { scanned(at: now) } }

    mutating func personActed() { until = nil }

    /// Whether that key is a scanner's.
    mutating func takes(_ key: Key, at now: Instant) -> Bool {
        if key.isEndMark, let until, now < until { return true }
        personActed()
        return false
    }
}
