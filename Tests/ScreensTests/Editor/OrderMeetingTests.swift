import Core
import Terminal
import Testing

@testable import Screens

@Suite("The form of an order that somebody else saves meanwhile")
struct OrderMeetingTests {
    private let context = SampleShop.context()

    private func opened(_ order: Order = SampleShop.order(), kept: KeptForm? = nil) -> OrderEditor {
        var editor = OrderEditor(editing: order.id)
        let material = EditorMaterial(
            order: order, choices: SampleShop.choices, catalogue: MilestoneCatalogue.defaultNames, kept: kept)
        _ = editor.handle(.response(.editorMaterial(material)), context)
        return editor
    }

    private func type(_ text: String, into editor: inout OrderEditor) {
        for letter in text { _ = editor.handle(.key(.character(letter)), context) }
    }

    /// The editor after Ben saved `theirs` and this one was told to save.
    private func met(_ editor: OrderEditor, _ theirs: Order) -> (OrderEditor, [Effect]) {
        var editor = editor
        guard case .ask(let request)? = editor.perform(.save, context).first else { return (editor, []) }
        let error = ShopError.changedMeanwhile(theirs.number, by: "Ben Ito")
        let effects = editor.handle(.response(.failed(request, error, error.text())), context)
        #expect(effects == [.ask(.order(theirs.id))])
        let met = editor.handle(.response(.order(theirs)), context)
        return (editor, met ?? [])
    }

    @Test("a form with nothing typed shows what others save, and the cursor stays")
    func untouched() {
        var editor = opened()
        editor.form?.form.setFocus(.notes)
        #expect(editor.handle(.changed, context) == [.ask(.order(OrderID(42)))])
        let pieces = [SampleShop.ottoman, SampleShop.chair]
        let theirs = SampleShop.order(revision: 4, pieces: pieces, notes: "Ring once.")
        #expect(editor.handle(.response(.order(theirs)), context) == [])
        #expect(editor.form?.form.text(.notes) == "Ring once.")
        #expect(editor.form?.draft == OrderDraft(theirs))
        #expect(editor.form?.form.focus == .notes)
        #expect(!editor.hasUnsavedWork)
        #expect(editor.handle(.tick, context) == [])
        guard case .ask(.save(_, order: _, version: 4))? = editor.perform(.save, context).first else {
            Issue.record("not saved over version 4")
            return
        }
    }

    @Test("the cursor goes with its piece where others move it")
    func cursor() throws {
        var editor = opened()
        let chair = try #require(editor.form?.pieces.first)
        editor.form?.form.setFocus(.piece(chair.key, .quantity))
        let pieces = [SampleShop.ottoman, SampleShop.chair]
        _ = editor.handle(.response(.order(SampleShop.order(revision: 4, pieces: pieces))), context)
        #expect(editor.form?.draft.pieces.map(\.description) == ["Ottoman", "Wing chair"])
        #expect(editor.form?.focusedPiece == editor.form?.pieces[1].key)
    }

    @Test("a form in which something is typed is left alone, also where the answer comes late")
    func touched() {
        var editor = opened()
        _ = editor.handle(.changed, context)
        type("-B", into: &editor)
        #expect(editor.handle(.response(.order(SampleShop.order(revision: 4, notes: "x"))), context) == [])
        #expect(editor.form?.form.text(.invoice) == "INV-1042-B")
        #expect(editor.form?.form.text(.notes) != "x")
        #expect(editor.handle(.changed, context) == nil)
    }

    @Test("what only one of two changed is saved without a question, and said")
    func merged() {
        var mine = opened()
        type("-B", into: &mine)
        var (editor, effects) = met(mine, SampleShop.order(revision: 4, notes: "Ring once."))
        guard case .ask(.save(let draft, order: OrderID(42), version: 4))? = effects.first else {
            Issue.record("not saved again: \(effects)")
            return
        }
        #expect(draft.invoice == "INV-1042-B" && draft.notes == "Ring once.")
        #expect(editor.dialog == nil)
        effects = editor.handle(.response(.saved(SampleShop.order(revision: 5))), context) ?? []
        #expect(
            effects == [
                .message(.success, "Order 2026-0042 is saved, with what Ben Ito changed meanwhile."), .pop,
            ])
    }

    @Test("saving a form with nothing typed takes nothing back")
    func nothingTyped() {
        let theirs = SampleShop.order(revision: 4, notes: "Ring once.")
        let (_, effects) = met(opened(), theirs)
        guard case .ask(.save(let draft, order: _, version: 4))? = effects.first else {
            Issue.record("not saved again: \(effects)")
            return
        }
        #expect(draft == OrderDraft(theirs))
    }

    private func conflict() -> (OrderEditor, Order) {
        var mine = opened()
        type("-B", into: &mine)
        mine.form?.form.set("Only here", in: .clientNotes)
        let theirs = SampleShop.order(revision: 4, invoice: "INV-7", notes: "Ring once.")
        let (editor, effects) = met(mine, theirs)
        #expect(effects.contains(.bell))
        #expect(effects.contains { if case .ask(.keepForm) = $0 { true } else { false } })
        return (editor, theirs)
    }

    @Test("what both changed is named and asked about; going on keeps the text and asks again")
    func asked() {
        var (editor, _) = conflict()
        #expect(
            editor.dialog?.text
                == "Ben Ito has changed order 2026-0042 since you opened it. You both changed: invoice number. "
                + "Whose is to stay? What only one of you changed is kept.")
        #expect(editor.handle(.key(.escape), context) == [])
        #expect(editor.form?.form.text(.invoice) == "INV-1042-B")
        #expect(editor.form?.form.text(.notes) != "Ring once.")
        #expect(editor.hasUnsavedWork)
        let again = met(editor, SampleShop.order(revision: 5, invoice: "INV-8"))
        #expect(again.0.dialog != nil)
    }

    @Test("mine is saved in the fields that both changed, theirs stays in the others")
    func keepsMine() {
        let (asking, theirs) = conflict()
        var editor = asking
        _ = editor.handle(.key(.tab), context)
        #expect(editor.handle(.key(.enter), context) == [.ask(.order(OrderID(42)))])
        let effects = editor.handle(.response(.order(theirs)), context)
        guard case .ask(.save(let draft, order: OrderID(42), version: 4))? = effects?.first else {
            Issue.record("not saved: \(String(describing: effects))")
            return
        }
        #expect(draft.invoice == "INV-1042-B")
        #expect(draft.notes == "Ring once.")
        #expect(draft.clientNotes == "Only here")
    }

    @Test(
        "theirs is put into the form in the fields that both changed, and the rest of mine is still to be saved"
    )
    func takesTheirs() {
        let (asking, theirs) = conflict()
        var editor = asking
        _ = editor.handle(.key(.tab), context)
        _ = editor.handle(.key(.tab), context)
        _ = editor.handle(.key(.enter), context)
        let effects = editor.handle(.response(.order(theirs)), context)
        #expect(
            effects?.last
                == .message(.info, "What Ben Ito saved is in the form. Ctrl-S saves the rest of yours."))
        #expect(editor.form?.form.text(.invoice) == "INV-7")
        #expect(editor.form?.form.text(.clientNotes) == "Only here")
        #expect(editor.hasUnsavedWork)
    }

    @Test("an answer holds for what was asked about: who saved once more is asked about again")
    func savedOnceMore() {
        var (editor, _) = conflict()
        _ = editor.handle(.key(.tab), context)
        _ = editor.handle(.key(.enter), context)
        _ = editor.handle(.response(.order(SampleShop.order(revision: 5, invoice: "INV-8"))), context)
        #expect(editor.dialog != nil)
    }

    @Test("a draft that was kept knows what was typed when it comes back to an order saved since")
    func keptDraft() {
        var before = opened()
        type("-B", into: &before)
        guard case .ask(.keepForm(let fields, order: _))? = before.handle(.tick, context)?.first else {
            Issue.record("nothing was kept")
            return
        }
        let theirs = SampleShop.order(revision: 4, notes: "Ring once.")
        var after = opened(theirs, kept: KeptForm(fields: fields, at: SampleShop.now))
        _ = after.handle(.key(.enter), context)
        #expect(after.handle(.tick, context) == [], "what is kept is kept already")
        let (_, effects) = met(after, theirs)
        guard case .ask(.save(let draft, order: _, version: 4))? = effects.first else {
            Issue.record("not saved again: \(effects)")
            return
        }
        #expect(draft.invoice == "INV-1042-B" && draft.notes == "Ring once.")
    }

    @Test("two who save one order keep both changes")
    func whole() throws {
        let stage = try Stage.demo(orders: 3)
        var draft = OrderDraft()
        draft.customer.name = "Zed"
        draft.milestones = ["In Production"]
        draft.pieces = [OrderDraft.PieceEntry()]
        let order = try stage.shop.createOrder(draft, by: stage.actor)
        stage.frame.stack.push(.editor(OrderEditor(editing: order.id)))
        stage.run(stage.frame.appear())
        stage.type("INV-9")
        var theirs = OrderDraft(order)
        theirs.notes = "Ring once."
        theirs.pieces[0].quantity = 7
        _ = try stage.shop.changeOrder(order.id, to: theirs, basedOn: order.version, by: stage.actor)
        stage.press(.control("s"))
        #expect(stage.text.contains("is saved, with what"), "\(stage.text)")
        let saved = try stage.shop.order(order.id, by: stage.actor)
        #expect(saved.invoice == "INV-9" && saved.notes == "Ring once." && saved.pieces[0].quantity == 7)
    }
}
