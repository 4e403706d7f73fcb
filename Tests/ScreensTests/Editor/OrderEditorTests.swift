import Core
import Terminal
import Testing

@testable import Screens

@Suite("The order editor")
struct OrderEditorTests {
    private let context = SampleShop.context()

    private func material(_ order: Order? = nil, kept: KeptForm? = nil) -> EditorMaterial {
        EditorMaterial(
            order: order, choices: SampleShop.choices, catalogue: MilestoneCatalogue.defaultNames, kept: kept)
    }

    private func opened(_ order: Order? = nil, kept: KeptForm? = nil) -> OrderEditor {
        var editor = OrderEditor(editing: order?.id)
        #expect(editor.appear(context) == [.ask(.editorMaterial(order?.id))])
        _ = editor.handle(.response(.editorMaterial(material(order, kept: kept))), context)
        return editor
    }

    private func type(_ text: String, into editor: inout OrderEditor) {
        for letter in text { _ = editor.handle(.key(.character(letter)), context) }
    }

    @Test("an order that was only looked at is not unsaved, and leaving it asks nothing")
    func untouched() {
        var editor = opened(SampleShop.order())
        #expect(!editor.hasUnsavedWork)
        #expect(editor.handle(.tick, context) == [])
        #expect(editor.perform(.leave, context) == [.pop])
    }

    @Test("what is typed is kept at the next tick, once, and not again until something changes")
    func keptAtTick() {
        var editor = opened()
        type("Ana", into: &editor)
        guard case .ask(.keepForm(let fields, order: nil))? = editor.handle(.tick, context)?.first else {
            Issue.record("nothing was kept")
            return
        }
        #expect(fields["customer.name"] == "Ana")
        #expect(editor.handle(.tick, context) == [])
        type(" R", into: &editor)
        #expect(editor.handle(.tick, context)?.count == 1)
    }

    @Test("ticks are wanted often while something is not kept yet, and only then")
    func lively() {
        var editor = opened()
        #expect(!editor.isLively)
        type("A", into: &editor)
        #expect(editor.isLively)
        _ = editor.handle(.tick, context)
        #expect(!editor.isLively)
    }

    @Test("the end of the program keeps what is typed at once")
    func keptAtEnd() {
        var editor = opened(SampleShop.order())
        editor.form?.form.setFocus(.notes)
        type("!", into: &editor)
        guard case .ask(.keepForm(let fields, order: OrderID(42)))? = editor.handle(.ending, context)?.first
        else {
            Issue.record("nothing was kept")
            return
        }
        #expect(fields["notes"] == "Deliver to the back door.\nRing twice.!")
        #expect(fields["version"] == "3")
    }

    @Test("a form that failed to be kept is kept at the next tick")
    func keepFails() {
        var editor = opened()
        type("A", into: &editor)
        let first = editor.handle(.tick, context)
        guard case .ask(let request)? = first?.first else { return }
        _ = editor.handle(.response(.failed(request, nil, ErrorText("Disk full.", ""))), context)
        #expect(editor.handle(.tick, context) == first)
    }

    @Test("a form typed back to what it was keeps no draft")
    func typedBack() {
        var editor = opened()
        type("A", into: &editor)
        _ = editor.handle(.tick, context)
        _ = editor.handle(.key(.backspace), context)
        #expect(editor.handle(.tick, context) == [.ask(.discardForm(order: nil))])
        #expect(!editor.hasUnsavedWork)
    }

    @Test("a draft is offered with its time; going on brings every text back")
    func offered() {
        var before = opened()
        type("Ana", into: &before)
        before.form?.form.set("soonish", in: .due)
        let kept = KeptForm(fields: before.form?.kept(version: nil) ?? [:], at: SampleShop.now)
        var editor = opened(kept: kept)
        #expect(editor.dialog?.text == "A draft from 14:02 is here.")
        #expect(editor.focus == .overlay)
        _ = editor.handle(.key(.enter), context)
        #expect(editor.form?.form.text(.customerName) == "Ana")
        #expect(editor.form?.form.text(.due) == "soonish")
        #expect(editor.hasUnsavedWork)
    }

    @Test("starting fresh is a choice of its own and discards the draft")
    func fresh() {
        var editor = opened(kept: KeptForm(fields: ["customer.name": "Ana"], at: SampleShop.now))
        _ = editor.handle(.key(.tab), context)
        #expect(editor.handle(.key(.enter), context) == [.ask(.discardForm(order: nil))])
        #expect(editor.form?.form.text(.customerName) == "")
        #expect(!editor.hasUnsavedWork)
    }

    @Test("leaving unsaved work asks, and Enter goes on editing")
    func leaving() {
        var editor = opened()
        type("Ana", into: &editor)
        #expect(editor.perform(.leave, context) == [])
        #expect(editor.handle(.key(.enter), context) == [])
        #expect(editor.dialog == nil)
        _ = editor.perform(.leave, context)
        _ = editor.handle(.key(.tab), context)
        let effects = editor.handle(.key(.enter), context)
        #expect(effects?.contains { if case .ask(.keepForm) = $0 { true } else { false } } == true)
        #expect(effects?.last == .pop)
    }

    @Test("discarding leaves nothing behind")
    func discarding() {
        var editor = opened()
        type("Ana", into: &editor)
        _ = editor.perform(.leave, context)
        _ = editor.handle(.key(.tab), context)
        _ = editor.handle(.key(.tab), context)
        #expect(editor.handle(.key(.enter), context) == [.ask(.discardForm(order: nil)), .pop])
    }

    @Test("a form with problems is not saved; they are counted and the first is focused")
    func refused() {
        var editor = opened()
        editor.form?.form.setFocus(.notes)
        let effects = editor.perform(.save, context)
        #expect(effects == [.message(.error, "Not saved: one field needs attention."), .bell])
        #expect(editor.form?.form.focus == .customerName)
        #expect(editor.phase == .editing)
    }

    @Test("a new order is saved, said by its number, and its checklist opened")
    func saved() {
        var editor = opened()
        type("Ana", into: &editor)
        let effects = editor.perform(.save, context)
        guard case .ask(.save(let draft, order: nil, version: 0))? = effects.first else {
            Issue.record("not saved: \(effects)")
            return
        }
        #expect(draft.customer.name == "Ana")
        #expect(editor.perform(.save, context) == [], "a second press does not save twice")
        let order = SampleShop.order()
        #expect(
            editor.handle(.response(.saved(order)), context) == [
                .message(.success, "Order 2026-0042 for João Gonçalves is saved."),
                .replace(.checklist(OrderChecklist(order: order.id))),
            ])
        #expect(!editor.hasUnsavedWork)
        #expect(editor.handle(.tick, context) == [], "nothing is kept of a saved order")
    }

    @Test("what the shop finds wrong is said at its field")
    func shopRefuses() {
        var editor = opened()
        type("Ana", into: &editor)
        guard case .ask(let request)? = editor.perform(.save, context).first else { return }
        let error = ShopError.invalidDraft([DraftProblem(.customerEmail, "This e-mail belongs to Bo.")])
        _ = editor.handle(.response(.failed(request, error, error.text())), context)
        #expect(editor.form?.form.focus == .customerEmail)
        #expect(editor.form?.form.field(.customerEmail)?.error == "This e-mail belongs to Bo.")
    }

    @Test("a scan while a form is open touches nothing of it")
    func scanned() {
        var editor = opened(SampleShop.order())
        type("x", into: &editor)
        let before = editor
        #expect(editor.handle(.scanned(ScanOutcome(.completed, "In Production: done.")), context) == nil)
        #expect(editor.handle(.changed, context) == nil)
        #expect(editor == before)
    }

    @Test("customers are looked up while the name is typed")
    func lookup() {
        var editor = opened()
        let effects = editor.handle(.key(.character("j")), context)
        #expect(effects == [.ask(.customers(matching: "j"))])
        _ = editor.handle(.response(.customers(matching: "j", [SampleShop.joao])), context)
        #expect(editor.focus == .overlay)
        _ = editor.handle(.key(.down), context)
        #expect(editor.handle(.key(.enter), context) == [])
        #expect(editor.form?.customer == SampleShop.joao)
    }

    @Test("the milestone that was worked on says why it stays")
    func locked() {
        var editor = opened(SampleShop.order())
        editor.form?.form.setFocus(.milestone("In Production"))
        #expect(
            editor.handle(.key(.character(" ")), context) == [
                .message(
                    .info,
                    "In Production: It has been worked on, so it stays: skip it on the checklist instead.")
            ])
    }

    @Test("no two of its actions share a key")
    func keys() { #expect(EditorAction.keymap.conflicts.isEmpty) }

    @Test("it is drawn right at every size", arguments: SampleShop.sizes)
    func pictures(width: Int, height: Int) {
        var editor = opened(SampleShop.order())
        editor.form?.form.width = width - 2
        expectSnapshot(SampleShop.picture(editor, width, height), named: "editor-\(width)x\(height)")
        editor.form?.form.set("", in: .customerName)
        editor.form?.form.set("soon", in: .due)
        _ = editor.perform(.save, SampleShop.context(width, height))
        expectSnapshot(
            SampleShop.picture(editor, width, height), named: "editor-problems-\(width)x\(height)")
    }

    @Test("an open list and the question at leaving are drawn over the form")
    func overlays() {
        var editor = opened()
        type("jo", into: &editor)
        _ = editor.handle(.response(.customers(matching: "jo", [SampleShop.joao, SampleShop.anh])), context)
        expectSnapshot(SampleShop.picture(editor, 80, 24), named: "editor-completion-80x24")
        _ = editor.handle(.key(.escape), context)
        editor.form?.form.setFocus(.due)
        _ = editor.perform(.open, context)
        expectSnapshot(SampleShop.picture(editor, 80, 24), named: "editor-month-80x24")
        _ = editor.handle(.key(.escape), context)
        _ = editor.perform(.leave, context)
        expectSnapshot(SampleShop.picture(editor, 80, 24), named: "editor-leaving-80x24")
    }
}
