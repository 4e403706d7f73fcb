import Testing

@testable import Core

@Suite("Dates as people type them")
struct DateEntryTests {
    private func parse(_ text: String, on today: String = "2026-11-25") throws -> String? {
        let day = try #require(CalendarDay(iso: today))
        return try DateEntry.parse(text, today: day).get()?.iso
    }

    @Test(
        "on Wednesday, 25 November 2026, these mean",
        arguments: [
            ("2026-12-18", "2026-12-18"), (" 2026-12-18 ", "2026-12-18"), ("2020-01-01", "2020-01-01"),
            ("12/1", "2026-12-01"), ("12/01", "2026-12-01"), ("11/25", "2026-11-25"), ("11/24", "2027-11-24"),
            ("1/2", "2027-01-02"), ("12/1/26", "2026-12-01"), ("12/1/2026", "2026-12-01"),
            ("1/2/25", "2025-01-02"), ("1 dec", "2026-12-01"), ("dec 1", "2026-12-01"),
            ("Dec. 1", "2026-12-01"), ("1 December", "2026-12-01"), ("dec 1, 2027", "2027-12-01"),
            ("1 dec 27", "2027-12-01"), ("JAN 5", "2027-01-05"), ("2/29", "2028-02-29"),
            ("wed", "2026-11-25"), ("fri", "2026-11-27"), ("Friday", "2026-11-27"), ("tue", "2026-12-01"),
            ("next fri", "2026-12-04"), ("next wed", "2026-12-02"), ("next mon", "2026-11-30"),
            ("next  Sunday", "2026-12-06"), ("today", "2026-11-25"), ("Tomorrow", "2026-11-26"),
            ("+2w", "2026-12-09"), ("+10d", "2026-12-05"), ("+1m", "2026-12-25"), ("+1y", "2027-11-25"),
            ("+0d", "2026-11-25"), ("+ 2 w", "2026-12-09"), ("+2W", "2026-12-09"),
        ])
    func understood(_ text: String, _ day: String) throws {
        #expect(try parse(text) == day)
    }

    @Test("nothing typed means no date", arguments: ["", " ", "\t\n"])
    func empty(_ text: String) throws {
        #expect(try parse(text) == nil)
    }

    @Test("a month more ends on the last day of a shorter month")
    func monthEnds() throws {
        #expect(try parse("+1m", on: "2027-01-31") == "2027-02-28")
        #expect(try parse("+3m", on: "2026-11-30") == "2027-02-28")
        #expect(try parse("+1y", on: "2028-02-29") == "2029-02-28")
        #expect(try parse("tomorrow", on: "2026-12-31") == "2027-01-01")
    }

    @Test(
        "what is no date is refused",
        arguments: [
            "soon", "12", "next", "next week", "f", "fr", "+2", "+w", "+2x", "2w", "-2w", "12/1/2", "12//1",
            "1/2/3/4", "dec", "1 foo", "dec 1 2", "dec 1 26 7", "12-1", "٣/٤", "fridayx", "\u{1B}[A",
        ])
    func refused(_ text: String) throws {
        let today = try #require(CalendarDay(iso: "2026-11-25"))
        #expect(DateEntry.parse(text, today: today) == .failure(.notADate(text)))
    }

    @Test(
        "days that no calendar has are refused as such",
        arguments: ["18/12", "2/30", "13/1/26", "2026-02-29", "0/1", "feb 30", "99999999999999999999/1"])
    func noSuchDay(_ text: String) throws {
        let today = try #require(CalendarDay(iso: "2026-11-25"))
        #expect(DateEntry.parse(text, today: today) == .failure(.noSuchDay(text)))
    }

    @Test(
        "what is more than ten years ahead is taken for a slip",
        arguments: ["+11y", "+9999d", "+99999999999999999999d", "2062-12-18", "12/1/2099", "+999w"])
    func tooFar(_ text: String) throws {
        let today = try #require(CalendarDay(iso: "2026-11-25"))
        #expect(DateEntry.parse(text, today: today) == .failure(.tooFar(text)))
    }

    @Test("a refusal says what to type and shows nothing hidden")
    func sentences() {
        #expect(
            DateEntryProblem.notADate("so\u{1B}on").sentence
                == "“so␛on” is not a date. Type 12/18, dec 18, fri, tomorrow, +2w or 2026-12-18.")
        #expect(DateEntryProblem.noSuchDay("18/12").sentence.contains("month/day"))
        #expect(DateEntryProblem.tooFar(String(repeating: "9", count: 500)).sentence.count < 150)
    }
}
