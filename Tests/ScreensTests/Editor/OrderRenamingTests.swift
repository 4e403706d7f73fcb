import Core
import Terminal
import Testing

@testable import Screens

@Suite("A name typed over a known customer's in an order")
struct OrderRenamingTests {
    private let context = SampleShop.context()

    /// The form of an order of João's, with another name typed and told to save.
    private func asking(_ name: String = "Zé Gonçalves") -> OrderEditor {
        var editor = OrderEditor(editing: OrderID(42))
        let material = EditorMaterial(
            order: SampleShop.order(), choices: SampleShop.choices,
            catalogue: MilestoneCatalogue.defaultNames,
            kept: nil)
        _ = editor.handle(.response(.editorMaterial(material)), context)
        editor.form?.form.set(name, in: .customerName)
        #expect(editor.perform(.save, context) == [.ask(.customerBook(.customer(CustomerID(7))))])
        _ = editor.handle(.response(.customerBook(.customer(summary))), context)
        return editor
    }

    private var summary: CustomerSummary { CustomerSummary(customer: SampleShop.joao, orders: 12, open: 3) }

    @Test("is asked about with both names and the number of orders, and Enter goes on editing")
    func asked() {
        var editor = asking()
        #expect(
            editor.dialog?.text
                == "Rename João Gonçalves to Zé Gonçalves on all their 12 orders? Or is this order for another "
                + "customer?")
        #expect(editor.handle(.key(.enter), context) == [])
        #expect(editor.dialog == nil)
        #expect(editor.form?.form.text(.customerName) == "Zé Gonçalves")
        #expect(editor.perform(.save, context) == [.ask(.customerBook(.customer(CustomerID(7))))])
    }

    @Test("is saved once it is agreed to, and the same name is not asked about again")
    func renamed() {
        var editor = asking()
        _ = editor.handle(.key(.tab), context)
        let effects = editor.handle(.key(.enter), context)
        guard case .ask(.save(let draft, order: OrderID(42), version: 3))? = effects?.first else {
            Issue.record("not saved: \(String(describing: effects))")
            return
        }
        #expect(draft.customer.id == CustomerID(7) && draft.customer.name == "Zé Gonçalves")
        let error = ShopError.invalidDraft([DraftProblem(.notes, "Too long.")])
        let request = Request.save(draft, order: OrderID(42), version: 3)
        _ = editor.handle(.response(.failed(request, error, error.text())), context)
        guard case .ask(.save)? = editor.perform(.save, context).first else {
            Issue.record("asked again")
            return
        }
    }

    @Test("can be another customer's, to whom the known one's details do not belong")
    func another() {
        var editor = asking()
        editor.form?.form.set("617 555 9999", in: .customerPhone)
        _ = editor.handle(.key(.tab), context)
        _ = editor.handle(.key(.tab), context)
        let effects = editor.handle(.key(.enter), context)
        guard case .ask(.save(let draft, order: OrderID(42), version: 3))? = effects?.first else {
            Issue.record("not saved: \(String(describing: effects))")
            return
        }
        #expect(draft.customer.id == nil && draft.customer.name == "Zé Gonçalves")
        #expect(draft.customer.email.isEmpty && draft.customer.phone == "617 555 9999")
    }

    @Test("white space around a name is no other name")
    func spaces() {
        var editor = asking()
        _ = editor.handle(.key(.escape), context)
        editor.form?.form.set(" João Gonçalves ", in: .customerName)
        guard case .ask(.save)? = editor.perform(.save, context).first else {
            Issue.record("asked")
            return
        }
    }

    @Test("is asked about without a number where that cannot be read")
    func noNumber() {
        var editor = asking()
        _ = editor.handle(.key(.escape), context)
        guard case .ask(let request)? = editor.perform(.save, context).first else { return }
        _ = editor.handle(.response(.failed(request, nil, ErrorText("Disk full.", ""))), context)
        #expect(editor.dialog?.text.contains("on all their orders?") == true)
    }

    @Test("makes the order another customer's in the shop, and leaves the known one's name")
    func whole() throws {
        let stage = try Stage.demo(orders: 3)
        var draft = OrderDraft()
        draft.customer.name = "Zed"
        draft.milestones = ["In Production"]
        draft.pieces = [OrderDraft.PieceEntry()]
        let order = try stage.shop.createOrder(draft, by: stage.actor)
        stage.frame.stack.push(.editor(OrderEditor(editing: order.id)))
        stage.run(stage.frame.appear())
        for _ in 0..<3 { stage.press(.backTab) }
        stage.type("Q")
        stage.press(.control("s"))
        #expect(stage.text.contains("Rename Zed to ZedQ on their order?"), "\(stage.text)")
        stage.press(.tab, .tab, .enter)
        let saved = try stage.shop.order(order.id, by: stage.actor)
        #expect(saved.customer.name == "ZedQ" && saved.customer.id != order.customer.id)
        #expect(try stage.shop.customer(order.customer.id, by: stage.actor).customer.name == "Zed")
    }
}
