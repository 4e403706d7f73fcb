import Core
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("Fabrics in the order form")
struct OrderFormFabricTests {
    private func editor(width: Int = 80, height: Int = 24) throws -> Stage {
        let stage = try Stage.demo(width: width, height: height)
        stage.press(.character("n"))
        return stage
    }

    private func form(_ stage: Stage) throws -> OrderForm {
        guard case .editor(let editor) = stage.frame.screen else { fatalError("\(stage.frame.screen)") }
        return try #require(editor.form)
    }

    /// Goes to the description of the first piece.
    private func goToPiece(_ stage: Stage) throws {
        for _ in 0..<40 where try form(stage).focusedPiece == nil { stage.press(.pageDown) }
    }

    @Test("every field of the specification is in one group, once")
    func groups() {
        let fields = PieceGroup.allCases.flatMap(\.fields)
        #expect(Set(fields).count == fields.count)
        #expect(
            Set(fields)
                == Set(
                    [.description, .quantity, .productCodes]
                        + SpecificationField.allCases.map { PieceField.specification($0) }))
    }

    @Test("Ctrl-F adds a fabric, and what is typed is saved with the order")
    func save() throws {
        let stage = try editor()
        stage.type("Zed")
        try goToPiece(stage)
        stage.type("Wing chair")
        stage.press(.control("f"))
        stage.type("seat")
        stage.press(.tab)
        stage.type("com")
        stage.press(.tab)
        for text in ["Kravet", "34961", "Linen", "54", "13 1/2", "", "y", "5 1/2"] {
            stage.type(text)
            stage.press(.tab)
        }
        stage.press(.control("s"))
        #expect(stage.text.contains("is saved"), "\(stage.text)")
        let orders = try stage.shop.orders(OrderQuery(), limit: 500, by: stage.actor)
        let summary = try #require(orders.first { $0.customer == "Zed" })
        let fabric = try #require(
            try stage.shop.order(summary.id, by: stage.actor).pieces.first?.fabrics.first)
        #expect(fabric.details.zone == .seat)
        #expect(fabric.details.source == .com)
        #expect(fabric.details.name == "Kravet 34961, Linen")
        #expect(fabric.details.width?.text == "54")
        #expect(fabric.details.verticalRepeat?.text == "13.5")
        #expect(fabric.details.isRailroaded)
        #expect(fabric.details.needed?.text == "5.5")
        #expect(fabric.received == .zero)
    }

    @Test("what is no length is said beside its field")
    func problem() throws {
        let stage = try editor()
        try goToPiece(stage)
        stage.press(.control("f"))
        let key = try #require(try form(stage).focusedFabric)
        let piece = try #require(try form(stage).focusedPiece)
        for _ in 0..<5 { stage.press(.tab) }
        stage.type("wide")
        stage.press(.tab)
        let width = EditorField.fabric(piece, key, .width)
        #expect(try form(stage).form.field(width)?.error?.hasPrefix("Type inches") == true)
        #expect(stage.text.contains("! Type inches"))
    }

    @Test("a fabric is copied, removed and put back")
    func copyAndRemove() throws {
        let stage = try editor()
        try goToPiece(stage)
        stage.press(.control("f"), .tab, .tab)
        stage.type("Kravet")
        stage.press(.function(7))
        #expect(try form(stage).draft.pieces[0].fabrics.map(\.details.vendor) == ["Kravet", "Kravet"])
        stage.press(.function(8))
        #expect(try form(stage).draft.pieces[0].fabrics.count == 1)
        #expect(stage.text.contains("Fabric 2 of piece 1 (Kravet) is removed"))
        stage.press(.function(9))
        #expect(try form(stage).draft.pieces[0].fabrics.map(\.details.vendor) == ["Kravet", "Kravet"])
        // The whole piece takes its fabrics along, and brings them back.
        for _ in 0..<4 { stage.press(.pageUp) }
        try goToPiece(stage)
        stage.press(.function(8), .function(9))
        #expect(try form(stage).draft.pieces[0].fabrics.count == 2)
    }

    @Test(
        "what has been received is removed only after a question that names the yards, and F9 brings it back")
    func receivedIsAskedFor() throws {
        let stage = try editor()
        let order = try OrderDraft.withReceivedFabric(in: stage.shop, by: stage.actor)
        stage.press(.escape)
        stage.frame.stack.push(.editor(OrderEditor(editing: order.id)))
        stage.run(stage.frame.appear())
        try goToPiece(stage)
        // The piece takes both fabrics with it.
        stage.press(.function(8))
        #expect(stage.text.contains("Piece 1 (Wing chair): 6.5 yd received."), "\(stage.text)")
        stage.press(.enter)
        #expect(try form(stage).draft.pieces.map(\.fabrics.count) == [2])
        for _ in 0..<9 where try form(stage).focusedFabric == nil { stage.press(.pageDown) }
        stage.press(.function(8))
        #expect(stage.text.contains("Fabric 1 of piece 1 (Kravet): 6.5 yd"), "\(stage.text)")
        expectSnapshot(stage.canvas, named: "editor-remove-received-80x24")
        stage.press(.escape)
        #expect(try form(stage).draft.pieces[0].fabrics.count == 2)
        stage.press(.function(8), .tab, .enter)
        #expect(try form(stage).draft.pieces[0].fabrics.map(\.details.vendor) == ["Duralee"])
        // Nothing has come in of the other one: it goes without a question.
        stage.press(.function(8))
        #expect(try form(stage).draft.pieces[0].fabrics.isEmpty)
        stage.press(.function(9), .function(9), .control("s"))
        let saved = try stage.shop.order(order.id, by: stage.actor)
        #expect(saved.pieces[0].fabrics.map(\.received.text) == ["6.5", "0"])
        #expect(saved.pieces[0].fabrics.map(\.id) == order.pieces[0].fabrics.map(\.id))
    }

    @Test("a kept form brings its fabrics back as they were typed")
    func kept() throws {
        let stage = try editor()
        try goToPiece(stage)
        stage.press(.control("f"), .tab, .tab)
        stage.type("Kravet")
        for _ in 0..<3 { stage.press(.tab) }
        stage.type("54 maybe")
        let before = try form(stage)
        var back = OrderForm(
            catalogue: before.milestones.map(\.name), routes: before.routes, choices: before.choices,
            today: before.today)
        back.restore(before.kept(revision: nil), pieces: [])
        #expect(back.kept(revision: nil) == before.kept(revision: nil))
        #expect(back.draft == before.draft)
    }

    @Test("an order with fabrics put into the form and taken out again is unchanged")
    func roundTrip() throws {
        let stage = try Stage.demo()
        let short = try #require(try stage.shop.incomingFabrics(by: stage.actor).first)
        let order = try stage.shop.order(short.order, by: stage.actor)
        var form = OrderForm(
            order, catalogue: order.milestones.map(\.name), choices: [:], today: stage.shop.today)
        var draft = form.draft
        for piece in draft.pieces.indices {
            for fabric in draft.pieces[piece].fabrics.indices {
                #expect(draft.pieces[piece].fabrics[fabric].keepsOrdered)
                draft.pieces[piece].fabrics[fabric].keepsOrdered = false
            }
        }
        #expect(draft == OrderDraft(order))
        let kept = form.kept(revision: order.revision)
        form.restore(kept, pieces: Set(order.pieces.map(\.id)))
        #expect(form.kept(revision: order.revision) == kept)
        // A draft from before forms had fabrics does not take them away.
        form.restore(
            kept.filter { !$0.key.contains("fabric") || $0.key.contains("fabricSpecs") },
            pieces: Set(order.pieces.map(\.id)))
        #expect(
            form.draft.pieces.map { $0.fabrics.map(\.details) }
                == draft.pieces.map { $0.fabrics.map(\.details) })
    }

    @Test("F5 reckons the yards by the shop's table and puts them into the field")
    func calculator() throws {
        let stage = try editor()
        _ = try stage.shop.changeYardageTable(.set(.piece, "Wing chair", value: "7.5"), by: stage.actor)
        stage.press(.escape, .character("n"))
        try goToPiece(stage)
        stage.type("Wing chair, rolled arms")
        stage.press(.control("f"))
        for _ in 0..<6 { stage.press(.tab) }
        stage.type("14")
        stage.press(.function(5))
        #expect(stage.text.contains("Repeats, together 14 in"))
        #expect(stage.text.contains("8.25 yd"))
        expectSnapshot(stage.canvas, named: "editor-yardage-80x24")
        stage.press(.backTab, .backTab)
        for _ in 0..<20 where !stage.text.contains("[ Put 8.25") { stage.press(.down) }
        stage.press(.enter)
        #expect(try form(stage).draft.pieces[0].fabrics[0].details.needed?.text == "8.25")
        #expect(stage.frame.screen.content.focus == .text)
    }

    @Test("the calculator fits every size", arguments: [(132, 43), (60, 16)])
    func calculatorPicture(width: Int, height: Int) throws {
        let stage = try editor(width: width, height: height)
        try goToPiece(stage)
        stage.type("Wing chair")
        stage.press(.control("f"), .function(5))
        expectSnapshot(stage.canvas, named: "editor-yardage-\(width)x\(height)")
    }

    @Test("a fabric in the form", arguments: [(80, 24), (132, 43), (60, 16)])
    func picture(width: Int, height: Int) throws {
        let stage = try editor(width: width, height: height)
        try goToPiece(stage)
        stage.type("Wing chair")
        stage.press(.control("f"), .tab, .tab)
        stage.type("Kravet")
        expectSnapshot(stage.canvas, named: "editor-fabric-\(width)x\(height)")
    }
}

extension OrderDraft {
    /// An order for one piece with two fabrics, of which the first has come in.
    fileprivate static func withReceivedFabric(in shop: Shop, by actor: Actor) throws -> Order {
        var draft = OrderDraft()
        draft.customer.name = "Zed"
        draft.milestones = ["In Production"]
        var piece = PieceEntry()
        piece.description = "Wing chair"
        piece.fabrics = ["Kravet", "Duralee"].map { vendor in
            var fabric = FabricEntry()
            fabric.details.vendor = vendor
            fabric.details.needed = Yards("8")
            return fabric
        }
        draft.pieces = [piece]
        let order = try shop.createOrder(draft, by: actor)
        let yards = Yards(hundredths: 6_50)
        _ = try shop.receiveFabric(order.pieces[0].fabrics[0].id, yards, note: "", by: actor)
        return try shop.order(order.id, by: actor)
    }
}
