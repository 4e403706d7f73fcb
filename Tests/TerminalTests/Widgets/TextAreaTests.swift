import Testing

@testable import Terminal

@Suite("Notes of several lines")
struct TextAreaTests {
    @Test("text wraps at words and the cursor stands where it types")
    func wraps() {
        var canvas = Canvas(size: Size(width: 10, height: 3))
        var area = TextArea("tight back, loose")
        area.draw(on: &canvas, in: canvas.bounds, state: .focused)
        #expect(canvas.lines == ["tight", "back,", "loose"])
        #expect(canvas.cursor == Point(x: 5, y: 2))
        area.handle(.enter, width: 10)
        area.handle(.character("x"), width: 10)
        #expect(area.text == "tight back, loose\nx")
    }

    @Test("up and down keep their column, and leave the field at its ends")
    func moves() {
        var area = TextArea("abcdef\nx\nabcdef")
        #expect(!area.handle(.down, width: 20))
        #expect(area.handle(.up, width: 20))
        #expect(area.cursor == 8)
        #expect(area.handle(.up, width: 20))
        #expect(area.cursor == 6)
        #expect(!area.handle(.up, width: 20))
        area.handle(.home, width: 20)
        #expect(area.cursor == 0)
        area.handle(.end, width: 20)
        #expect(area.cursor == 6)
    }

    @Test("down goes through every softly broken line")
    func softLines() {
        var area = TextArea("one two three four")
        while area.handle(.up, width: 6) {}
        area.handle(.home, width: 6)
        var steps = 0
        while area.handle(.down, width: 6) { steps += 1 }
        #expect(steps == 4)
    }

    @Test("a longer text scrolls to the cursor and shows a scroll bar")
    func scrolls() {
        let area = TextArea("1\n2\n3\n4\n5\n6")
        #expect(
            drawn(4, 3) { area.draw(on: &$0, in: $0.bounds, state: .focused) } == ["4  │", "5  │", "6  █"])
        var canvas = Canvas(size: Size(width: 4, height: 3))
        area.draw(on: &canvas, in: canvas.bounds, state: .focused)
        #expect(canvas.cursor == Point(x: 1, y: 2))
    }

    @Test("a paste keeps its lines")
    func paste() {
        var area = TextArea()
        area.paste("a\r\nb\tc\u{1B}")
        #expect(area.text == "a\nb c")
    }
}
