import Testing

@testable import Terminal

@Suite("Parts of a form")
struct FormPartsTests {
    @Test("Space takes and leaves a check, and a locked one stays")
    func check() {
        var open = CheckField("Welt", on: false)
        let isTaken = open.handle(.character(" "))
        #expect(isTaken)
        #expect(open.isOn)
        var locked = CheckField("Welt", on: true, locked: true)
        let isTakenToo = locked.handle(.character(" "))
        #expect(isTakenToo)
        #expect(locked.isOn)
        #expect(drawn(12, 1) { open.draw(on: &$0, in: $0.bounds) } == ["[✓] Welt"])
        #expect(drawn(12, 1, glyphs: .ascii) { open.draw(on: &$0, in: $0.bounds) } == ["[x] Welt"])
        #expect(drawn(12, 1) { CheckField("Welt", on: false).draw(on: &$0, in: $0.bounds) } == ["[ ] Welt"])
    }

    @Test("a note stands where an error would, and gives way to it")
    func note() {
        var form = Form([FormSection("", [FormField(1, "Due", .text(TextField("+2w")), width: 8)])])
        form.setNote("Tue 8 Dec", of: 1)
        #expect(drawn(50, 1) { form.draw(on: &$0, in: $0.bounds) }[0].hasSuffix("+2w      Tue 8 Dec"))
        form.setError("too late", of: 1)
        #expect(drawn(50, 1) { form.draw(on: &$0, in: $0.bounds) }[0].hasSuffix("+2w      ! too late"))
    }

    @Test("notes under notes are drawn in a wide form as well")
    func tallFields() {
        let form = Form([
            FormSection(
                "",
                [
                    FormField(1, "One", .area(TextArea("a"), rows: 2)),
                    FormField(2, "Two", .area(TextArea("b"), rows: 2)),
                    FormField(3, "Three", .text(TextField("c"))), FormField(4, "Four", .text(TextField("d"))),
                    FormField(5, "Five", .text(TextField("e"))),
                ])
        ])
        let lines = drawn(140, 8) { form.draw(on: &$0, in: $0.bounds) }
        #expect(lines[2].contains("Two"))
        #expect(lines[4].contains("Three") && lines[4].contains("Five"))
    }

    @Test("options that their owner narrows are all shown, and an empty list closes")
    func ownersOptions() {
        var field = ChoiceField(options: [], narrows: false)
        field.handle(.character("j"))
        #expect(!field.isOpen)
        field.options = ["João · 617"]
        #expect(field.isOpen)
        #expect(field.matches == ["João · 617"])
        field.options = []
        #expect(!field.isOpen)
    }

    @Test("the selected day keeps its second bracket")
    func brackets() throws {
        let day = try #require(PickedDay(year: 2026, month: 11, day: 24))
        let lines = drawn(24, 10) {
            MonthPicker(selected: day, today: day).draw(on: &$0, in: $0.bounds)
        }
        #expect(lines[5].contains("[24]25"))
    }

    @Test("block letters fall back to plain text where they have no room")
    func bigText() {
        #expect(drawn(20, 1) { BigText("42").draw(on: &$0, in: $0.bounds) } == ["         42"])
        #expect(drawn(40, 5) { BigText("42").draw(on: &$0, in: $0.bounds) }.contains { $0.contains("██") })
    }
}
