import Testing

@testable import Terminal

@Suite("Charts")
struct ChartTests {
    private let bars = BarChart([
        .init("Cut", [.init(4)], value: "4.0"), .init("Sewing", [.init(1.5)], value: "1.5"),
        .init("李小龍", [.init(0)], value: "0"), .init("Glue", [.init(0.01)], value: "0.01"),
    ])

    @Test("bars are drawn to an eighth of a cell, and what is there at all is seen")
    func bar() {
        #expect(
            drawn(24, 4) { bars.draw(on: &$0, in: $0.bounds) } == [
                "Cut    ████████████  4.0", "Sewing ████▌         1.5", "李小龍                 0",
                "Glue   ▏            0.01",
            ])
        #expect(
            drawn(24, 4, glyphs: .ascii) { bars.draw(on: &$0, in: $0.bounds) } == [
                "Cut    ############  4.0", "Sewing #####         1.5", "??????                 0",
                "Glue   #            0.01",
            ])
    }

    @Test("the parts of a bar differ by texture and by role")
    func parts() {
        let chart = BarChart([
            .init("a", [.init(2), .init(2, style: .chartOther)], value: "4"),
            .init("b", [.init(0), .init(1, style: .chartOther)], value: "1"),
        ])
        #expect(
            drawn(12, 2) { chart.draw(on: &$0, in: $0.bounds) } == ["a ████▒▒▒▒ 4", "b ▒▒       1"])
        #expect(
            drawn(12, 2, glyphs: .ascii) { chart.draw(on: &$0, in: $0.bounds) } == [
                "a ####==== 4", "b ==       1",
            ])
        var canvas = Canvas(size: Size(width: 12, height: 2))
        chart.draw(on: &canvas, in: canvas.bounds)
        #expect(canvas[2, 0].style == .chartBar && canvas[6, 0].style == .chartOther)
    }

    @Test("where there is no room for bars the names and values stay, and where not even that nothing breaks")
    func narrow() {
        #expect(
            drawn(14, 2) { bars.draw(on: &$0, in: $0.bounds) } == ["Cut        4.0", "Sewing     1.5"])
        for width in 0...13 {
            for height in 0...3 { _ = drawn(width, height) { bars.draw(on: &$0, in: $0.bounds) } }
        }
    }

    @Test("bars that do not all fit can be moved through")
    func scrolled() {
        var chart = bars
        chart.top = 1
        #expect(drawn(24, 1) { chart.draw(on: &$0, in: $0.bounds) } == ["Sewing ████▌         1.5"])
    }

    private func weeks(_ values: [Int]) -> [ColumnChart.Column] {
        values.enumerated().map { .init("w\($0.offset + 1)", [$0.element]) }
    }

    @Test("columns stand on an axis, with their numbers over them where these fit")
    func columns() {
        let chart = ColumnChart(weeks([4, 0, 1, 3]))
        #expect(
            drawn(24, 7) { chart.draw(on: &$0, in: $0.bounds) } == [
                "    4", "4 │████            3", "  │████           ████", "  │████       1   ████",
                "  │████      ████ ████", "0 └────────────────────", "    w1   w2   w3   w4",
            ])
    }

    @Test("an ASCII terminal gets the same columns in its own signs")
    func ascii() {
        let chart = ColumnChart(weeks([8, 3, 1, 6]))
        let lines = drawn(14, 7, glyphs: .ascii) { chart.draw(on: &$0, in: $0.bounds) }
        #expect(lines.allSatisfy { $0.allSatisfy(\.isASCII) })
        #expect(lines[5].hasPrefix("0 +---"))
    }

    @Test("two series stand beside each other, told apart by texture")
    func series() {
        let chart = ColumnChart(
            [.init("a", [4, 2]), .init("b", [0, 4])], styles: [.chartBar, .chartOther])
        #expect(
            drawn(16, 7) { chart.draw(on: &$0, in: $0.bounds) } == [
                "   4       4", "4 │██      ▒▒", "  │██2     ▒▒", "  │██▒▒    ▒▒", "  │██▒▒    ▒▒",
                "0 └────────────", "     a     b",
            ])
    }

    @Test("more columns than cells stand two in a cell, in dots")
    func dots() {
        let chart = ColumnChart(weeks(Array(1...16)))
        #expect(
            drawn(14, 6) { chart.draw(on: &$0, in: $0.bounds) } == [
                "16 │      ⣠⣾", "   │    ⣠⣾⣿⣿", "   │  ⣠⣾⣿⣿⣿⣿", "   │⣠⣾⣿⣿⣿⣿⣿⣿", " 0 └────────",
                "      w8  w16",
            ])
    }

    @Test("a chart without room is a line, and no size breaks it")
    func small() {
        let chart = ColumnChart(weeks([1, 4, 8, 2]))
        #expect(drawn(6, 1) { chart.draw(on: &$0, in: $0.bounds) } == ["▂▄█▂"])
        for width in 0...30 {
            for height in 0...9 {
                _ = drawn(width, height) { chart.draw(on: &$0, in: $0.bounds) }
                _ = drawn(width, height) {
                    ColumnChart(self.weeks(Array(0...90))).draw(on: &$0, in: $0.bounds)
                }
                _ = drawn(width, height, glyphs: .ascii) {
                    ColumnChart(self.weeks(Array(0...90))).draw(on: &$0, in: $0.bounds)
                }
            }
        }
    }

    @Test(
        "the axis ends at a round number",
        arguments: [(0, 1), (1, 1), (3, 4), (5, 6), (9, 10), (11, 12), (101, 120), (7_300, 8_000)])
    func round(most: Int, expected: Int) { #expect(ColumnChart.round(most) == expected) }

    @Test("a sparkline keeps the last values, and shows more than nothing as more than nothing")
    func sparkline() {
        let line = Sparkline([0, 1, 50, 100])
        #expect(line.text(width: 4, isASCII: false) == "▁▂▄█")
        #expect(line.text(width: 2, isASCII: false) == "▄█")
        #expect(line.text(width: 4, isASCII: true) == "_.:#")
        #expect(Sparkline([]).text(width: 4, isASCII: false) == "")
        #expect(Sparkline([0, 0]).text(width: 4, isASCII: false) == "▁▁")
    }
}
