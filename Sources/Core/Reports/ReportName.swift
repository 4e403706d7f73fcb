/// The reports there are. Raw values are what the command line and JSON call them.
package enum ReportName: String, Sendable, CaseIterable {
    case throughput
    case cycleTimes = "cycle-times"
    case onTime = "on-time"
    case lateRisk = "late-risk"
    case workInProgress = "work-in-progress"

    package var title: String {
        switch self {
        case .throughput: "Throughput"
        case .cycleTimes: "Cycle times"
        case .onTime: "On time"
        case .lateRisk: "Late risk"
        case .workInProgress: "Work in progress"
        }
    }
}
