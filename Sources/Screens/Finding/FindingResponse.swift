import Core

/// What the shop answered to a `FindingRequest`.
package enum FindingResponse: Sendable, Equatable {
    case milestoneNames([String])
    case views([SavedView])
    case viewCounted(ViewID, OrderCount)
    /// A view was saved, renamed, or shared or kept to oneself again: as it is now.
    case viewChanged(SavedView)
    case viewDeleted(ViewID)
    case due(DuePage)
    case waiting(WaitingBoard)
}

/// A month of due dates, and one of its days.
package struct DuePage: Sendable, Hashable {
    package let days: ClosedRange<CalendarDay>
    package let counts: [CalendarDay: DueDay]
    package let day: CalendarDay
    /// The open ones first.
    package let orders: [OrderSummary]

    package init(
        days: ClosedRange<CalendarDay>, counts: [CalendarDay: DueDay], day: CalendarDay,
        orders: [OrderSummary]
    ) {
        self.days = days
        self.counts = counts
        self.day = day
        self.orders = orders
    }
}
