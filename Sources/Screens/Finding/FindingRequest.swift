import Core

/// What is asked for finding orders, beside the list itself.
package enum FindingRequest: Sendable, Hashable {
    case milestoneNames
    case views
    case countView(ViewID, OrderQuery)
    case saveView(name: String, OrderQuery, replacing: Bool)
    case renameView(ViewID, to: String)
    case shareView(ViewID, Bool)
    case deleteView(ViewID)
    /// What is due on each day of `days`, and the orders due on `day`, `limit` of them at most.
    case due(days: ClosedRange<CalendarDay>, day: CalendarDay, limit: Int)
    case waiting

    var changesSomething: Bool {
        switch self {
        case .saveView, .renameView, .shareView, .deleteView: true
        case .milestoneNames, .views, .countView, .due, .waiting: false
        }
    }
}
