import Foundation

@testable import Core

extension CalendarDay {
    /// A day of a test's year.
    static func on(_ iso: String) -> CalendarDay { CalendarDay(iso: iso)! }
}

extension ElapsedDays {
    static func days(_ tenths: Int) -> ElapsedDays { ElapsedDays(milliseconds: Int64(tenths) * 8_640_000) }
}

extension ReportFacts.OpenOrder {
    static func sample(
        _ id: Int64, due: String?, customer: String = "Ana", status: OrderStatus = .inProgress,
        steps: [(String, MilestoneState, Int?)]
    ) -> ReportFacts.OpenOrder {
        ReportFacts.OpenOrder(
            id: OrderID(id), number: OrderNumber("2026-\(pad(Int(id), 4))"), customer: customer,
            due: due.map { .on($0) }, status: status,
            steps: steps.map { ReportFacts.OpenStep(name: $0.0, state: $0.1, expectedDays: $0.2) })
    }
}

enum SampleReport {
    static let zone = TimeZone(secondsFromGMT: -5 * 3600)!
    /// Tuesday 24 November 2026, 14:02.
    static let now = Instant(milliseconds: 1_795_546_920_000)
    static let today = CalendarDay.on("2026-11-24")

    static func facts(customers: [String] = ["João Gonçalves", "李小龍", "محمد الفاسي", "Мария Иванова"])
        -> ReportFacts
    {
        var facts = ReportFacts()
        facts.catalogue = ["Custom Material Preparation", "In Production", "Awaiting Quality Check"]
        let monday = ISOWeek(of: today).monday
        for week in 0..<12 {
            let start = monday.adding(days: -7 * week)
            facts.taken[start] = 3 + week * 5 % 7
            facts.completed.append(.init(day: start, due: start.adding(days: 2), count: 2 + week % 4))
            facts.completed.append(
                .init(day: start.adding(days: 1), due: start.adding(days: -3), count: week % 3))
        }
        facts.stepTimes = [
            "Custom Material Preparation": [8, 12, 20, 31, 55].map { .days($0) },
            "In Production": [30, 42, 61, 88, 140].map { .days($0) },
            "Awaiting Quality Check": [1, 2, 4].map { .days($0) },
        ]
        facts.open = customers.enumerated().map { index, customer in
            .sample(
                Int64(index + 1), due: today.adding(days: 4 * index - 2).iso, customer: customer,
                steps: [("In Production", .inProgress, nil), ("Awaiting Quality Check", .notStarted, nil)])
        }
        return facts
    }

    static func report(_ facts: ReportFacts = facts(), shopName: String = "Harbor Upholstery")
        -> WorkshopReport
    {
        WorkshopReport(
            facts, shopName: shopName, period: .usual(until: today), madeAt: now, zone: zone)
    }
}
