import Testing

@testable import Terminal

extension OnTerminal {
    @Suite("pictures become few bytes")
    struct NcursesTests {
        init() { _ = TerminalCapabilities.adoptLocale(environment: [:]) }

        /// A table with a cursor row, as the dashboard has.
        private func table(_ size: Size, cursor: Int, first: Int = 0) -> Canvas {
            var canvas = Canvas(size: size)
            for y in 0..<size.height {
                let row =
                    " 2026-\(1_000 + first + y)  Customer \((first + y) * 7_919 % 997)  due 12/\(y % 28 + 1)"
                canvas.write(row, at: Point(x: 0, y: y), style: .text)
                if y == cursor {
                    canvas.restyle(Rect(x: 0, y: y, width: size.width, height: 1), style: .cursorRow)
                }
            }
            return canvas
        }

        private func ink(_ style: Style) -> Ncurses.Ink {
            style == .cursorRow ? Ncurses.Ink(foreground: 0, background: 172) : Ncurses.Ink()
        }

        @Test("a cursor step in a table of 160 x 50 costs at most 250 bytes")
        func cursorStep() throws {
            let ncurses = try Ncurses(types: ["xterm-256color"])
            let size = Size(width: 160, height: 50)
            let first = ncurses.draw(table(size, cursor: 10), ink: ink)
            #expect(first.count > 1_000 && first.count < 5_000)
            for row in 11..<40 {
                let step = ncurses.draw(table(size, cursor: row), ink: ink)
                #expect(!step.isEmpty && step.count <= 250, "\(step.count) bytes to row \(row)")
            }
        }

        @Test("the same picture again costs nothing")
        func unchanged() throws {
            let ncurses = try Ncurses(types: ["xterm-256color"])
            let canvas = table(Size(width: 80, height: 24), cursor: 3)
            _ = ncurses.draw(canvas, ink: ink)
            #expect(ncurses.draw(canvas, ink: ink).isEmpty)
            ncurses.forgetInks()
            #expect(ncurses.draw(canvas, ink: ink).isEmpty)
        }

        @Test("another look of the same picture sends it again; a forgotten screen sends all")
        func looks() throws {
            let ncurses = try Ncurses(types: ["xterm-256color"])
            let canvas = table(Size(width: 80, height: 24), cursor: 3)
            let whole = ncurses.draw(canvas, ink: ink)
            ncurses.forgetInks()
            #expect(!ncurses.draw(canvas) { _ in Ncurses.Ink(foreground: 3) }.isEmpty)
            ncurses.forget()
            #expect(ncurses.draw(canvas, ink: ink).count > whole.count / 2)
        }

        @Test("any change of size is drawn, down to a single cell")
        func sizes() throws {
            let ncurses = try Ncurses(types: ["xterm-256color"])
            for (width, height) in [(80, 24), (200, 60), (1, 1), (60, 1), (1, 16), (132, 43)] {
                let bytes = ncurses.draw(table(Size(width: width, height: height), cursor: 0), ink: ink)
                #expect(!bytes.isEmpty, "\(width) x \(height)")
            }
        }

        @Test("more than 256 pairs of colours stay apart")
        func manyPairs() throws {
            let ncurses = try Ncurses(types: ["xterm-256color"])
            var canvas = Canvas(size: Size(width: 1, height: 1))
            for number in 0..<600 {
                canvas.write("x", at: Point(x: 0, y: 0), style: number % 2 == 0 ? .text : .title)
                let ink = Ncurses.Ink(foreground: Int32(number % 256), background: Int32(number / 256))
                let text = String(decoding: ncurses.draw(canvas) { _ in ink }, as: UTF8.self)
                #expect(!text.isEmpty, "pair \(number)")
            }
        }

        @Test("wide, combined and joined characters keep the cells after them in place")
        func wide() throws {
            let ncurses = try Ncurses(types: ["xterm-256color"])
            var canvas = Canvas(size: Size(width: 10, height: 1))
            canvas.write("李e\u{301}👩‍🔧|", at: Point(x: 0, y: 0), style: .text)
            let text = String(decoding: ncurses.draw(canvas, ink: ink), as: UTF8.self)
            #expect(text.contains("李e\u{301}👩|"))
        }

        @Test("a terminal without colours is drawn on without colours")
        func mono() throws {
            let ncurses = try Ncurses(types: ["vt100"])
            #expect(ncurses.colorDepth == .mono)
            let text = String(
                decoding: ncurses.draw(table(Size(width: 80, height: 24), cursor: 1), ink: ink), as: UTF8.self
            )
            #expect(text.contains("Customer") && !text.contains("[38"))
        }

        @Test("an unknown type falls back to the next; none, and a dumb one, say so")
        func types() throws {
            #expect(try Ncurses(types: ["no-such-terminal", "xterm-256color"]).type == "xterm-256color")
            #expect(throws: TerminalError.unknownType(name: "no-such-terminal")) {
                try Ncurses(types: ["no-such-terminal"])
            }
            #expect(throws: TerminalError.tooSimple(name: "dumb")) { try Ncurses(types: ["dumb"]) }
            #expect(throws: TerminalError.tooSimple(name: "dumb")) {
                try TerminalCapabilities(environment: ["TERM": "dumb"])
            }
        }

        @Test("true colour is taken where the terminal says it has it, and NO_COLOR is heeded")
        func depth() throws {
            let trueColour = try TerminalCapabilities(environment: [
                "TERM": "xterm-256color", "COLORTERM": "truecolor",
            ])
            #expect(trueColour.types.first == "xterm-direct" && trueColour.wantsColour)
            #expect(try !TerminalCapabilities(environment: ["TERM": "xterm", "NO_COLOR": "1"]).wantsColour)
            #expect(try Ncurses(types: ["xterm-256color"]).colorDepth == .x256)
            #expect(
                try TerminalCapabilities(environment: ["TERM": "xterm", "SSH_CONNECTION": "a"]).escapeDelay
                    == 100
            )
        }

        @Test("24-bit colours are sent as they are to a terminal described so")
        func directColour() throws {
            let ncurses = try Ncurses(types: ["xterm-direct"])
            #expect(ncurses.colorDepth == .rgb)
            var canvas = Canvas(size: Size(width: 3, height: 1))
            canvas.write("x", at: Point(x: 0, y: 0))
            let look = Look(foreground: .rgb(200, 150, 62), background: .default)
            let bytes = ncurses.draw(canvas) { _ in Ncurses.Ink(look, colours: ncurses.colourCount) }
            #expect(String(decoding: bytes, as: UTF8.self).contains("200:150:62"))
        }

        @Test("with eight colours the bright ones are bold")
        func eightColours() {
            let ink = Ncurses.Ink(Look(foreground: .index(9), background: .index(12)), colours: 8)
            #expect(ink.foreground == 1 && ink.background == 4 && ink.attributes != 0)
        }

        @Test("the reset string shows the cursor and leaves the alternate screen")
        func reset() throws {
            let text = String(decoding: try Ncurses(types: ["xterm-256color"]).resetString, as: UTF8.self)
            #expect(text.contains("\u{1B}[?1049l") && text.contains("\u{1B}[?25h") && !text.contains("$<"))
        }
    }
}
