import Testing

@testable import Terminal

@Suite("Form")
struct FormTests {
    private enum Name: Hashable, Sendable { case number, customer, due, rush, filling, notes }

    private func form() -> Form<Name> {
        let today = PickedDay(year: 2026, month: 11, day: 24)!
        return Form([
            FormSection(
                "Order",
                [
                    FormField(.number, "Number", .readonly("2026-0042")),
                    FormField(
                        .customer, "Customer", .choice(ChoiceField(options: ["李小龍", "Ana"])), required: true,
                        width: 20),
                    FormField(.due, "Due", .date(DateField(today: today)), placeholder: "12/1", width: 12),
                    FormField(.rush, "Rush", .flag(FlagField())),
                ]),
            FormSection(
                "Piece",
                [
                    FormField(.filling, "Filling", .text(TextField()), width: 12),
                    FormField(.notes, "Notes", .area(TextArea(), rows: 2)),
                ]),
        ])
    }

    private func handle(_ form: inout Form<Name>, _ keys: [Key]) -> [FormOutcome<Name>] {
        keys.map { form.handle($0) }
    }

    @Test("the focus starts on the first field that can be edited and goes round with Tab")
    func tabs() {
        var form = form()
        #expect(form.focus == .customer)
        #expect(
            handle(&form, [.tab, .tab]) == [.moved(from: .customer, to: .due), .moved(from: .due, to: .rush)])
        #expect(handle(&form, [.tab, .tab, .tab]).last == .moved(from: .notes, to: .customer))
        #expect(form.handle(.backTab) == .moved(from: .customer, to: .notes))
    }

    @Test("Up, Down and Enter move without going round; Page keys move by sections")
    func arrows() {
        var form = form()
        #expect(form.handle(.up) == .handled)
        #expect(form.handle(.enter) == .moved(from: .customer, to: .due))
        #expect(form.handle(.down) == .moved(from: .due, to: .rush))
        #expect(form.handle(.pageDown) == .moved(from: .rush, to: .filling))
        #expect(form.handle(.pageDown) == .moved(from: .filling, to: .notes))
        #expect(form.handle(.pageUp) == .moved(from: .notes, to: .customer))
    }

    @Test("typing edits the focused field and takes its error away")
    func edits() {
        var form = form()
        form.setErrors([.customer: "is missing", .notes: "too long"])
        #expect(form.problems == [.customer, .notes])
        #expect(form.handle(.character("x")) == .edited(.customer))
        #expect(form.text(.customer) == "x")
        #expect(form.problems == [.notes])
        form.focusFirstProblem()
        #expect(form.focus == .notes)
        #expect(form.handle(.character("a")) == .edited(.notes))
        #expect(form.handle(.enter) == .edited(.notes))
        #expect(form.text(.notes) == "a\n")
    }

    @Test("keys that are nobody's are left to the screen")
    func ignored() {
        var form = form()
        #expect(handle(&form, [.escape, .control("s"), .function(9)]) == [.ignored, .ignored, .ignored])
    }

    @Test("an open list takes Escape and Enter before the form does")
    func openList() {
        var form = form()
        #expect(form.handle(.function(4)) == .handled)
        #expect(form.isOpen)
        #expect(form.handle(.escape) == .handled)
        #expect(!form.isOpen)
        #expect(
            handle(&form, "a".keys + [.down, .enter]) == [.edited(.customer), .handled, .edited(.customer)])
        #expect(form.text(.customer) == "Ana")
        #expect(form.focus == .customer)
    }

    @Test("a paste goes into the focused field as text, never as keys")
    func paste() {
        var form = form()
        #expect(form.paste("Ana\n\tMaria") == .edited(.customer))
        #expect(form.text(.customer) == "Ana  Maria")
        #expect(form.focus == .customer)
        form.setFocus(.rush)
        #expect(form.paste("yes") == .ignored)
    }

    @Test("texts and flags are read and written by name")
    func values() {
        var form = form()
        form.set("yes", in: .rush)
        #expect(form.flag(.rush) == true)
        form.set("", in: .rush)
        #expect(form.flag(.rush) == nil)
        form.set("2026-12-01", in: .due)
        #expect(form.text(.due) == "2026-12-01")
        form.setOptions(["Zoë"], of: .customer)
        _ = form.handle(.character("z"))
        #expect(form.isOpen)
    }

    @Test("a form is drawn in one column, with the error beside its field")
    func draws() {
        var form = form()
        form.set("李小龍", in: .customer)
        form.setError("is in the past", of: .due)
        form.setFocus(.due)
        #expect(
            drawn(44, 11) { form.draw(on: &$0, in: $0.bounds) } == [
                "─ Order ───────────────────────────────────",
                " Number    2026-0042",
                " Customer* 李小龍             ▼",
                "▸Due       12/1       ▼ ! is in the past",
                " Rush       yes   no  [-]",
                "",
                "─ Piece ───────────────────────────────────",
                " Filling",
                " Notes",
                "",
                "",
            ])
    }

    @Test("where there is no room beside it, the error stands under its field")
    func errorBelow() {
        var form = form()
        form.setError("is not a day of any calendar", of: .due)
        let lines = drawn(40, 12) { form.draw(on: &$0, in: $0.bounds) }
        #expect(lines[3].hasPrefix(" Due"))
        #expect(lines[4].contains("! is not a day of any"))
        #expect(lines[5].contains("calendar"))
        #expect(lines[6].hasPrefix(" Rush"))
    }

    @Test("the focused field is on the screen at any height, and wholly so")
    func scrolls() {
        var form = form()
        for height in 2...12 {
            for _ in form.order {
                var canvas = Canvas(size: Size(width: 40, height: height))
                form.draw(on: &canvas, in: canvas.bounds)
                #expect(
                    canvas.lines.contains { $0.hasPrefix("▸") }, "\(height) \(String(describing: form.focus))"
                )
                #expect(canvas.cursor.map { canvas.bounds.contains($0) } == true)
                _ = form.handle(.tab)
            }
        }
    }

    @Test("wide screens have two columns, filled downwards; notes go across both")
    func twoColumns() {
        let layout = form().layout(width: 140)
        let place = { (name: Name) in layout.fields.first { $0.id == name }!.label }
        #expect(place(.number).y == 1 && place(.customer).y == 2)
        #expect(place(.due) == Rect(x: 71, y: 1, width: place(.due).width, height: 1))
        #expect(place(.rush).y == 2)
        let notes = layout.fields.first { $0.id == .notes }!
        #expect(notes.control.maxX == 140)
        #expect(layout.height == 8)
    }

    @Test("a form that loses its focused field focuses another")
    func losesField() {
        var form = form()
        form.setFocus(.notes)
        form.sections.removeLast()
        #expect(form.focus == .customer)
    }
}
