import Foundation
import Testing

@testable import Core

@Suite("The statistics of reports")
struct ReportStatisticsTests {
    @Test(
        "a percentile is the smallest value that so many of a hundred do not exceed",
        arguments: [
            (50, [7], 7), (50, [1, 2, 3], 2), (50, [1, 2, 3, 4], 2), (50, [1, 2, 3, 4, 5], 3),
            (90, Array(1...10), 9), (90, Array(1...11), 10), (90, [5, 6], 6), (100, [1, 2], 2),
            (1, [4, 9], 4),
        ])
    func percentile(percent: Int, values: [Int], expected: Int) {
        #expect(NearestRank.percentile(percent, of: values) == expected)
    }

    @Test("of nothing there is no median")
    func nothing() { #expect(NearestRank.percentile(50, of: [Int]()) == nil) }

    @Test(
        "weeks are those of ISO 8601, at the turn of a year too",
        arguments: [
            ("2026-11-24", "2026-W48"), ("2026-12-31", "2026-W53"), ("2027-01-01", "2026-W53"),
            ("2027-01-04", "2027-W01"), ("2024-12-30", "2025-W01"), ("2021-01-03", "2020-W53"),
            ("2023-01-01", "2022-W52"), ("2024-02-29", "2024-W09"),
        ])
    func weeks(day: String, week: String) { #expect(ISOWeek(of: .on(day)).iso == week) }

    @Test("elapsed days have one decimal, half a tenth up, and are never less than none")
    func elapsed() {
        #expect(ElapsedDays(milliseconds: 86_400_000).text == "1.0")
        #expect(ElapsedDays(milliseconds: 86_400_000 * 10 + 4_320_000).text == "10.1")
        #expect(ElapsedDays(milliseconds: 4_319_999).text == "0.0")
        #expect(ElapsedDays(milliseconds: -5) == .none)
        // Five working days are a week.
        #expect(ElapsedDays(workingDays: 5).text == "7.0")
        #expect(ElapsedDays(workingDays: 1).text == "1.4")
    }

    @Test(
        "a day begins at midnight of the shop, on days with 23 and 25 hours and where midnight is skipped",
        arguments: [
            ("America/New_York", "2026-11-24", 0), ("America/New_York", "2026-03-08", 0),
            ("America/New_York", "2026-11-01", 0), ("Europe/Berlin", "2026-10-25", 0),
            ("Asia/Beirut", "2022-03-27", 1), ("America/Havana", "2026-11-01", 0),
            ("Asia/Tokyo", "2026-01-01", 0),
        ])
    func midnight(zone: String, day: String, hour: Int) throws {
        let zone = try #require(TimeZone(identifier: zone))
        let day = CalendarDay.on(day)
        let start = day.start(in: zone)
        #expect(start.day(in: zone) == day)
        #expect(start.adding(seconds: -1).day(in: zone) == day.adding(days: -1))
        #expect(WallClock(start, zone).hour == hour)
    }

    @Test("a period of weeks ends with the week of today, Sunday included")
    func period() throws {
        let period = try ReportPeriod(weeks: 2, until: .on("2026-11-24"))
        #expect(period.first == .on("2026-11-16") && period.last == .on("2026-11-29"))
        #expect(period.weeks.map(\.iso) == ["2026-W47", "2026-W48"])
        #expect(
            ReportPeriod.usual(until: .on("2026-11-24"))
                == (try ReportPeriod(weeks: 12, until: .on("2026-11-24"))))
        #expect(!period.isWhole(period.weeks[1], today: .on("2026-11-24")))
        #expect(period.isWhole(period.weeks[0], today: .on("2026-11-24")))
    }

    @Test("a period of days has each week that it touches, and says which are not whole")
    func days() throws {
        let period = try ReportPeriod(from: .on("2026-11-11"), to: .on("2026-11-23"))
        #expect(period.weeks.map(\.iso) == ["2026-W46", "2026-W47", "2026-W48"])
        #expect(period.weeks.map { period.isWhole($0, today: .on("2026-12-31")) } == [false, true, false])
        let day = try ReportPeriod(from: .on("2026-11-11"), to: .on("2026-11-11"))
        #expect(day.weeks.count == 1)
    }

    @Test("a period that cannot be is refused with what can")
    func refused() {
        #expect(throws: ReportProblem.weeks(0)) { try ReportPeriod(weeks: 0, until: .on("2026-11-24")) }
        #expect(throws: ReportProblem.weeks(105)) { try ReportPeriod(weeks: 105, until: .on("2026-11-24")) }
        #expect(throws: ReportProblem.reversed(.on("2026-11-24"), .on("2026-11-23"))) {
            try ReportPeriod(from: .on("2026-11-24"), to: .on("2026-11-23"))
        }
        #expect(throws: ReportProblem.self) {
            try ReportPeriod(from: .on("2020-01-01"), to: .on("2026-11-23"))
        }
        #expect(ReportProblem.weeks(0).text.remedy == "Give 1 to 104 weeks.")
    }
}
