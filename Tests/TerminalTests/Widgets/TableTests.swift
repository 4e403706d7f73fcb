import Testing

@testable import Terminal

@Suite("Table")
struct TableTests {
    private let columns = [
        TableColumn("Number", .fixed(9)),
        TableColumn("Customer", .flexible(min: 8, weight: 1), sort: .ascending),
        TableColumn("Due", .fixed(6), align: .right, dropOrder: 1),
        TableColumn("Progress", .fixed(10), dropOrder: 2),
    ]

    private var table: Table {
        Table(
            columns: columns,
            rows: [
                TableRow(
                    [
                        TableCell("2026-0041"), TableCell("李小龍"), TableCell("Dec 1"),
                        TableCell(progress: 4, of: 6),
                    ],
                    mark: "!", markStyle: .statusLate),
                TableRow(
                    [
                        TableCell("2026-0042"), TableCell("João Gonçalves"), TableCell("Dec 12"),
                        TableCell(progress: 0, of: 6),
                    ]),
            ], cursor: 1, position: 0, total: 2)
    }

    @Test("rows stand under their titles, marks before them, the sorted column pointed at")
    func draws() {
        #expect(
            drawn(46, 4) { table.draw(on: &$0, in: $0.bounds) } == [
                "   Number    Customer ▲        Due Progress",
                " ! 2026-0041 李小龍          Dec 1 ████░░ 4/6",
                "▸  2026-0042 João Gonçalves Dec 12 ░░░░░░ 0/6",
                "",
            ])
    }

    @Test("an ASCII terminal gets the same table")
    func ascii() {
        #expect(
            drawn(46, 3, glyphs: .ascii) { table.draw(on: &$0, in: $0.bounds) } == [
                "   Number    Customer ^        Due Progress",
                " ! 2026-0041 ??????          Dec 1 ####-- 4/6",
                ">  2026-0042 Jo?o Gon?alves Dec 12 ------ 0/6",
            ])
    }

    @Test("columns go where there is no room, the least needed first, the first ones never")
    func drops() {
        let titles = { (width: Int) in
            table.places(in: Rect(x: 0, y: 0, width: width, height: 5)).map { columns[$0.column].title }
        }
        #expect(titles(46) == ["Number", "Customer", "Due", "Progress"])
        #expect(titles(39) == ["Number", "Customer", "Due"])
        #expect(titles(28) == ["Number", "Customer"])
        #expect(titles(10) == ["Number"])
        let last = table.places(in: Rect(x: 0, y: 0, width: 46, height: 5)).last
        #expect(last.map { $0.x + $0.width } == 45)
    }

    @Test("the cursor's row has one style; other cells have their own")
    func styles() {
        var canvas = Canvas(size: Size(width: 46, height: 3))
        table.draw(on: &canvas, in: canvas.bounds)
        #expect(Set((0..<45).map { canvas[$0, 2].style }) == [.cursorRow])
        #expect(canvas[1, 1].style == .statusLate)
        #expect(canvas[3, 1].style == .text)
        #expect(canvas[35, 1].style == .progress)
        #expect(canvas[14, 0].style == .headerSorted)
    }

    @Test("what was searched for is marked, whatever its case and width")
    func highlights() {
        var table = table
        table.highlight = "小"
        table.cursor = nil
        var canvas = Canvas(size: Size(width: 46, height: 3))
        table.draw(on: &canvas, in: canvas.bounds)
        #expect(canvas.cells.indices.filter { canvas.cells[$0].style == .match } == [46 + 15, 46 + 16])
        table.highlight = "JOÃO"
        canvas = Canvas(size: Size(width: 46, height: 3))
        table.draw(on: &canvas, in: canvas.bounds)
        #expect(
            canvas.cells.indices.filter { canvas.cells[$0].style == .match } == [
                92 + 13, 92 + 14, 92 + 15, 92 + 16,
            ])
    }

    @Test("a window into many rows has a scroll bar that tells where it is")
    func scrollbar() {
        var table = table
        table.total = 1_000_000
        table.position = 999_998
        let lines = drawn(46, 3) { table.draw(on: &$0, in: $0.bounds) }
        #expect(lines[1].last == "│")
        #expect(lines[2].last == "█")
    }

    @Test("no rows say why")
    func empty() {
        let table = Table(columns: columns, rows: [], emptyText: "No order is late.")
        #expect(drawn(46, 4) { table.draw(on: &$0, in: $0.bounds) }[2].contains("No order is late."))
    }

    @Test("a click finds its row, and its header")
    func clicks() {
        let rect = Rect(x: 2, y: 3, width: 46, height: 5)
        #expect(table.row(at: Point(x: 10, y: 5), in: rect) == 1)
        #expect(table.row(at: Point(x: 10, y: 6), in: rect) == nil)
        #expect(table.row(at: Point(x: 10, y: 3), in: rect) == nil)
        #expect(table.headerColumn(at: Point(x: 16, y: 3), in: rect) == 1)
        #expect(table.headerColumn(at: Point(x: 16, y: 4), in: rect) == nil)
    }

    @Test("any size can be drawn", arguments: 0...12)
    func tiny(width: Int) {
        for height in 0...3 { _ = drawn(width, height) { table.draw(on: &$0, in: $0.bounds) } }
    }
}
