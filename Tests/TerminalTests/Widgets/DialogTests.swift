import Testing

@testable import Terminal

@Suite("Dialog")
struct DialogTests {
    private enum Answer: Hashable, Sendable { case delete, archive }

    private func dialog(_ entry: Dialog<Answer>.Entry = .none) -> Dialog<Answer> {
        Dialog(
            title: "Delete order", text: "Order 2026-0042 of João Gonçalves goes for good.",
            buttons: [.init("Archive", .archive), .init("Delete", .delete)], entry: entry)
    }

    private func last(_ keys: [Key], _ entry: Dialog<Answer>.Entry = .none) -> DialogOutcome<Answer> {
        var dialog = dialog(entry)
        return keys.map { dialog.handle($0) }.last ?? .open
    }

    @Test("a dialog starts on its safe button: Enter alone cancels")
    func safe() {
        #expect(last([.enter]) == .cancelled)
        #expect(last([.escape]) == .cancelled)
        #expect(last([.character("y")]) == .open)
    }

    @Test("a button is reached by Tab or an arrow and pressed by Enter or Space")
    func presses() {
        #expect(last([.tab, .enter]) == .chosen(.archive, text: ""))
        #expect(last([.right, .right, .character(" ")]) == .chosen(.delete, text: ""))
        #expect(last([.left, .enter]) == .chosen(.delete, text: ""))
        #expect(last([.tab, .tab, .tab, .enter]) == .cancelled)
    }

    @Test("what a scanner types, Enter included, confirms nothing")
    func scanner() {
        let burst = "OPTS:M:7Q2F".keys + [.enter]
        #expect(last(burst) == .cancelled)
        #expect(last(burst, .typedWord("delete")) == .open)
        #expect(last("delete".keys + [.enter, .enter], .typedWord("delete")) == .open)
        // One that ends with Tab goes to the buttons, and what it types there presses none.
        #expect(last("12 3".keys + [.tab] + "12 3".keys, .text(label: "Why", required: false)) == .open)
        #expect(last(burst, .text(label: "Why", required: false)) == .open)
    }

    @Test("the buttons wait for the typed word")
    func typedWord() {
        #expect(last("delet".keys + [.tab, .tab, .enter], .typedWord("delete")) == .open)
        #expect(
            last("Delete".keys + [.tab, .tab, .enter], .typedWord("delete"))
                == .chosen(.delete, text: "Delete"))
    }

    @Test("a required reason must have a letter in it")
    func reason() {
        let entry = Dialog<Answer>.Entry.text(label: "Why", required: true)
        #expect(last("  ".keys + [.tab, .enter], entry) == .open)
        #expect(last("no fabric".keys + [.tab, .enter], entry) == .chosen(.archive, text: "no fabric"))
    }

    @Test("Ctrl-S answers from the field, and says what is missing; Enter says how to answer")
    func answers() {
        let entry = Dialog<Answer>.Entry.text(label: "Why", required: true)
        #expect(last("no fabric".keys + [.control("s")], entry) == .chosen(.archive, text: "no fabric"))
        #expect(last([.control("s")]) == .open, "without a field it starts on the safe button")
        var dialog = dialog(entry)
        _ = dialog.handle(.control("s"))
        #expect(dialog.hint == "Why: type it first.")
        _ = dialog.handle(.character("x"))
        #expect(dialog.hint == nil)
        _ = dialog.handle(.enter)
        #expect(dialog.hint == "Ctrl-S: Archive")
    }

    @Test("a name can be typed as it is shown, or without its accents and capitals")
    func names() {
        let entry = Dialog<Answer>.Entry.typedWord("joao goncalves", name: "João  Gonçalves")
        for typed in ["joao goncalves", "João Gonçalves", "JOÃO GONCALVES"] {
            #expect(last(typed.keys + [.control("s")], entry) == .chosen(.archive, text: typed))
        }
        #expect(last("joao".keys + [.control("s")], entry) == .open)
    }

    @Test("a dialog is drawn in the middle, over what is there")
    func draws() {
        let dialog = dialog(.typedWord("delete"))
        #expect(
            drawn(52, 12) { dialog.draw(on: &$0, in: $0.bounds) } == [
                "",
                "┌─ Delete order ───────────────────────────────────┐",
                "│                                                  │",
                "│ Order 2026-0042 of João Gonçalves goes for good. │",
                "│                                                  │",
                "│ Type delete to go on                             │",
                "│                                                  │",
                "│                                                  │",
                "│                  Archive     Delete     Cancel   │",
                "└──────────────────────────────────────────────────┘",
                "", "",
            ])
    }

    @Test("in a low window the text gives way to the buttons")
    func low() {
        let dialog = dialog()
        let lines = drawn(30, 6) { dialog.draw(on: &$0, in: $0.bounds) }
        #expect(lines.contains { $0.contains("[ Cancel ]") })
    }
}
