import Testing

@testable import Core

@Suite("What reports say")
struct ReportContentTests {
    private let today = CalendarDay.on("2026-11-24")
    private func weeks(_ count: Int) throws -> ReportPeriod { try ReportPeriod(weeks: count, until: today) }

    @Test("throughput counts by week, and averages over the weeks that are over")
    func throughput() throws {
        var facts = ReportFacts()
        facts.completed = [
            .init(day: .on("2026-11-09"), due: nil, count: 3),
            .init(day: .on("2026-11-15"), due: nil, count: 2),
            .init(day: .on("2026-11-16"), due: .on("2026-11-20"), count: 2),
            .init(day: .on("2026-11-24"), due: nil, count: 9),
        ]
        facts.taken = [.on("2026-11-16"): 4]
        let report = Throughput(facts, try weeks(3), today: today)
        #expect(report.weeks.map(\.completed) == [5, 2, 9])
        #expect(report.weeks.map(\.taken) == [0, 4, 0])
        #expect(report.completed == 16 && report.taken == 4)
        // (5 + 2) / 2: this week is not over.
        #expect(report.tenthsAWeek == 35)
        #expect(report.rateWords == "3.5 in a whole week")
        #expect(Throughput(facts, try weeks(1), today: today).tenthsAWeek == nil)
    }

    @Test("cycle times are medians and ninetieth percentiles, in the catalogue's order")
    func cycleTimes() {
        var facts = ReportFacts()
        facts.catalogue = ["Cut", "Sew"]
        facts.stepTimes = [
            "Sew": [30, 10, 20, 40].map { .days($0) }, "Glue": [.days(5)], "Cut": (1...10).map { .days($0) },
            "Never": [],
        ]
        let report = CycleTimes(facts)
        #expect(report.steps.map(\.name) == ["Cut", "Sew", "Glue"])
        #expect(report.steps.map(\.median.text) == ["0.5", "2.0", "0.5"])
        #expect(report.steps.map(\.ninetieth.text) == ["0.9", "4.0", "0.5"])
        #expect(report.steps.map(\.longest.text) == ["1.0", "4.0", "0.5"])
        #expect(report.steps.map(\.count) == [10, 4, 1])
    }

    @Test("on time is ready on the due day or before; what has no due date counts neither way")
    func onTime() throws {
        var facts = ReportFacts()
        facts.completed = [
            .init(day: .on("2026-11-17"), due: .on("2026-11-17"), count: 1),
            .init(day: .on("2026-11-17"), due: .on("2026-11-30"), count: 1),
            .init(day: .on("2026-11-18"), due: .on("2026-11-17"), count: 1),
            .init(day: .on("2026-11-23"), due: .on("2026-11-13"), count: 2),
            .init(day: .on("2026-11-23"), due: nil, count: 4),
        ]
        let report = OnTime(facts, try weeks(2))
        #expect(report.weeks.map(\.onTime) == [2, 0] && report.weeks.map(\.late) == [1, 2])
        #expect(report.weeks.map(\.percent) == [67, 0])
        #expect(report.percent == 40 && report.withoutDue == 4)
        // Late by 1, 10 and 10 days.
        #expect(report.medianDaysLate == 10 && report.mostDaysLate == 10)
    }

    @Test(
        "only all is a hundred percent, and only none is none",
        arguments: [(999, 1, 99), (1, 999, 1), (7, 0, 100)])
    func percent(onTime: Int, late: Int, expected: Int) throws {
        var facts = ReportFacts()
        facts.completed = [
            .init(day: today, due: today, count: onTime),
            .init(day: today, due: .on("2026-11-01"), count: late),
        ]
        #expect(OnTime(facts, try weeks(1)).percent == expected)
    }

    @Test("late risk adds up what is left to do, and sets it against the days left")
    func lateRisk() {
        var facts = ReportFacts()
        let steps: [(String, MilestoneState, Int?)] = [("Cut", .inProgress, nil), ("Sew", .notStarted, 9)]
        facts.open = [
            // 2.0 + 3.0 days are needed.
            .sample(1, due: "2026-11-29", steps: steps), .sample(2, due: "2026-11-28", steps: steps),
            .sample(3, due: "2026-11-27", steps: steps), .sample(4, due: "2026-11-23", steps: steps),
            .sample(5, due: "2026-11-30", steps: steps), .sample(6, due: nil, steps: steps),
            .sample(7, due: "2026-11-30", steps: [("Gild", .notStarted, nil)]),
            .sample(8, due: "2026-12-30", steps: [("Gild", .notStarted, 5), ("Wax", .notStarted, nil)]),
        ]
        let report = LateRisk(facts, medians: ["Cut": .days(20), "Sew": .days(30)], today: today)
        // Left, both days included: 6, 5, 4, 0, 7 days.
        let verdicts = Dictionary(uniqueKeysWithValues: report.entries.map { ($0.id.value, $0.verdict) })
        #expect(
            verdicts == [1: .atRisk, 2: .atRisk, 3: .likelyLate, 4: .late, 5: .fine, 7: .unknown, 8: .fine])
        #expect(report.entries.map(\.id.value) == [4, 3, 2, 1, 5, 8, 7])
        #expect(report.withoutDue == 1)
        #expect(report.entries[0].needed.text == "5.0" && report.entries[0].next == "Cut")
        let eighth = report.entries.first { $0.id.value == 8 }
        // Five working days are seven; a step of which nothing is known counts nothing, and is told.
        #expect(eighth?.needed.text == "7.0" && eighth?.unknownSteps == 1)
    }

    @Test("work in progress stands at the first milestone that is left")
    func workInProgress() {
        var facts = ReportFacts()
        facts.catalogue = ["Cut", "Sew"]
        facts.open = [
            .sample(1, due: "2026-11-29", steps: [("Sew", .inProgress, nil)]),
            .sample(
                2, due: "2026-11-20", status: .onHold,
                steps: [("Cut", .onHold, nil), ("Sew", .notStarted, nil)]),
            .sample(3, due: nil, steps: [("Sew", .notStarted, nil)]),
            .sample(4, due: "2026-11-24", steps: []),
        ]
        let report = WorkInProgress(facts, today: today)
        #expect(report.steps.map(\.name) == ["Cut", "Sew", nil])
        #expect(report.steps.map(\.total) == [1, 2, 1])
        #expect(report.steps.map(\.late) == [1, 0, 0])
        #expect(report.steps.map(\.stopped) == [1, 0, 0])
        #expect(report.steps.map(\.started) == [0, 1, 0])
        #expect(report.total == 4 && report.late == 1)
    }

    @Test("a shop without orders has reports, empty ones")
    func empty() {
        let report = WorkshopReport(
            ReportFacts(), shopName: "Harbor", period: .usual(until: today), madeAt: SampleReport.now,
            zone: SampleReport.zone)
        #expect(report.throughput.weeks.count == 12 && report.throughput.completed == 0)
        #expect(report.throughput.tenthsAWeek == 0)
        #expect(report.onTime.percent == nil && report.onTime.medianDaysLate == nil)
        #expect(report.cycleTimes.steps.isEmpty && report.lateRisk.entries.isEmpty)
        #expect(report.workInProgress.total == 0)
    }
}
