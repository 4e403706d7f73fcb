import Foundation
import Testing

@testable import Core

@Suite("Due filters")
struct DueFilterTests {
    private let today = CalendarDay(iso: "2026-11-24")!

    @Test(
        "are typed as one day or as two, either end left out",
        arguments: [
            ("today", "2026-11-24", "2026-11-24"), ("fri", "2026-11-27", "2026-11-27"),
            ("today..+2w", "2026-11-24", "2026-12-08"), ("12/1 to 12/18", "2026-12-01", "2026-12-18"),
            ("..yesterday", "1900-01-01", "2026-11-23"),
            ("12/1..", "2026-12-01", "9998-12-31"), ("-7d..today", "2026-11-17", "2026-11-24"),
            ("to +1w", "1900-01-01", "2026-12-01"), ("2020-01-01..2020-12-31", "2020-01-01", "2020-12-31"),
        ])
    func typed(text: String, first: String, last: String) throws {
        let days = try DueFilter.typed(text, today: today).get().days(today: today)
        #expect(days?.lowerBound.iso == first && days?.upperBound.iso == last)
    }

    @Test(
        "that are no days are refused with what to type",
        arguments: ["", "..", "soon", "12/1..x", "a to b to c"])
    func refused(text: String) {
        #expect(throws: DateEntryProblem.self) { try DueFilter.typed(text, today: today).get() }
    }

    @Test(
        "of two days the wrong way round are refused with both",
        arguments: ["12/18..12/1", "2026-12-18..2026-12-01", "dec 18 to +7d"])
    func reversed(text: String) throws {
        let problem = try #require(throws: DateEntryProblem.self) {
            try DueFilter.typed(text, today: today).get()
        }
        #expect(
            problem.sentence
                == "The range ends on 2026-12-01, before it begins on 2026-12-18. Type the earlier day first."
        )
    }

    @Test("that reach from a day to today are kept as they are, whichever day they are read on")
    func kept() throws {
        var query = OrderQuery()
        query.due = try DueFilter.typed("2026-11-01..today", today: today).get()
        #expect(query.due?.days(today: today)?.lowerBound.iso == "2026-11-01")
        let kept = OrderQuery.reading(query.json(customers: [:]).pretty)
        #expect(kept.unknown == [] && kept.query.due == query.due)
    }

    @Test(
        "are written as they are read again",
        arguments: [
            DueFilter.overdue, .today, .thisWeek, .nextTwoWeeks,
            DueFilter(from: .day(CalendarDay(iso: "2020-02-29")!), to: nil),
            DueFilter(CalendarDay(iso: "2020-02-29")!...CalendarDay(iso: "2020-03-01")!),
        ])
    func text(filter: DueFilter) throws {
        #expect(try DueFilter.typed(filter.text, today: today).get() == filter)
    }

    @Test("that are meant from today move with it")
    func moves() throws {
        let filter = try DueFilter.typed("today..+6d", today: today).get()
        #expect(filter == .thisWeek)
        let later = today.adding(days: 400)
        #expect(filter.days(today: later) == later...later.adding(days: 6))
    }
}
