import Core
import Terminal
import Testing

@testable import Screens

@Suite("Routes in the order editor")
struct EditorRouteTests {
    private let context = SampleShop.context()
    private let routes = [
        OfferedRoute(name: "Repair", steps: ["Out for Delivery", "In Production"]),
        OfferedRoute(name: "Rush", steps: ["In Production"]),
    ]

    private func opened(kept: KeptForm? = nil) -> OrderEditor {
        var editor = OrderEditor(editing: nil)
        let material = EditorMaterial(
            order: nil, choices: SampleShop.choices, catalogue: MilestoneCatalogue.defaultNames,
            routes: routes,
            kept: kept)
        _ = editor.handle(.response(.editorMaterial(material)), context)
        return editor
    }

    @Test("one key fills the milestones from the next route, and after the last one from the catalogue")
    func oneKey() {
        var editor = opened()
        #expect(editor.keymap.meaning(of: .control("t")) == .perform(.route))
        #expect(editor.perform(.route, context) == [.message(.info, "Repair: 2 milestones.")])
        #expect(editor.form?.draft.route == "Repair")
        #expect(editor.form?.draft.milestones == ["Out for Delivery", "In Production"])
        _ = editor.perform(.route, context)
        #expect(editor.form?.draft.milestones == ["In Production"])
        _ = editor.perform(.route, context)
        #expect(editor.form?.draft.route == "")
        #expect(editor.form?.draft.milestones == MilestoneCatalogue.defaultNames)
    }

    @Test("choosing in the route's field fills them too, and a word that is no route is refused there")
    func field() {
        var editor = opened()
        editor.form?.form.setFocus(.route)
        for letter in "rus" { _ = editor.handle(.key(.character(letter)), context) }
        _ = editor.handle(.key(.tab), context)
        #expect(editor.form?.draft.route == "Rush" && editor.form?.draft.milestones == ["In Production"])
        editor = opened()
        editor.form?.form.set("nonsense", in: .route)
        #expect(editor.form?.problems[.route] == "Choose one of the routes, or leave it empty.")
    }

    @Test("a kept form comes back with its route, its order and its ticks")
    func kept() {
        var before = opened()
        _ = before.perform(.route, context)
        before.form?.form.set("", in: .milestone("In Production"))
        before.form?.form.set("yes", in: .milestone("Passed Quality Check"))
        let draft = before.form?.draft
        var editor = opened(
            kept: KeptForm(fields: before.form?.kept(version: nil) ?? [:], at: SampleShop.now))
        _ = editor.handle(.key(.enter), context)
        #expect(editor.form?.draft == draft)
        #expect(editor.form?.draft.milestones == ["Out for Delivery", "Passed Quality Check"])
    }

    @Test("without routes, and for an order that is there already, the key says why it does nothing")
    func disabled() {
        var editor = OrderEditor(editing: OrderID(42))
        let material = EditorMaterial(
            order: SampleShop.order(), choices: SampleShop.choices,
            catalogue: MilestoneCatalogue.defaultNames,
            kept: nil)
        _ = editor.handle(.response(.editorMaterial(material)), context)
        #expect(editor.disabled(context)[.route]?.contains("l on its checklist") == true)
    }

    @Test("an order is taken with a route at the screen, and has its rules")
    func whole() throws {
        let stage = try Stage.demo(width: 100, height: 40)
        stage.press(.character("n"))
        stage.type("Zoe Tester")
        stage.press(.control("t"), .control("s"))
        let order = try stage.shop.order(
            #require(try stage.shop.orders(newest, limit: 1, by: stage.actor).first).id, by: stage.actor)
        #expect(order.customer.name == "Zoe Tester" && order.route == "Reupholstery")
        #expect(order.milestones.contains { !$0.after.isEmpty })
    }

    private var newest: OrderQuery {
        var query = OrderQuery()
        query.sort = .number
        query.ascending = false
        return query
    }
}
