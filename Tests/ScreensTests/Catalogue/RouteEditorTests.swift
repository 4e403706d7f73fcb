import Core
import Terminal
import Testing

@testable import Screens

@Suite("The editor of a route")
struct RouteEditorTests {
    private let context = SampleShop.context(by: SampleCatalogue.actor(.admin))

    private func opened() -> RouteEditor { RouteEditor(SampleCatalogue.routes[0], SampleCatalogue.material) }

    @Test("an untouched route is not unsaved, and leaving asks nothing")
    func untouched() {
        var editor = opened()
        #expect(!editor.hasUnsavedWork)
        #expect(editor.perform(.leave, context) == [.pop])
    }

    @Test("steps are moved, dropped with their rules, and added, and saved all at once")
    func steps() throws {
        var editor = opened()
        for _ in 0..<3 { _ = editor.perform(.down, context) }
        #expect(editor.steps.selected?.name == "Cutting")
        let said = editor.perform(.drop, context)
        #expect(said == [.message(.info, "Cutting and its rules are off the route.")])
        _ = editor.perform(.moveUp, context)
        let route = SampleCatalogue.routes[0]
        let draft = RouteDraft(
            name: "Reupholstery", steps: [1, 2, 6, 3].map { CatalogueID($0) }, rules: [])
        #expect(editor.perform(.save, context) == [.ask(.catalogue(.saveRoute(draft, over: route)))])
        #expect(editor.disabled(context)[.save] != nil)
        let answer = editor.handle(.response(.catalogue(.routeSaved(route))), context)
        #expect(answer?.last == .pop)
    }

    @Test("a rule is ticked, and one that closes a circle is refused by name")
    func rules() {
        var editor = opened()
        for _ in 0..<2 { _ = editor.perform(.down, context) }
        #expect(editor.steps.selected?.name == "Frame Repair")
        _ = editor.perform(.rules, context)
        #expect(editor.focus == .overlay)
        // Material, Approval, Cutting, Delivery: Cutting waits for the frame already.
        for _ in 0..<2 { _ = editor.handle(.key(.down), context) }
        let refused = editor.handle(.key(.character(" ")), context)
        #expect(
            refused?.first
                == .message(
                    .error,
                    "The rules go round in a circle: Frame Repair, then Cutting, then Frame Repair. Take out one of these rules."
                ))
        _ = editor.handle(.key(.up), context)
        #expect(editor.handle(.key(.character(" ")), context) == [])
        _ = editor.handle(.key(.enter), context)
        #expect(editor.focus == .keys)
        #expect(editor.steps.selected?.remark == "after Client Approval")
        #expect(editor.draft.rules.count == 4)
    }

    @Test("what failed to be saved stays on the screen")
    func failed() {
        var editor = opened()
        _ = editor.perform(.drop, context)
        guard case .ask(let request)? = editor.perform(.save, context).first else { return }
        let text = ErrorText("The disk is full.", "Make room.")
        #expect(
            editor.handle(.response(.failed(request, nil, text)), context)?.first
                == .message(.error, text.line))
        #expect(editor.hasUnsavedWork && editor.disabled(context)[.save] == nil)
        #expect(editor.perform(.leave, context) == [])
        #expect(editor.focus == .overlay)
        #expect(editor.handle(.key(.enter), context) == [], "Enter goes on editing")
    }

    @Test("a new route begins at the catalogue, and needs a milestone before it can be saved")
    func new() {
        var editor = RouteEditor(new: "Rush", SampleCatalogue.material)
        #expect(editor.disabled(context)[.save] == "The route has no milestones. Add at least one.")
        #expect(editor.steps.offer?.name == "Custom Material Preparation")
        _ = editor.perform(.add, context)
        _ = editor.perform(.add, context)
        #expect(editor.steps.names == ["Custom Material Preparation", "Client Approval"])
        #expect(!editor.steps.offered.contains { $0.name == "Springs" }, "retired")
    }

    @Test("it is drawn right at every size", arguments: SampleShop.sizes)
    func pictures(width: Int, height: Int) {
        var editor = opened()
        for _ in 0..<3 { _ = editor.perform(.down, context) }
        expectSnapshot(SampleShop.picture(editor, width, height), named: "route-\(width)x\(height)")
        _ = editor.perform(.rules, context)
        expectSnapshot(SampleShop.picture(editor, width, height), named: "route-rules-\(width)x\(height)")
    }
}
