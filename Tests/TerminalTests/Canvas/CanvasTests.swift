import Testing

@testable import Terminal

@Suite("Canvas")
struct CanvasTests {
    private func canvas(_ width: Int, _ height: Int = 1, _ glyphs: Glyphs = .unicode) -> Canvas {
        Canvas(size: Size(width: width, height: height), glyphs: glyphs)
    }

    @Test("text longer than its room ends in an ellipsis, at a whole grapheme")
    func truncates() {
        var canvas = canvas(12, 3)
        #expect(canvas.write("wing chair", at: Point(x: 0, y: 0), maxWidth: 6) == 6)
        canvas.write("李小龍李小龍李", at: Point(x: 1, y: 1))
        canvas.write("João Gonçalves", at: Point(x: 0, y: 2))
        #expect(canvas.lines == ["wing …", " 李小龍李小…", "João Gonçal…"])
    }

    @Test("a wide character owns two cells, and writing over half of it blanks the other half")
    func wideHalves() {
        var canvas = canvas(6)
        canvas.write("李小", at: Point(x: 0, y: 0))
        #expect(canvas[1, 0].character == nil)
        canvas.write("x", at: Point(x: 1, y: 0))
        #expect(canvas.lines == [" x小"])
        canvas.write("y", at: Point(x: 2, y: 0))
        #expect(canvas.lines == [" xy"])
        #expect(canvas.cells.allSatisfy { $0.character != nil })
    }

    @Test("a wide character that would hang over the edge is left out")
    func wideAtEdge() {
        var canvas = canvas(3)
        canvas.write("a李", at: Point(x: 0, y: 0))
        canvas.write("李", at: Point(x: 2, y: 0))
        #expect(canvas.lines == ["a …"])
    }

    @Test("drawing outside of the canvas does nothing")
    func clips() {
        var canvas = canvas(4, 2)
        let blank = canvas
        canvas.write("out", at: Point(x: 0, y: 2))
        canvas.write("out", at: Point(x: 0, y: -1))
        canvas.write("out", at: Point(x: 4, y: 0))
        canvas.fill(Rect(x: 5, y: 5, width: 3, height: 3), with: "#", style: .error)
        canvas.fill(Rect(x: -9, y: -9, width: 3, height: 3), with: "#", style: .error)
        canvas.restyle(Rect(x: 0, y: 7, width: 3, height: 3), style: .error)
        canvas.box(Rect(x: 9, y: 9, width: 4, height: 4), title: "no")
        #expect(canvas == blank)
    }

    @Test("text that starts left of the canvas shows its later part")
    func negativeStart() {
        var canvas = canvas(4)
        canvas.write("chair", at: Point(x: -2, y: 0))
        #expect(canvas.lines == ["air"])
    }

    @Test("text stands at the left, in the middle or at the right of its room")
    func alignment() {
        var canvas = canvas(9, 3)
        for (y, align) in [Alignment.left, .center, .right].enumerated() {
            canvas.write("李x", in: Rect(x: 1, y: y, width: 8, height: 1), style: .title, align: align)
        }
        #expect(canvas.lines == [" 李x", "   李x", "      李x"])
        #expect(canvas.styleRows[2] == "......ccc")
        #expect(canvas.styleLegend == ["c title"])
    }

    @Test("a box has a title in its upper edge")
    func box() {
        var canvas = canvas(14, 3)
        canvas.box(canvas.bounds, title: "Orders")
        #expect(canvas.lines == ["┌─ Orders ───┐", "│            │", "└────────────┘"])
        var ascii = Canvas(size: Size(width: 12, height: 3), glyphs: .ascii)
        ascii.box(ascii.bounds, title: "Stühle und Bänke")
        #expect(ascii.lines == ["+- St?hle~-+", "|          |", "+----------+"])
    }

    @Test(
        "nothing that commands a terminal, turns a line round or hides is ever in a cell",
        arguments: [
            "\u{1B}[2J", "\u{9B}31m", "\u{7F}", "\u{0}", "\r\n", "a\tb", "\u{202E}evil", "\u{2066}x",
            "\u{200B}", "\u{FEFF}",
            "\u{2028}", "\u{AD}", "a\u{200F}", "\u{E000}", "\u{301}", "\u{3164}", "\u{E0041}",
            "x\u{202E}\u{301}",
        ])
    func nothingDangerous(text: String) {
        for glyphs in [Glyphs.unicode, .ascii] {
            var canvas = Canvas(size: Size(width: 20, height: 1), glyphs: glyphs)
            canvas.write(text, at: Point(x: 0, y: 0))
            for scalar in canvas.lines[0].unicodeScalars {
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .nonspacingMark:
                    Issue.record("\(scalar.value) got through")
                default: break
                }
            }
            #expect(canvas.lines[0].contains(glyphs.isASCII ? "?" : "\u{FFFD}"))
        }
    }

    @Test("a terminal without UTF-8 gets ASCII only, in the same cells")
    func ascii() {
        var canvas = canvas(24, 2, .ascii)
        #expect(canvas.write("João 李 – “ok”", at: Point(x: 0, y: 0)) == 14)
        canvas.write("👩‍🔧e\u{301}…", at: Point(x: 0, y: 1))
        #expect(canvas.lines == ["Jo?o ?? - \"ok\"", "???~"])
        #expect(canvas.lines.allSatisfy { $0.allSatisfy(\.isASCII) })
    }

    @Test("a joined emoji is drawn as its base, an Indic conjunct letter by letter")
    func clusters() {
        var canvas = canvas(10)
        canvas.write("👩‍🔧👍🏽क्ष", at: Point(x: 0, y: 0))
        #expect(canvas[0, 0].character == "👩")
        #expect(canvas[2, 0].character == "👍")
        #expect(canvas[4, 0].character == "क्")
        #expect(canvas[5, 0].character == "ष")
    }
}
