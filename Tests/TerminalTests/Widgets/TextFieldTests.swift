import Testing

@testable import Terminal

@Suite("One-line text field")
struct TextFieldTests {
    private func field(_ text: String, _ keys: [Key]) -> TextField {
        var field = TextField(text)
        for key in keys { field.handle(key) }
        return field
    }

    @Test(
        "editing keys change the text around the cursor",
        arguments: [
            ("chair", [.character("s")], "chairs", 6),
            ("chair", [.left, .left, .character("x")], "chaxir", 4),
            ("chair", [.home, .delete], "hair", 0),
            ("chair", [.home, .backspace], "chair", 0),
            ("chair", [.delete], "chair", 5),
            ("李小龍", [.left, .backspace], "李龍", 1),
            ("e\u{301}a", [.left, .backspace], "a", 0),
            ("wing chair", [.control("w")], "wing ", 5),
            ("wing  chair ", [.control("w")], "wing  ", 6),
            ("wing chair", [.control("u")], "", 0),
            ("wing chair", [.home, .right, .control("k")], "w", 1),
            ("wing chair", [.alt("b"), .character("x")], "wing xchair", 6),
            ("wing chair", [.home, .alt("f"), .character("x")], "wingx chair", 5),
            ("e", [.character("\u{301}")], "e\u{301}", 1),
            ("a", [.home, .left, .end, .right], "a", 1),
        ] as [(String, [Key], String, Int)])
    func edits(text: String, keys: [Key], expected: String, cursor: Int) {
        let field = field(text, keys)
        #expect(field.text == expected)
        #expect(field.cursor == cursor)
    }

    @Test(
        "keys that move through a form are not taken",
        arguments: [Key.up, .down, .enter, .tab, .backTab, .escape, .function(2)])
    func leaves(key: Key) {
        var field = TextField("x")
        #expect(!field.handle(key))
        #expect(field == TextField("x"))
    }

    @Test("a paste becomes one line and loses its controls")
    func paste() {
        var field = TextField("ab")
        field.handle(.left)
        field.paste("1\r\n2\t3\u{1B}[\u{7}\n")
        #expect(field.text == "a1 2 3[b")
    }

    @Test("a text longer than the field scrolls so that the cursor is seen")
    func scrolls() {
        var canvas = Canvas(size: Size(width: 8, height: 1))
        var field = TextField("upholstery")
        field.draw(on: &canvas, in: canvas.bounds, state: .focused)
        #expect(canvas.lines == ["…lstery"])
        #expect(canvas.cursor == Point(x: 7, y: 0))
        field.handle(.home)
        field.draw(on: &canvas, in: canvas.bounds, state: .focused)
        #expect(canvas.lines == ["upholst…"])
        #expect(canvas.cursor == Point(x: 0, y: 0))
    }

    @Test("the cursor stays on its grapheme at every place, wide characters too")
    func cursorAlwaysSeen() {
        var field = TextField("a李b小c龍defg李李李李h")
        field.handle(.home)
        let characters = Array(field.text)
        for place in 0...characters.count {
            for width in 4...12 {
                var canvas = Canvas(size: Size(width: width, height: 1))
                field.draw(on: &canvas, in: canvas.bounds, state: .focused)
                guard let cursor = canvas.cursor else {
                    Issue.record("no cursor")
                    continue
                }
                if place < characters.count {
                    #expect(
                        canvas[cursor.x, 0].character == characters[place],
                        "\(place) \(width) \(canvas.lines)")
                } else {
                    #expect(canvas[cursor.x, 0].character == " ", "\(place) \(width) \(canvas.lines)")
                }
            }
            field.handle(.right)
        }
    }

    @Test("a password is never drawn")
    func masked() {
        let field = TextField("secret", masked: true)
        #expect(drawn(8, 1) { field.draw(on: &$0, in: $0.bounds) } == ["••••••"])
        #expect(drawn(8, 1, glyphs: .ascii) { field.draw(on: &$0, in: $0.bounds) } == ["******"])
    }

    @Test("an empty field shows what belongs in it")
    func placeholder() {
        var canvas = Canvas(size: Size(width: 8, height: 1))
        TextField().draw(on: &canvas, in: canvas.bounds, state: .focused, placeholder: "a@b.com")
        #expect(canvas.lines == ["a@b.com"])
        #expect(canvas[0, 0].style == .fieldPlaceholder)
        #expect(canvas.cursor == Point(x: 0, y: 0))
    }

    @Test(
        "the state of a field is its style",
        arguments: [
            (FieldState.normal, Style.field), (.focused, .fieldFocused), (.invalid, .fieldInvalid),
            (.focusedInvalid, .fieldInvalid), (.readonly, .fieldReadonly),
        ])
    func states(state: FieldState, style: Style) {
        var canvas = Canvas(size: Size(width: 4, height: 1))
        TextField("x").draw(on: &canvas, in: canvas.bounds, state: state)
        #expect(canvas.cells.allSatisfy { $0.style == style })
    }
}
