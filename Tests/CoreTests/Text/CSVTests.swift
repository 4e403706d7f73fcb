import Core
import Testing

@Suite("CSV")
struct CSVTests {
    @Test("cells are apart by commas and lines end with CR LF, with quotation marks only where needed")
    func plainLine() {
        #expect(
            CSV.line(["2026-0042", "Zoë, Müller", "a \"b\"", "", "two\nlines"])
                == "2026-0042,\"Zoë, Müller\",\"a \"\"b\"\"\",,\"two\nlines\"\r\n")
    }

    @Test(
        "a cell that a spreadsheet could execute begins with an apostrophe",
        arguments: [
            "=1+1", "+1 617 555 0142", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "'=1", "''@a", "＝1",
            "=\u{301}", "--5", "-5-", "-.5", "-5.", "-",
        ])
    func formula(_ cell: String) throws {
        #expect(CSV.safe(cell) == "'" + cell)
        #expect(CSV.unsafe(CSV.safe(cell)) == cell)
        let records = try CSV.records(Array(CSV.line([cell]).utf8))
        #expect(records.map(\.cells) == [[cell]])
    }

    @Test(
        "a harmless cell, a plain negative number among them, stays as it is",
        arguments: ["", "a=b", "-5", "-12.50", "'tis", "''", "'-5", "2+2", " ", "0034-01"])
    func harmless(_ cell: String) {
        #expect(CSV.safe(cell) == cell)
        #expect(CSV.unsafe(cell) == cell)
    }

    @Test("any table comes back as it was written")
    func roundTrip() throws {
        let pieces = [
            "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "'", "\"", ",", " ", "5", ".", "é", "健", "\u{FEFF}",
            "\u{301}", "👩‍🔧", ";", "\u{A0}",
        ]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let width = Int.random(in: 1...4, using: &random)
            let table = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                (0..<width).map { _ in
                    (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement() ?? "" }
                        .joined()
                }
            }
            let text = table.map(CSV.line).joined()
            #expect(
                try CSV.records(Array(text.utf8)).map { $0.cells.map(Array.init(_:)) }
                    == table.map { $0.map(Array.init(_:)) })
            #expect(try CSV.records(Array((CSV.byteOrderMark + text).utf8)).map(\.cells) == table)
        }
    }

    @Test("lines may end with CR LF, LF or CR, the last one with nothing; empty lines are passed over")
    func lineEnds() throws {
        let records = try CSV.records(Array("a,b\r\n\r\nc,\"d\ne\"\rf,g\n\nh,i".utf8))
        #expect(records.map(\.cells) == [["a", "b"], ["c", "d\ne"], ["f", "g"], ["h", "i"]])
        #expect(records.map(\.line) == [1, 3, 5, 7])
    }

    @Test("no bytes are no records")
    func nothing() throws { #expect(try CSV.records([]).isEmpty) }

    @Test(
        "what is wrong is told with its line",
        arguments: [
            ("a\r\nb\"c", 2, "quotation mark within"), ("a\n\"b\nc", 2, "never closed"),
            ("a\n\"b\"c", 2, "comma or the line's end"), ("a\n\nb\u{0}", 3, "NUL"),
        ])
    func faults(_ text: String, _ line: Int, _ words: String) throws {
        let problem = try #require(throws: CSVProblem.self) { try CSV.records(Array(text.utf8)) }
        #expect(problem.line == line)
        #expect(problem.what.contains(words))
    }

    @Test("bytes that are no UTF-8 are told with their line")
    func noText() throws {
        let problem = try #require(throws: CSVProblem.self) { try CSV.records([0x61, 0x0A, 0xE9, 0x2C]) }
        #expect(problem.line == 2)
    }

    @Test("no bytes at all can stop the reader in another way than by saying what is wrong")
    func hostileBytes() {
        var random = SystemRandomNumberGenerator()
        let alphabet: [UInt8] = [0x22, 0x2C, 0x0D, 0x0A, 0x61, 0x27, 0x3D, 0x00, 0xFF, 0xEF, 0xBB, 0xBF]
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...30, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            do {
                for record in try CSV.records(bytes) { #expect(record.line >= 1 && !record.cells.isEmpty) }
            } catch { #expect(error.line >= 1 && !error.what.isEmpty) }
        }
    }
}
