import Testing

@testable import Terminal

@Suite("A row of things to tick")
struct TickRowTests {
    private var row: TickRow {
        TickRow([.init("rush", on: true), .init("high"), .init("normal"), .init("low")])
    }

    @Test("is drawn in as many lines as its names need")
    func lines() {
        #expect(
            drawn(44, 1) { row.draw(on: &$0, in: $0.bounds, isFocused: false) }
                == ["[✓] rush  [ ] high  [ ] normal  [ ] low"])
        #expect(row.height(width: 20) == 2)
        #expect(
            drawn(20, 2) { row.draw(on: &$0, in: $0.bounds, isFocused: false) }
                == ["[✓] rush  [ ] high", "[ ] normal  [ ] low"])
        #expect(TickRow([]).height(width: 20) == 1)
    }

    @Test("Space ticks, the arrows move, Backspace leaves all")
    func keys() {
        var row = row
        #expect(row.handle(.right) && row.handle(.character(" ")))
        #expect(row.chosen == [0, 1])
        for _ in 0..<9 { row.handle(.right) }
        row.handle(.character(" "))
        #expect(row.chosen == [0, 1, 3])
        row.handle(.backspace)
        #expect(row.chosen.isEmpty)
        #expect(!row.handle(.enter) && !row.handle(.character("z")))
        var empty = TickRow([])
        empty.handle(.right)
        empty.handle(.character(" "))
        #expect(empty.chosen.isEmpty)
    }

    @Test("a click finds its item, on any line")
    func clicks() {
        let rect = Rect(x: 5, y: 3, width: 20, height: 2)
        #expect(row.item(at: Point(x: 6, y: 3), in: rect) == 0)
        #expect(row.item(at: Point(x: 18, y: 4), in: rect) == 3)
        #expect(row.item(at: Point(x: 24, y: 3), in: rect) == nil)
    }
}
