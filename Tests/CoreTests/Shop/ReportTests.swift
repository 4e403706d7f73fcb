import Foundation
import TestSupport
import Testing

@testable import Core

/// The figures are worked out by each test from what it did, hour by hour, on the shop's clock.
@Suite("The reports of a shop")
struct ReportTests {
    private let hour: Int64 = 3600
    private let day: Int64 = 86_400

    private func report(_ test: TestShop, weeks: Int = 12) throws -> WorkshopReport {
        try test.shop.report(try ReportPeriod(weeks: weeks, until: test.shop.today), by: test.ana)
    }

    private func order(
        _ test: TestShop, due: String?, steps: [String] = ["In Production", "Out for Delivery"]
    ) throws
        -> Order
    {
        var draft = try test.draft(milestones: steps)
        draft.due = due.flatMap { CalendarDay(iso: $0) }
        return try test.shop.createOrder(draft, by: test.ana)
    }

    @Test("an empty shop has reports with nothing in them")
    func empty() throws {
        let report = try report(try TestShop())
        #expect(report.throughput.weeks.count == 12)
        #expect(report.throughput.completed == 0)
        #expect(report.onTime.percent == nil)
        #expect(report.cycleTimes.steps == [])
        #expect(report.lateRisk.entries == [])
        #expect(report.workInProgress.total == 0)
    }

    @Test("throughput and on-time rate count each completed order once, in the week of the shop's own clock")
    func counts() throws {
        let test = try TestShop()
        // Tuesday 24 November 2026, 14:02.
        let early = try order(test, due: "2026-11-25")
        let late = try order(test, due: "2026-11-25")
        let free = try order(test, due: nil)
        _ = try order(test, due: "2026-12-24")
        for step in early.milestones { _ = try test.shop.perform(.complete, on: step.id, by: test.ana) }
        test.clock.move(seconds: 7 * day)
        for step in late.milestones + free.milestones {
            _ = try test.shop.perform(.complete, on: step.id, by: test.ana)
        }
        let report = try report(test, weeks: 2)
        #expect(report.throughput.weeks.map(\.taken) == [4, 0])
        #expect(report.throughput.weeks.map(\.completed) == [1, 2])
        #expect((report.onTime.onTime, report.onTime.late, report.onTime.withoutDue) == (1, 1, 1))
        #expect(report.onTime.percent == 50)
        // Completed on 1 December, due on 25 November.
        #expect(report.onTime.medianDaysLate == 6)
    }

    @Test("an order that was opened again is not counted as completed")
    func undone() throws {
        let test = try TestShop()
        let order = try order(test, due: "2026-11-25", steps: ["In Production"])
        _ = try test.shop.perform(.complete, on: order.milestones[0].id, by: test.ana)
        #expect(try report(test).throughput.completed == 1)
        _ = try test.shop.perform(.undo, on: order.milestones[0].id, by: test.ana)
        #expect(try report(test).throughput.completed == 0)
        #expect(try report(test).cycleTimes.steps == [])
    }

    @Test(
        "a cycle runs from its start, or where there was none from the step before it or the order's beginning"
    )
    func cycles() throws {
        let test = try TestShop()
        for hours in [24, 48, 72, 96] as [Int64] {
            let order = try order(test, due: nil)
            // In Production: not started, so from the order's beginning.
            test.clock.move(seconds: hours * hour)
            _ = try test.shop.perform(.complete, on: order.milestones[0].id, by: test.ana)
            // Out for Delivery: waits five hours, then takes as long as `hours` minus 23.
            test.clock.move(seconds: 5 * hour)
            _ = try test.shop.perform(.start, on: order.milestones[1].id, by: test.ana)
            test.clock.move(seconds: (hours - 23) * hour)
            _ = try test.shop.perform(.complete, on: order.milestones[1].id, by: test.ana)
        }
        let steps = try report(test).cycleTimes.steps
        #expect(steps.map(\.name) == ["In Production", "Out for Delivery"])
        #expect(steps.map(\.count) == [4, 4])
        // Nearest rank: the second of four, and the fourth.
        #expect(steps[0].median == ElapsedDays(milliseconds: 48 * hour * 1000))
        #expect(steps[0].ninetieth == ElapsedDays(milliseconds: 96 * hour * 1000))
        #expect(steps[1].median == ElapsedDays(milliseconds: 25 * hour * 1000))
        #expect(steps[1].longest == ElapsedDays(milliseconds: 73 * hour * 1000))
    }

    @Test("a step opened again takes from its first start, or from the step above it, to its last end")
    func again() throws {
        let test = try TestShop()
        let order = try order(
            test, due: nil, steps: ["In Production", "Passed Quality Check", "Out for Delivery"])
        let ids = order.milestones.map(\.id)
        func perform(_ action: MilestoneAction, _ place: Int, after hours: Int64) throws {
            test.clock.move(seconds: hours * hour)
            _ = try test.shop.perform(action, on: ids[place], by: test.ana)
        }
        try perform(.start, 0, after: 1)
        try perform(.complete, 0, after: 24)
        // Never started: 30 hours after the step above it.
        try perform(.complete, 1, after: 30)
        try perform(.complete, 2, after: 6)
        try perform(.reopen(reason: "seam"), 1, after: 10)
        try perform(.complete, 1, after: 2)
        let steps = try report(test).cycleTimes.steps
        let hours = Dictionary(
            uniqueKeysWithValues: steps.map { ($0.name, $0.median.milliseconds / 3_600_000) })
        // The last step was finished before the one above it was so again: that one is passed over.
        #expect(hours == ["In Production": 24, "Passed Quality Check": 48, "Out for Delivery": 36])
        // Started, and opened again: from the first start.
        try perform(.reopen(reason: "seam"), 0, after: 5)
        try perform(.complete, 0, after: 3)
        let again = try report(test).cycleTimes.steps.first { $0.name == "In Production" }
        #expect(again?.median == ElapsedDays(milliseconds: (24 + 30 + 6 + 10 + 2 + 5 + 3) * hour * 1000))
        #expect(try test.shop.examine().problems == [])
    }

    @Test(
        "late risk sets the shop's own medians against the days left, and work in progress counts by next step"
    )
    func risk() throws {
        let test = try TestShop()
        let past = try order(test, due: nil)
        test.clock.move(seconds: 4 * day)
        _ = try test.shop.perform(.complete, on: past.milestones[0].id, by: test.ana)
        test.clock.move(seconds: 2 * day)
        _ = try test.shop.perform(.complete, on: past.milestones[1].id, by: test.ana)
        // It is 30 November; the two steps take four and two days.
        let late = try order(test, due: "2026-11-29")
        let likely = try order(test, due: "2026-12-03")
        let risky = try order(test, due: "2026-12-06")
        let fine = try order(test, due: "2026-12-20")
        _ = try order(test, due: nil)
        _ = try test.shop.perform(.start, on: fine.milestones[0].id, by: test.ana)
        let report = try report(test)
        let found = report.lateRisk.entries.map { ($0.id, $0.verdict) }
        #expect(found.map(\.0) == [late.id, likely.id, risky.id, fine.id])
        #expect(found.map(\.1) == [.late, .likelyLate, .atRisk, .fine])
        #expect(report.lateRisk.withoutDue == 1)
        #expect(report.lateRisk.entries[1].needed.text == "6.0")
        #expect(report.workInProgress.steps.map(\.name) == ["In Production"])
        #expect(report.workInProgress.steps.map(\.total) == [5])
        #expect(report.workInProgress.steps.map(\.started) == [1])
        #expect(report.workInProgress.late == 1)
    }

    @Test("a client may not see reports")
    func rights() throws {
        let test = try TestShop()
        _ = try test.shop.addAccount(
            name: "Client", email: "client@example.com", role: .client, password: "workshop", by: test.ana)
        let client = try test.shop.signIn(email: "client@example.com", password: "workshop", terminal: "tty1")
        #expect(throws: ShopError.notPermitted(.seeReports)) {
            try test.shop.report(.usual(until: test.shop.today), by: client)
        }
    }

    @Test("tables and JSON have the same figures, and a customer's name is no formula")
    func tables() throws {
        let test = try TestShop()
        var draft = try test.draft("=HYPERLINK(\"x\")", milestones: ["In Production"])
        draft.due = CalendarDay(iso: "2026-11-20")
        _ = try test.shop.createOrder(draft, by: test.ana)
        let report = try report(test)
        let csv = ReportCSV.text(of: report, .lateRisk)
        #expect(csv.contains("2026-0001,\"'=HYPERLINK(\"\"x\"\")\",2026-11-20,late,-4,"))
        let json = ReportJSON.value(of: report, .lateRisk).pretty
        #expect(json.contains(#""customer": "=HYPERLINK(\"x\")""#))
        #expect(json.contains(#""daysLeft": -4"#))
        let whole = ReportCSV.text(of: report, nil)
        for name in ReportName.allCases { #expect(whole.contains(name.rawValue)) }
    }
}
