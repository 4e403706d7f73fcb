/// Reports as JSON. Days of a cycle are numbers with one decimal.
package enum ReportJSON {
    /// One report, or all of them by their names.
    package static func value(of report: WorkshopReport, _ name: ReportName?) -> JSONValue {
        let names = name.map { [$0] } ?? ReportName.allCases
        return .object(
            [
                JSONMember("from", .string(report.period.first.iso)),
                JSONMember("to", .string(report.period.last.iso)),
                JSONMember("madeAt", .string(report.madeAt.iso8601)),
            ] + names.map { JSONMember(key($0), value(of: report, $0)) })
    }

    private static func key(_ name: ReportName) -> String {
        switch name {
        case .throughput: "throughput"
        case .cycleTimes: "cycleTimes"
        case .onTime: "onTime"
        case .lateRisk: "lateRisk"
        case .workInProgress: "workInProgress"
        }
    }

    private static func value(of report: WorkshopReport, _ name: ReportName) -> JSONValue {
        switch name {
        case .throughput:
            .array(
                report.throughput.weeks.map {
                    .object([
                        JSONMember("week", .string($0.week.iso)),
                        JSONMember("monday", .string($0.week.monday.iso)),
                        JSONMember("taken", .number($0.taken)),
                        JSONMember("completed", .number($0.completed)),
                    ])
                })
        case .cycleTimes:
            .array(
                report.cycleTimes.steps.map {
                    .object([
                        JSONMember("milestone", .string($0.name)), JSONMember("count", .number($0.count)),
                        JSONMember("median", .number($0.median.text)),
                        JSONMember("ninetieth", .number($0.ninetieth.text)),
                        JSONMember("longest", .number($0.longest.text)),
                    ])
                })
        case .onTime: onTime(report.onTime)
        case .lateRisk:
            .array(
                report.lateRisk.entries.map {
                    .object([
                        JSONMember("order", .string($0.number.text)),
                        JSONMember("customer", .string($0.customer)),
                        JSONMember("due", .string($0.due.iso)),
                        JSONMember("risk", .string($0.verdict.rawValue)),
                        JSONMember("daysLeft", .number($0.daysLeft)),
                        JSONMember("daysNeeded", .number($0.needed.text)),
                        JSONMember("nextMilestone", .text($0.next)),
                    ])
                })
        case .workInProgress:
            .array(
                report.workInProgress.steps.map {
                    .object([
                        JSONMember("milestone", .text($0.name)), JSONMember("orders", .number($0.total)),
                        JSONMember("late", .number($0.late)), JSONMember("stopped", .number($0.stopped)),
                        JSONMember("started", .number($0.started)),
                    ])
                })
        }
    }

    private static func onTime(_ onTime: OnTime) -> JSONValue {
        func number(_ value: Int?) -> JSONValue { value.map { .number($0) } ?? .null }
        return .object([
            JSONMember("onTime", .number(onTime.onTime)), JSONMember("late", .number(onTime.late)),
            JSONMember("percent", number(onTime.percent)),
            JSONMember("withoutDue", .number(onTime.withoutDue)),
            JSONMember("medianDaysLate", number(onTime.medianDaysLate)),
            JSONMember("mostDaysLate", number(onTime.mostDaysLate)),
            JSONMember(
                "weeks",
                .array(
                    onTime.weeks.map {
                        .object([
                            JSONMember("week", .string($0.week.iso)),
                            JSONMember("monday", .string($0.week.monday.iso)),
                            JSONMember("onTime", .number($0.onTime)), JSONMember("late", .number($0.late)),
                            JSONMember("percent", number($0.percent)),
                        ])
                    })),
        ])
    }
}
