import Core
import Terminal
import Testing

@testable import Screens

@Suite("The screen of milestones and routes")
struct CatalogueScreenTests {
    private let context = SampleShop.context(by: SampleCatalogue.actor(.admin))

    private func opened() -> CatalogueScreen {
        var screen = CatalogueScreen()
        #expect(screen.appear(context) == [.ask(.catalogue(.read))])
        _ = screen.handle(.response(.catalogue(.shown(SampleCatalogue.material))), context)
        return screen
    }

    private func type(_ text: String, into screen: inout CatalogueScreen) {
        for letter in text { _ = screen.handle(.key(.character(letter)), context) }
    }

    @Test("one key turns each of a milestone's marks on and off")
    func marks() throws {
        for (action, path) in [
            (CatalogueAction.tellsClient, \MilestoneTraits.tellsClient), (.clientActs, \.clientActs),
            (.needsFabric, \.needsFabric),
        ] {
            var screen = opened()
            _ = screen.perform(.down, context)
            var draft = CatalogueDraft(SampleCatalogue.entries[1])
            draft.traits[keyPath: path].toggle()
            let asked: [Effect] = [.ask(.catalogue(.changeMilestone(CatalogueID(2), draft)))]
            #expect(screen.perform(action, context) == asked)
            #expect(screen.perform(action, context) == [], "not twice before the answer")
        }
    }

    @Test("adding and renaming ask for a name, and Enter alone does neither")
    func names() {
        var screen = opened()
        _ = screen.perform(.add, context)
        type("Sewing", into: &screen)
        _ = screen.handle(.key(.enter), context)
        _ = screen.handle(.key(.enter), context)
        #expect(screen.dialog?.field.text == "Sewing", "what is typed stays")
        for key in [Key.tab] { _ = screen.handle(.key(key), context) }
        #expect(
            screen.handle(.key(.enter), context) == [
                .ask(.catalogue(.addMilestone(CatalogueDraft(name: "Sewing"))))
            ])
        var more = SampleCatalogue.entries
        more.append(
            CatalogueEntry(id: CatalogueID(7), name: "Sewing", isRetired: false, traits: MilestoneTraits()))
        let material = CatalogueMaterial(catalogue: more, routes: [])
        _ = screen.handle(.response(.catalogue(.shown(material))), context)
        #expect(screen.entry?.name == "Sewing", "the cursor goes to what was added")
        _ = screen.perform(.rename, context)
        #expect(screen.dialog?.field.text == "Sewing")
    }

    @Test("expected days are a number or nothing")
    func days() {
        for (typed, days) in [("12", 12), ("", nil), ("two", -1)] as [(String, Int?)] {
            var screen = opened()
            _ = screen.perform(.days, context)
            _ = screen.handle(.key(.backspace), context)
            type(typed, into: &screen)
            for key in [Key.tab] { _ = screen.handle(.key(key), context) }
            var draft = CatalogueDraft(SampleCatalogue.entries[0])
            draft.traits.expectedDays = days
            #expect(
                screen.handle(.key(.enter), context) == [
                    .ask(.catalogue(.changeMilestone(CatalogueID(1), draft)))
                ])
        }
    }

    @Test("what is retired is restored by the same key, and moves keep the cursor on their milestone")
    func retire() {
        var screen = opened()
        #expect(
            screen.perform(.retire, context) == [
                .ask(.catalogue(.retireMilestone(CatalogueID(1), true))),
                .message(
                    .info,
                    "Orders that take Reupholstery leave Custom Material Preparation out now; what came after it "
                        + "still waits for what came before it."),
            ])
        screen = opened()
        for _ in 0..<4 { _ = screen.perform(.down, context) }
        #expect(
            screen.perform(.retire, context) == [.ask(.catalogue(.retireMilestone(CatalogueID(5), false)))])
        screen = opened()
        #expect(
            screen.perform(.moveDown, context) == [.ask(.catalogue(.moveMilestone(CatalogueID(1), by: 1)))])
        var moved = SampleCatalogue.entries
        moved.swapAt(0, 1)
        _ = screen.handle(
            .response(.catalogue(.shown(CatalogueMaterial(catalogue: moved, routes: [])))), context)
        #expect(screen.entry?.id == CatalogueID(1))
    }

    @Test("on the other list the same keys work on routes, and Enter opens one")
    func routes() {
        var screen = opened()
        _ = screen.perform(.otherList, context)
        #expect(screen.disabled(context)[.needsFabric] != nil)
        let editor = RouteEditor(SampleCatalogue.routes[0], SampleCatalogue.material)
        #expect(screen.perform(.open, context) == [.push(.route(editor))])
        #expect(screen.perform(.retire, context) == [.ask(.catalogue(.retireRoute(RouteID(1), true)))])
        screen = opened()
        _ = screen.perform(.otherList, context)
        _ = screen.perform(.add, context)
        type("Rush", into: &screen)
        for key in [Key.tab] { _ = screen.handle(.key(key), context) }
        #expect(
            screen.handle(.key(.enter), context) == [
                .push(.route(RouteEditor(new: "Rush", SampleCatalogue.material)))
            ])
    }

    @Test("staff see everything, and are told why they change nothing")
    func staff() {
        let screen = opened()
        let reasons = screen.disabled(SampleShop.context(by: SampleCatalogue.actor(.staff)))
        for action in CatalogueAction.allCases {
            #expect((reasons[action] != nil) == action.changes, "\(action)")
        }
        #expect(reasons[.add]?.contains("Ask an admin") == true)
        #expect(screen.disabled(context).isEmpty)
    }

    @Test("no key stands for two things")
    func keys() {
        #expect(CatalogueAction.keymap.conflicts.isEmpty)
        #expect(StepAction.routeKeymap.conflicts.isEmpty)
        #expect(StepAction.orderKeymap.conflicts.isEmpty)
    }

    @Test("it is drawn right at every size", arguments: SampleShop.sizes)
    func pictures(width: Int, height: Int) {
        var screen = opened()
        _ = screen.perform(.down, context)
        expectSnapshot(SampleShop.picture(screen, width, height), named: "catalogue-\(width)x\(height)")
        _ = screen.perform(.otherList, context)
        expectSnapshot(
            SampleShop.picture(screen, width, height), named: "catalogue-routes-\(width)x\(height)")
    }

    @Test("the shop does what the keys say")
    func whole() throws {
        let stage = try Stage.demo(width: 100, height: 30)
        stage.press(.function(3), .character("m"))
        #expect(stage.text.contains("Custom Material Preparation"))
        stage.press(.character("a"))
        stage.type("Frame Repair")
        stage.press(.control("s"))
        stage.press(.character("f"))
        let added = try #require(
            try stage.shop.catalogue(by: stage.actor).first { $0.name == "Frame Repair" })
        #expect(added.traits.needsFabric)
        stage.press(.character("a"))
        stage.type("frame repair")
        stage.press(.control("s"))
        #expect(stage.text.contains("There is 'Frame Repair' already."))
        #expect(stage.text.contains("frame repair"), "the refused name can be changed")
        stage.press(.escape)
        stage.press(.tab, .enter)
        #expect(stage.text.contains("Milestones of the route"))
        stage.press(.tab)
        stage.type("jjjjjj")
        stage.press(.enter, .control("s"))
        #expect(try stage.shop.routes(by: stage.actor)[0].steps.contains(added.id))
    }
}
