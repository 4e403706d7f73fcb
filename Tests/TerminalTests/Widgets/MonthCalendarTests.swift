import Testing

@testable import Terminal

@Suite("A calendar of a month")
struct MonthCalendarTests {
    private let today = PickedDay(iso: "2026-11-24")!

    private func calendar(_ day: String = "2026-11-10") -> MonthCalendar {
        MonthCalendar(selected: PickedDay(iso: day)!, today: today)
    }

    private func marks(_ day: PickedDay) -> [MonthCalendar.Mark] {
        switch day.day {
        case 12: [.init("3 open", short: "3", style: .statusInProgress)]
        case 13:
            [
                .init("! 12 late", short: "!12", style: .statusLate),
                .init("4 done", short: "4", style: .statusCompleted),
            ]
        default: []
        }
    }

    @Test("shows the count of each day beside its number where a week has one line")
    func small() {
        let lines = drawn(49, 8) { calendar().draw(on: &$0, in: $0.bounds, marks: marks) }
        #expect(
            lines == [
                "                  November 2026",
                " Sun    Mon    Tue    Wed    Thu    Fri    Sat",
                "  1      2      3      4      5      6      7",
                "  8      9    [10]    11     12 3   13 !12 14",
                " 15     16     17     18     19     20     21",
                " 22     23    *24     25     26     27     28",
                " 29     30", "",
            ])
    }

    @Test("says more of each day where a week has several lines")
    func large() {
        let lines = drawn(84, 20) { calendar().draw(on: &$0, in: $0.bounds, marks: marks) }
        #expect(lines[5].contains("[10]") && lines[6].contains("3 open      ! 12 late"))
        #expect(lines[7].contains("4 done"))
    }

    @Test(
        "shows what fits where there is hardly room", arguments: [(6, 3), (21, 3), (21, 5), (0, 0), (30, 2)])
    func cramped(width: Int, height: Int) {
        let lines = drawn(width, height) { calendar().draw(on: &$0, in: $0.bounds, marks: marks) }
        #expect(lines.count == height)
    }

    @Test("knows the day at every place that it drew one")
    func hits() {
        let rect = Rect(x: 3, y: 2, width: 70, height: 14)
        var canvas = Canvas(size: Size(width: 80, height: 20))
        calendar().draw(on: &canvas, in: rect, marks: marks)
        for (y, line) in canvas.lines.enumerated() {
            for day in 1...30 {
                let word = day < 10 ? "  \(day) " : " \(day) "
                guard y > 3, let at = line.range(of: word), y % 2 == 0 else { continue }
                let x = line.distance(from: line.startIndex, to: at.lowerBound)
                #expect(calendar().day(at: Point(x: x + 1, y: y), in: rect)?.day == day)
            }
        }
        #expect(calendar().day(at: Point(x: 3, y: 2), in: rect) == nil)
        #expect(calendar().day(at: Point(x: 72, y: 15), in: rect) == nil)
    }

    @Test("goes on from month to month, and back to today")
    func moves() {
        var calendar = calendar("2026-11-30")
        calendar.handle(.right)
        #expect(calendar.selected.iso == "2026-12-01")
        calendar.handle(.pageDown)
        #expect(calendar.selected.iso == "2027-01-01")
        calendar.handle(.character("t"))
        #expect(calendar.selected == today)
        calendar.setToday(PickedDay(iso: "2026-11-25")!)
        #expect(calendar.selected == today && calendar.today.iso == "2026-11-25")
    }
}
