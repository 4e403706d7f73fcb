import Testing

@testable import Terminal

@Suite("Lists, help and palette")
struct ListTests {
    @Test(
        "a list cursor stays inside its list",
        arguments: [
            (.down, 6), (.up, 4), (.home, 0), (.end, 9), (.pageDown, 8), (.pageUp, 2), (.character("G"), 9),
            (.character("g"), 0), (.character("j"), 6), (.character("k"), 4),
        ] as [(Key, Int)])
    func cursor(key: Key, expected: Int) {
        var cursor = ListCursor(5)
        #expect(cursor.handle(key, count: 10, height: 4) == true)
        #expect(cursor.index == expected)
        #expect(cursor.handle(.enter, count: 10, height: 4) == false)
        cursor.move(to: 99, count: 0)
        #expect(cursor.index == 0)
    }

    @Test(
        "the wheel moves a list cursor by three, a press puts it on its row, and a press on the same row says so"
    )
    func mouse() {
        let rows = (4..<8).map { TableRow([TableCell("row \($0)")]) }
        let table = Table(columns: [TableColumn("Row", .fixed(8))], rows: rows, position: 4, total: 10)
        let rect = Rect(x: 2, y: 3, width: 20, height: 5)
        var cursor = ListCursor(5)
        func act(_ action: Mouse.Action, _ y: Int = 0) -> Bool {
            cursor.handle(Mouse(action, at: Point(x: 3, y: y)), on: table, in: rect, count: 10)
        }
        #expect(!act(.wheelDown) && cursor.index == 8)
        #expect(!act(.wheelUp) && cursor.index == 5)
        #expect(!act(.press, 6) && cursor.index == 6)
        #expect(act(.press, 6) && cursor.index == 6)
        #expect(!act(.press, 3) && cursor.index == 6, "the header is no row")
        #expect(!act(.press, 20) && cursor.index == 6)
    }

    private let list = Checklist(
        [
            .init("Material prepared", glyph: "✓", detail: "Nov 20 Ana", style: .milestoneDone),
            .init("In Production", glyph: "◐", style: .milestoneInProgress),
            .init("李小龍 quality", glyph: "○", detail: "hold"),
        ], cursor: ListCursor(1))

    @Test("a checklist shows sign, name and detail")
    func checklist() {
        #expect(
            drawn(36, 3) { list.draw(on: &$0, in: $0.bounds) } == [
                "  ✓ Material prepared    Nov 20 Ana", "▸ ◐ In Production",
                "  ○ 李小龍 quality             hold",
            ])
        #expect(
            drawn(36, 3, glyphs: .ascii) { list.draw(on: &$0, in: $0.bounds) } == [
                "  x Material prepared    Nov 20 Ana", "> o In Production",
                "  . ?????? quality             hold",
            ])
        #expect(drawn(20, 3) { list.draw(on: &$0, in: $0.bounds) }[0] == "  ✓ Material prepa…")
        let kept = Checklist(list.items, cursor: list.cursor, keepsDetails: true)
        #expect(drawn(30, 3) { kept.draw(on: &$0, in: $0.bounds) }[0] == "  ✓ Material pre…  Nov 20 Ana")
        #expect(drawn(20, 3) { kept.draw(on: &$0, in: $0.bounds) }[1] == "▸ ◐ In Production")
        #expect(list.item(at: Point(x: 3, y: 2), in: Rect(x: 0, y: 0, width: 36, height: 3)) == 2)
        #expect(list.item(at: Point(x: 3, y: 4), in: Rect(x: 0, y: 0, width: 36, height: 9)) == nil)
    }

    @Test("help scrolls no further than its end")
    func help() {
        var help = HelpOverlay(
            title: "Keys",
            sections: [
                .init("Orders", [.init("n", "New order"), .init("F5", "Print")]),
                .init("Move", [.init("g", "First")]),
            ])
        let size = Size(width: 30, height: 6)
        let picture = { drawn(30, 6) { help.draw(on: &$0, in: $0.bounds) } }
        #expect(
            picture() == [
                " ┌─ Keys ───────────────────┐", " │ Orders                   █",
                " │ n   New order            █",
                " │ F5  Print                │", " │                          │",
                " └──────────────────────────┘",
            ])
        for _ in 0..<9 { #expect(help.handle(.down, size: size) == true) }
        #expect(help.top == 2)
        #expect(picture()[4].contains("g   First"))
        #expect(help.handle(.escape, size: size) == false)
    }

    @Test("typed letters must all stand in a name, in order; starts of words count most")
    func fuzzy() {
        #expect(FuzzyMatch.score("xz", in: "Print order") == nil)
        #expect(FuzzyMatch.score("", in: "Print order") == 0)
        let names = ["Reprint labels", "Open order", "Print work order", "Go to people"]
        #expect(FuzzyMatch.ranked(names, query: "pwo") { $0 } == ["Print work order"])
        #expect(FuzzyMatch.ranked(names, query: "print") { $0 }.first == "Print work order")
        #expect(FuzzyMatch.ranked(names, query: "") { $0 } == names)
        #expect(FuzzyMatch.ranked(["Bänke"], query: "bän") { $0 } == ["Bänke"])
    }

    @Test("the palette takes the best fit, never what cannot work now")
    func palette() {
        let items: [Palette<Int>.Item] = [
            .init("New order", key: "n", action: 1), .init("Print", key: "F5", action: 2, enabled: false),
            .init("Next order", key: "j", action: 3),
        ]
        var palette = Palette(items)
        #expect(palette.handle(.enter) == .chosen(1))
        for key in "ne".keys { #expect(palette.handle(key) == .open) }
        #expect(palette.matches.map(\.action) == [1, 3])
        #expect(palette.handle(.down) == .open)
        #expect(palette.handle(.enter) == .chosen(3))
        palette = Palette(items)
        for key in "pri".keys { _ = palette.handle(key) }
        #expect(palette.handle(.enter) == .open)
        #expect(palette.handle(.escape) == .cancelled)
        palette = Palette(items)
        #expect(
            drawn(30, 8) { palette.draw(on: &$0, in: $0.bounds) }.prefix(4) == [
                "┌─ Actions ──────────────────┐", "│ type to find an action     │",
                "│▸New order                n │",
                "│ Print                   F5 │",
            ])
    }

    @Test("the palette finds by other words too, and what is elsewhere only after what is here")
    func paletteElsewhere() {
        var palette = Palette<Int>([
            .init("Customers: Merge", action: 1, words: "Make two one", isElsewhere: true),
            .init("Make this customer another one", action: 2, words: "Merge"),
        ])
        #expect(palette.matches.map(\.action) == [2, 1])
        for key in "merge".keys { _ = palette.handle(key) }
        #expect(palette.matches.map(\.action) == [2, 1])
        palette = Palette([.init("Customers: Merge", action: 1, words: "Make two one", isElsewhere: true)])
        for key in "two one".keys { _ = palette.handle(key) }
        #expect(palette.handle(.enter) == .chosen(1))
    }

    @Test("a scroll bar is drawn only where something is hidden, and reaches both ends")
    func scrollbar() {
        let picture = { (position: Int, total: Int) in
            drawn(1, 4) {
                Scrollbar(position: position, visible: 4, total: total).draw(on: &$0, in: $0.bounds)
            }
        }
        #expect(picture(0, 4) == ["", "", "", ""])
        #expect(picture(0, 8) == ["█", "█", "│", "│"])
        #expect(picture(4, 8) == ["│", "│", "█", "█"])
        #expect(picture(999_996, 1_000_000) == ["│", "│", "│", "█"])
        #expect(picture(99, 8) == ["│", "│", "█", "█"])
    }
}
