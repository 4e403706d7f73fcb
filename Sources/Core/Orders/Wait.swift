import Foundation

/// One thing that an open order waits for.
package struct Wait: Sendable, Hashable {
    package let reason: WaitReason
    package let since: Instant
    /// What exactly: the fabric that is short, the milestone to approve, the reason of a hold.
    package let detail: String

    package init(reason: WaitReason, since: Instant, detail: String) {
        self.reason = reason
        self.since = since
        self.detail = detail
    }

    /// In whole days, from 0.
    package func days(until today: CalendarDay, in zone: TimeZone) -> Int {
        max(0, today.ordinal - since.day(in: zone).ordinal)
    }
}
