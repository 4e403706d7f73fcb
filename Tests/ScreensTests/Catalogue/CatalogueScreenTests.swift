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
        let added = CatalogueRequest.addMilestone(CatalogueDraft(name: "Sewing"))
        #expect(
            screen.handle(.response(.catalogue(.changed(material, added))), context) == [
                .message(.success, "Sewing is added.")
            ])
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
        let retire = CatalogueRequest.retireMilestone(CatalogueID(1), true)
        #expect(screen.perform(.retire, context) == [.ask(.catalogue(retire))])
        #expect(
            screen.handle(.response(.catalogue(.changed(SampleCatalogue.material, retire))), context) == [
                .message(
                    .info,
                    "Custom Material Preparation is retired. Orders that take Reupholstery leave it out now; what came "
                        + "after it still waits for what came before it.")
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
        let done = screen.handle(
            .response(
                .catalogue(
                    .changed(
                        CatalogueMaterial(catalogue: moved, routes: []), .moveMilestone(CatalogueID(1), by: 1)
                    ))),
            context)
        #expect(done == [], "the list shows it")
        #expect(screen.entry?.id == CatalogueID(1))
    }

    @Test("what was changed is said by its name, and a new name beside the old one")
    func said() {
        let material = SampleCatalogue.material
        let change = CatalogueRequest.changeMilestone(
            CatalogueID(4), CatalogueDraft(SampleCatalogue.entries[3]))
        #expect(change.done(before: material, after: material) == .message(.success, "Cutting is changed."))
        var entries = SampleCatalogue.entries
        entries[3] = CatalogueEntry(
            id: CatalogueID(4), name: "Cut", isRetired: false, traits: entries[3].traits)
        let before = CatalogueMaterial(catalogue: entries, routes: [])
        #expect(
            change.done(before: before, after: material) == .message(.success, "Cut is called Cutting now."))
        let said: [(CatalogueRequest, String)] = [
            (.retireMilestone(CatalogueID(5), true), "Springs is retired: it is offered no more."),
            (.retireMilestone(CatalogueID(5), false), "Springs is offered again."),
            (.retireRoute(RouteID(3), true), "Slipcover is retired: it is offered no more."),
        ]
        for (request, words) in said {
            #expect(request.done(before: material, after: material) == .message(.success, words))
        }
        let move = CatalogueRequest.moveRoute(RouteID(1), by: 1)
        #expect(move.done(before: material, after: material) == nil)
    }

    @Test("a route that was renamed on the list can be changed again, and the new name is said")
    func renamedRoute() {
        var screen = opened()
        _ = screen.perform(.otherList, context)
        _ = screen.perform(.rename, context)
        #expect(screen.handle(.key(.control("s")), context)?.count == 1)
        let old = SampleCatalogue.routes[0]
        let new = Route(
            id: old.id, name: "Full reupholstery", isRetired: false, steps: old.steps, rules: old.rules)
        #expect(
            screen.handle(.response(.catalogue(.routeSaved(new))), context) == [
                .message(.success, "Reupholstery is called Full reupholstery now."), .ask(.catalogue(.read)),
            ])
        #expect(screen.perform(.retire, context).count == 1)
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

    @Test("what was refused and then done another way is said to be done")
    func corrected() throws {
        let stage = try Stage.demo(orders: 3, width: 100, height: 30)
        stage.press(.function(3), .character("m"), .character("a"))
        stage.type("custom material preparation")
        stage.press(.control("s"))
        #expect(stage.text.contains("There is 'Custom Material Preparation' already."))
        stage.press(.control("u"))
        stage.type("Steaming")
        stage.press(.control("s"))
        #expect(stage.text.contains("Steaming is added."))
        #expect(!stage.text.contains("already."))
    }
}
