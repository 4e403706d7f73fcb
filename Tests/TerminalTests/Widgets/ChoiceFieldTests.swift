import Testing

@testable import Terminal

@Suite("Choice field")
struct ChoiceFieldTests {
    private let fillings = ["Foam", "Dacron", "Down and foam"]

    private func field(_ keys: [Key], free: Bool = true, text: String = "") -> ChoiceField {
        var field = ChoiceField(text, options: fillings, allowsFreeText: free)
        for key in keys { field.handle(key) }
        return field
    }

    @Test("typing opens the list and keeps what fits, the starts first")
    func filters() {
        let field = field("fo".keys)
        #expect(field.isOpen)
        #expect(field.matches == ["Foam", "Down and foam"])
        #expect(field.highlighted == nil)
    }

    @Test("Enter takes the chosen row; free text stands where none is chosen")
    func enterTakes() {
        #expect(field("fo".keys + [.down, .down, .enter]).text == "Down and foam")
        #expect(field("fo".keys + [.enter]).text == "fo")
        #expect(!field("fo".keys + [.enter]).isOpen)
        #expect(field("d".keys + [.enter], free: false).text == "Dacron")
    }

    @Test("F4 opens the whole list at what is chosen")
    func opens() {
        let field = field([.function(4)], text: "Dacron")
        #expect(field.matches == fillings)
        #expect(field.highlighted == 1)
        #expect(!self.field([.function(4), .function(4)], text: "Dacron").isOpen)
    }

    @Test("Escape closes the list and leaves the text; Tab takes the choice and is handed on")
    func closes() {
        var field = field("fo".keys + [.down])
        let kept = field
        #expect(field.handle(.escape))
        #expect(field.text == "fo")
        #expect(!field.isOpen)
        #expect(!field.handle(.escape))
        field = kept
        #expect(!field.handle(.tab))
        #expect(field.text == "Foam")
    }

    @Test("leaving a fixed list completes the start of one option and refuses the rest")
    func settles() {
        var one = field("da".keys, free: false)
        one.settle()
        #expect(one.text == "Dacron")
        var two = field("d".keys, free: false)
        two.settle()
        #expect(two.text == "d")
        #expect(!two.isValid)
        var free = field("DACRON".keys)
        free.settle()
        #expect(free.text == "Dacron")
        #expect(field("horsehair".keys).isValid)
    }

    @Test("completions that come in later open the list")
    func newOptions() {
        var field = field("ho".keys)
        #expect(!field.isOpen)
        field.options = ["Horsehair"]
        #expect(field.isOpen)
        #expect(field.matches == ["Horsehair"])
    }

    @Test("the open list is drawn under the field, above it where there is no room")
    func drawsList() {
        let field = field([.function(4), .down], text: "")
        func picture(_ y: Int) -> [String] {
            drawn(18, 7) { canvas in
                let row = Rect(x: 0, y: y, width: 12, height: 1)
                field.draw(on: &canvas, in: row, state: .focused)
                field.drawList(on: &canvas, under: row, within: canvas.bounds)
            }
        }
        #expect(
            picture(0) == [
                "           ▲", "┌───────────────┐", "│▸Foam          │", "│ Dacron        │",
                "│ Down and foam │",
                "└───────────────┘", "",
            ])
        #expect(picture(6)[5] == "└───────────────┘")
        #expect(picture(6)[6] == "           ▲")
    }
}
