import Core
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("The form of an order that has changed behind it")
struct OrderGoneTests {
    /// A shop with one order, its form open and another invoice number typed.
    private func stage(width: Int = 80, height: Int = 24) throws -> (Stage, Order) {
        let stage = try Stage.demo(orders: 3, width: width, height: height)
        // By key, as somebody who types: what they type is kept for them.
        stage.frame.actor = try stage.shop.signIn(
            email: Shop.demoSignIn.email, password: Shop.demoSignIn.password, terminal: "test")
        var draft = OrderDraft()
        draft.customer.name = "Zed"
        draft.milestones = ["In Production", "Out for Delivery"]
        var piece = OrderDraft.PieceEntry()
        piece.description = "Wing chair"
        var fabric = OrderDraft.FabricEntry()
        fabric.details.vendor = "Kravet"
        fabric.details.needed = Yards("8")
        piece.fabrics = [fabric]
        draft.pieces = [piece]
        let order = try stage.shop.createOrder(draft, by: stage.actor)
        stage.frame.stack.push(.editor(OrderEditor(editing: order.id)))
        stage.run(stage.frame.appear())
        stage.type("INV-9")
        return (stage, order)
    }

    private func editor(_ stage: Stage) throws -> OrderEditor {
        guard case .editor(let editor) = stage.frame.screen else { fatalError("\(stage.frame.screen)") }
        return editor
    }

    private func delete(_ order: Order, in stage: Stage) throws {
        _ = try stage.shop.deleteOrder(
            order.id, confirmation: order.number.text, reason: "taken twice", by: stage.actor)
    }

    @Test("an order deleted meanwhile can be taken as a new one with all that was typed")
    func takenAsNew() throws {
        let (stage, order) = try stage()
        _ = try stage.shop.receiveFabric(
            order.pieces[0].fabrics[0].id, Yards(hundredths: 800), note: "", by: stage.actor)
        _ = try stage.shop.perform(.start, on: order.milestones[0].id, by: stage.actor)
        try delete(order, in: stage)
        stage.press(.control("s"))
        #expect(stage.text.contains("was deleted on"), "\(stage.text)")
        expectSnapshot(stage.canvas, named: "editor-gone-80x24")
        stage.press(.escape)
        #expect(try editor(stage).form?.form.text(.invoice) == "INV-9")
        stage.press(.control("s"), .tab, .enter)
        #expect(stage.text.contains("This is a new order now"), "\(stage.text)")
        #expect(try editor(stage).title == "New order")
        #expect(try editor(stage).form?.form.focus == .invoice, "a stray letter renames nobody")
        stage.wait(seconds: 2)
        #expect(try stage.shop.keptForm(of: nil, by: stage.actor)?.fields["invoice"] == "INV-9")
        stage.press(.control("s"))
        #expect(stage.text.contains("is saved"), "\(stage.text)")
        let new = try stage.shop.order(named: "INV-9", by: stage.actor)
        #expect(new.number != order.number && new.customer.name == "Zed")
        #expect(new.pieces[0].description == "Wing chair" && new.pieces[0].id != order.pieces[0].id)
        #expect(new.pieces[0].fabrics[0].details.vendor == "Kravet")
        #expect(new.pieces[0].fabrics[0].received == .zero)
        #expect(new.milestones.map(\.name) == order.milestones.map(\.name))
        #expect(new.milestones.allSatisfy { $0.history.isEmpty })
        for slot in [nil, order.id] { #expect(try stage.shop.keptForm(of: slot, by: stage.actor) == nil) }
    }

    @Test("another draft of a new order is still there after an orphaned one is taken as new")
    func otherDraft() throws {
        let (stage, order) = try stage()
        try stage.shop.keepForm(["customerName": "Somebody"], of: nil, by: stage.actor)
        let kept = try stage.shop.keptForm(of: nil, by: stage.actor)
        try delete(order, in: stage)
        stage.press(.control("s"), .tab, .enter)
        stage.wait(seconds: 2)
        stage.press(.escape)
        #expect(stage.text.contains("Another draft of a new order is kept already"), "\(stage.text)")
        stage.press(.escape, .control("s"))
        #expect(try stage.shop.order(named: "INV-9", by: stage.actor).customer.name == "Zed")
        #expect(try stage.shop.keptForm(of: nil, by: stage.actor) == kept)
        #expect(try stage.shop.keptForm(of: order.id, by: stage.actor) == nil)
    }

    @Test("leaving a form whose order is gone offers no draft, which nothing would ever offer again")
    func leaving() throws {
        let (stage, order) = try stage()
        try delete(order, in: stage)
        stage.press(.control("s"), .escape, .escape)
        #expect(stage.text.contains("As a new order") && !stage.text.contains("Keep draft"), "\(stage.text)")
        stage.press(.tab, .tab, .enter)
        guard case .editor = stage.frame.screen else {
            #expect(try stage.shop.keptForm(of: order.id, by: stage.actor) == nil)
            return
        }
        Issue.record("the form is still there")
    }

    @Test("fabric that came in after it was removed in the form is asked for when the order is saved")
    func receivedMeanwhile() throws {
        let (stage, order) = try stage()
        for _ in 0..<9 where try editor(stage).form?.focusedFabric == nil { stage.press(.pageDown) }
        stage.press(.function(8))
        _ = try stage.shop.receiveFabric(
            order.pieces[0].fabrics[0].id, Yards(hundredths: 650), note: "", by: stage.actor)
        stage.press(.control("s"))
        #expect(stage.text.contains("6.5 yd"), "\(stage.text)")
        expectSnapshot(stage.canvas, named: "editor-received-meanwhile-80x24")
        stage.press(.enter)
        #expect(try stage.shop.order(order.id, by: stage.actor).invoice == nil)
        stage.press(.control("s"), .tab, .enter)
        #expect(stage.text.contains("is saved"), "\(stage.text)")
        #expect(try stage.shop.order(order.id, by: stage.actor).pieces[0].fabrics == [])
    }
}
