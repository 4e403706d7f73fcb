import Testing

@testable import Terminal

@Suite("A board of cards")
struct BoardTests {
    private func column(_ title: String, _ count: Int) -> Board.Column {
        Board.Column(
            title,
            cards: (0..<count).map { .init("\(title)-\($0)", badge: "\(9 - $0) d", lines: ["who \($0)"]) },
            emptyText: "Nothing here.")
    }

    private var board: Board { Board([column("A", 3), column("B", 0), column("C", 30)], lines: 1) }

    @Test("shows its columns side by side where there is room")
    func wide() {
        let lines = drawn(80, 10) { board.draw(on: &$0, in: $0.bounds) }
        #expect(
            lines[0] == "  A                     3 │  B                     0 │  C                    30")
        #expect(lines[1].hasPrefix("▸ A-0                9 d"))
        #expect(lines[2].hasPrefix("  who 0"))
        #expect(lines[2].contains("Nothing here."))
        #expect(lines[4].contains("A-1"))
    }

    @Test("shows one column at a time where there is not, and the names of all")
    func narrow() {
        var board = board
        board.handle(.right, in: Rect(x: 0, y: 0, width: 40, height: 10))
        board.handle(.right, in: Rect(x: 0, y: 0, width: 40, height: 10))
        let lines = drawn(40, 10) { board.draw(on: &$0, in: $0.bounds) }
        #expect(lines[0] == "  A 3   B 0  [C 30]")
        #expect(lines[2].hasPrefix("▸ C-0"))
    }

    @Test("keeps the cursor of each column in sight and inside")
    func moves() {
        let rect = Rect(x: 0, y: 0, width: 80, height: 10)
        var board = board
        for _ in 0..<5 { board.handle(.down, in: rect) }
        #expect(board.column == 0 && board.card == 2)
        board.handle(.tab, in: rect)
        #expect(board.column == 1 && board.card == nil)
        board.handle(.right, in: rect)
        for step in 0..<29 {
            #expect(board.card == step)
            let lines = drawn(80, 10) { board.draw(on: &$0, in: $0.bounds) }
            #expect(lines.contains { $0.contains("▸ C-\(step) ") })
            board.handle(.down, in: rect)
        }
        board.handle(.right, in: rect)
        #expect(board.column == 2)
        board.handle(.tab, in: rect)
        #expect(board.column == 0 && board.card == 2)
    }

    @Test("other cards leave the cursor where its owner says, or inside")
    func others() {
        var board = board
        board.moveTo(column: 2, card: 20)
        board.show([column("A", 3), column("B", 1), column("C", 5)]) { $0 == 0 ? 1 : nil }
        #expect(board.column == 2 && board.card == 4)
        board.moveTo(column: 0)
        #expect(board.card == 1)
        board.show([])
        #expect(board.card == nil && !board.handle(.down, in: Rect(x: 0, y: 0, width: 9, height: 9)))
    }

    @Test("knows the card at each place")
    func hits() throws {
        let rect = Rect(x: 0, y: 0, width: 80, height: 10)
        let hit = try #require(board.card(at: Point(x: 5, y: 5), in: rect))
        #expect(hit == (0, 1))
        #expect(board.card(at: Point(x: 30, y: 2), in: rect) == nil)
        #expect(board.card(at: Point(x: 60, y: 1), in: rect) ?? (9, 9) == (2, 0))
    }

    @Test("draws nothing wrong in any size")
    func sizes() {
        for width in 0..<90 {
            for height in 0..<8 {
                #expect(drawn(width, height) { board.draw(on: &$0, in: $0.bounds) }.count == height)
            }
        }
    }
}
