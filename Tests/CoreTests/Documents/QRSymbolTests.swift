import Core
import Testing

@Suite("QR symbols")
struct QRSymbolTests {
    @Test("a printed code makes a symbol of 21 modules a side, with the three finder patterns")
    func versionOne() throws {
        let symbol = try QRSymbol("OPTSJBBBBBCCSKH")
        #expect(symbol.side == 21)
        #expect(symbol.modules.count == 441)
        for (column, row) in [(0, 0), (14, 0), (0, 14)] {
            for step in 0..<7 {
                #expect(symbol.isDark(column: column + step, row: row))
                #expect(symbol.isDark(column: column, row: row + step))
            }
            #expect(!symbol.isDark(column: column + 1, row: row + 1))
            #expect(symbol.isDark(column: column + 3, row: row + 3))
        }
    }

    @Test("a badge's 24 letters make a symbol of version 2")
    func badge() throws {
        #expect(try QRSymbol("OPTSBBCDFGHJKLNPRSTVXBCD", version: .two).side == 25)
    }

    @Test("a text that is too long is refused with the text and the version")
    func tooLong() {
        let text = String(repeating: "B", count: 17)
        #expect(throws: QRError.doesNotFit(text, version: .one)) { try QRSymbol(text) }
        let long = String(repeating: "B", count: 5000)
        #expect(throws: QRError.doesNotFit(long, version: .two)) { try QRSymbol(long, version: .two) }
    }

    @Test("sixteen letters fit exactly")
    func sixteen() throws {
        #expect(try QRSymbol(String(repeating: "X", count: 16)).version == .one)
    }

    @Test("a text in other letters is refused", arguments: ["opts", "", "Ä", "A\0B", "李"])
    func notAlphanumeric(text: String) {
        #expect(throws: QRError.notAlphanumeric(text)) { try QRSymbol(text) }
    }

    @Test("the areas cover every dark module once and no light one, and are fewer than the runs")
    func areas() throws {
        let symbol = try QRSymbol("OPTSJBBBBDPCFRG")
        var covered = [Int](repeating: 0, count: symbol.modules.count)
        for area in symbol.areas {
            for row in area.row..<area.row + area.rows {
                for column in area.column..<area.column + area.columns {
                    covered[row * symbol.side + column] += 1
                }
            }
        }
        #expect(covered == symbol.modules.map { $0 ? 1 : 0 })
        let runs = (0..<symbol.side).reduce(0) { sum, row in
            sum
                + (0..<symbol.side).count {
                    symbol.isDark(column: $0, row: row)
                        && ($0 == 0 || !symbol.isDark(column: $0 - 1, row: row))
                }
        }
        #expect(symbol.areas.count < runs)
    }
}
