import Testing

@testable import Terminal

@Suite("Flags and dates")
struct SmallFieldTests {
    @Test(
        "a flag is yes, no or not said",
        arguments: [
            ([.character("y")], true), ([.character("n")], false), ([.character("y"), .backspace], nil),
            ([.character(" ")], true), ([.character(" "), .character(" ")], false), ([.left], false),
            ([.right, .right, .right], nil), ([.character("z")], nil),
        ] as [([Key], Bool?)])
    func flag(keys: [Key], expected: Bool?) {
        var flag = FlagField()
        for key in keys { flag.handle(key) }
        #expect(flag.value == expected)
    }

    @Test("the chosen answer stands in brackets, so that no colour is needed")
    func drawsFlag() {
        #expect(drawn(16, 1) { FlagField(true).draw(on: &$0, in: $0.bounds) } == ["[yes]  no   -"])
        #expect(drawn(16, 1) { FlagField(false).draw(on: &$0, in: $0.bounds) } == [" yes  [no]  -"])
        #expect(drawn(16, 1) { FlagField().draw(on: &$0, in: $0.bounds) } == [" yes   no  [-]"])
    }

    @Test(
        "a day knows its weekday",
        arguments: [
            ("2026-11-24", 2), ("2000-02-29", 2), ("2024-01-01", 1), ("1900-03-01", 4), ("2026-12-06", 0),
        ])
    func weekday(iso: String, expected: Int) throws {
        #expect(try #require(PickedDay(iso: iso)).weekday == expected)
    }

    @Test(
        "days that do not exist are refused",
        arguments: [
            "2026-02-29", "1900-02-29", "2026-13-01", "2026-04-31", "2026-1-1", "x", "2026-00-10",
            "+026-01-01",
        ])
    func noSuchDay(iso: String) {
        #expect(PickedDay(iso: iso) == nil)
    }

    @Test(
        "the arrows move by day, week and month",
        arguments: [
            (.right, "2027-01-01"), (.left, "2026-12-30"), (.up, "2026-12-24"), (.down, "2027-01-07"),
            (.pageDown, "2027-01-31"), (.pageUp, "2026-11-30"), (.home, "2026-12-01"), (.end, "2026-12-31"),
            (.character("t"), "2026-11-24"),
        ] as [(Key, String)])
    func moves(key: Key, expected: String) throws {
        let today = try #require(PickedDay(iso: "2026-11-24"))
        var picker = MonthPicker(selected: try #require(PickedDay(iso: "2026-12-31")), today: today)
        #expect(picker.handle(key))
        #expect(picker.selected.iso == expected)
    }

    @Test("a month is drawn with its selected day in brackets and today starred")
    func drawsMonth() throws {
        let picker = MonthPicker(
            selected: try #require(PickedDay(iso: "2026-11-30")),
            today: try #require(PickedDay(iso: "2026-11-24")))
        #expect(
            drawn(26, 10) { picker.draw(on: &$0, in: $0.bounds) } == [
                "┌─ November 2026 ──────┐",
                "│ Su Mo Tu We Th Fr Sa │",
                "│  1  2  3  4  5  6  7 │",
                "│  8  9 10 11 12 13 14 │",
                "│ 15 16 17 18 19 20 21 │",
                "│ 22 23*24 25 26 27 28 │",
                "│ 29[30]               │",
                "│                      │",
                "│                      │",
                "└──────────────────────┘",
            ])
    }

    @Test("a date is typed, or picked from a month that F4 opens")
    func dateField() throws {
        let today = try #require(PickedDay(iso: "2026-11-24"))
        var date = DateField(today: today)
        for key in "+2w".keys { date.handle(key) }
        #expect(date.text == "+2w")
        #expect(date.handle(.function(4)))
        #expect(date.picker?.selected == today)
        date.handle(.right)
        #expect(date.handle(.enter))
        #expect(date.text == "2026-11-25")
        #expect(!date.isOpen)
        date.handle(.function(4))
        date.handle(.pageDown)
        #expect(date.handle(.escape))
        #expect(date.text == "2026-11-25")
    }
}
