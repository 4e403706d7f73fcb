import Core
import Terminal
import Testing

@testable import Screens

@Suite("The editor of an order's list")
struct OrderStepsScreenTests {
    private let context = SampleShop.context()
    private let order = SampleShop.order()

    private func opened() -> OrderSteps {
        var screen = OrderSteps(of: order.id)
        #expect(screen.appear(context) == [.ask(.catalogue(.steps(order.id)))])
        _ = screen.handle(.response(.catalogue(.steps(order, SampleCatalogue.material))), context)
        return screen
    }

    @Test("milestones are added, moved and dropped, and the whole list is saved with its revision")
    func changes() {
        var screen = opened()
        #expect(screen.disabled(context)[.save] == "Nothing has changed.")
        _ = screen.perform(.last, context)
        _ = screen.perform(.drop, context)
        _ = screen.perform(.moveUp, context)
        _ = screen.perform(.otherSide, context)
        #expect(screen.steps.offer?.name == "Client Approval")
        _ = screen.perform(.add, context)
        let names = [
            "Custom Material Preparation", "Project Approved, Production Kicking Off",
            "Awaiting Quality Check",
            "Client Approval", "In Production",
        ]
        #expect(
            screen.perform(.save, context) == [
                .ask(.catalogue(.saveSteps(order.id, names, route: "", version: 3)))
            ])
        #expect(screen.handle(.response(.catalogue(.stepsSaved(order))), context)?.last == .pop)
    }

    @Test("what has history stays, and the reason is said")
    func locked() {
        let screen = opened()
        #expect(screen.steps.selected?.name == "Custom Material Preparation")
        #expect(screen.disabled(context)[.drop]?.contains("it can be skipped, with a reason") == true)
    }

    private func milestones(_ changed: Milestone) -> [Milestone] {
        SampleShop.milestones.map { $0.name == changed.name ? changed : $0 }
    }

    @Test("what is done elsewhere is seen in the list, the cursor stays, and so does what was changed")
    func refreshed() throws {
        var screen = opened()
        _ = screen.perform(.last, context)
        #expect(screen.handle(.changed, context) == [.ask(.catalogue(.steps(order.id)))])
        let done = SampleShop.milestone(
            104, "Awaiting Quality Check", [SampleShop.event(20, .completed, minutesAgo: 1)])
        let fresh = SampleShop.order(milestones: milestones(done))
        _ = screen.handle(.response(.catalogue(.steps(fresh, SampleCatalogue.material))), context)
        #expect(screen.steps.selected?.name == "Out for Delivery")
        #expect(screen.steps.taken[3].remark == "done" && screen.steps.taken[3].lock != nil)
        _ = screen.perform(.drop, context)
        _ = screen.handle(.response(.catalogue(.steps(order, SampleCatalogue.material))), context)
        #expect(screen.steps.names.count == 4 && screen.hasUnsavedWork)
        #expect(screen.steps.taken[3].remark.isEmpty && screen.steps.taken[3].lock == nil)
    }

    @Test(
        "a list that somebody else saves is shown while nothing is changed, and kept apart once something is")
    func otherList() {
        var screen = opened()
        let shorter = SampleShop.order(milestones: Array(SampleShop.milestones.dropLast()), revision: 4)
        _ = screen.handle(.response(.catalogue(.steps(shorter, SampleCatalogue.material))), context)
        #expect(screen.steps.names.count == 4 && !screen.hasUnsavedWork)
        _ = screen.perform(.last, context)
        _ = screen.perform(.drop, context)
        let longer = SampleShop.order(revision: 5)
        _ = screen.handle(.response(.catalogue(.steps(longer, SampleCatalogue.material))), context)
        #expect(screen.steps.names.count == 3)
        guard case .ask(.catalogue(.saveSteps(_, _, _, version: 4)))? = screen.perform(.save, context).first
        else {
            Issue.record("not saved as a change of what was opened")
            return
        }
    }

    @Test("a step that the catalogue no longer has can be put back after it was dropped")
    func putBack() {
        var screen = opened()
        _ = screen.perform(.last, context)
        _ = screen.perform(.moveUp, context)
        _ = screen.perform(.down, context)
        #expect(screen.steps.selected?.name == "Awaiting Quality Check")
        _ = screen.perform(.drop, context)
        #expect(screen.steps.offered.map(\.name).contains("Awaiting Quality Check"))
        let done = SampleShop.milestone(
            104, "Awaiting Quality Check", [SampleShop.event(20, .completed, minutesAgo: 1)])
        let fresh = SampleShop.order(milestones: milestones(done))
        _ = screen.handle(.response(.catalogue(.steps(fresh, SampleCatalogue.material))), context)
        _ = screen.perform(.otherSide, context)
        for _ in 0..<9 where screen.steps.offer?.name != "Awaiting Quality Check" {
            _ = screen.perform(.down, context)
        }
        _ = screen.perform(.add, context)
        #expect(screen.steps.names.last == "Awaiting Quality Check")
        #expect(screen.steps.taken.last?.lock != nil, "it was worked on meanwhile")
    }

    @Test("each step has the sign of its state, and a long name makes room for the word")
    func signs() {
        let undone = SampleShop.milestone(
            104, "Awaiting Quality Check",
            [
                SampleShop.event(20, .completed, minutesAgo: 9),
                SampleShop.event(21, .undone, minutesAgo: 8, undoes: 20),
            ])
        var screen = OrderSteps(of: order.id)
        let fresh = SampleShop.order(milestones: milestones(undone))
        _ = screen.handle(.response(.catalogue(.steps(fresh, SampleCatalogue.material))), context)
        let lines = SampleShop.picture(screen, 80, 24).lines
        func line(_ name: String) -> String { lines.first { $0.contains(name) } ?? "" }
        #expect(line("Custom Material").contains("✓ Custom Material"))
        #expect(line("In Production").contains("◐ In Production"))
        #expect(line("Awaiting Quality").contains("○ Awaiting Quality"))
        #expect(line("Awaiting Quality").contains("not started"))
        #expect(line("Project Approved").contains("…  done"))
    }

    @Test("a route makes the list its own in two keys, and what has history stays where it was")
    func route() {
        var screen = opened()
        _ = screen.perform(.route, context)
        #expect(screen.focus == .overlay)
        _ = screen.handle(.key(.enter), context)
        #expect(
            screen.steps.names == [
                "Custom Material Preparation", "Project Approved, Production Kicking Off", "In Production",
                "Client Approval", "Frame Repair", "Cutting", "Out for Delivery",
            ])
        guard case .ask(.catalogue(.saveSteps(_, _, let route, _)))? = screen.perform(.save, context).first
        else {
            Issue.record("not saved")
            return
        }
        #expect(route == "Reupholstery")
    }

    @Test("where somebody else was quicker, mine can be saved over theirs, or theirs taken")
    func meanwhile() {
        var screen = opened()
        _ = screen.perform(.last, context)
        _ = screen.perform(.drop, context)
        guard case .ask(let request)? = screen.perform(.save, context).first else { return }
        let error = ShopError.changedMeanwhile(order.number, by: "Ben")
        _ = screen.handle(.response(.failed(request, error, error.text())), context)
        #expect(screen.focus == .overlay)
        _ = screen.handle(.key(.tab), context)
        #expect(screen.handle(.key(.enter), context) == [.ask(.catalogue(.steps(order.id)))])
        let fresh = SampleShop.order(revision: 9)
        let effects = screen.handle(.response(.catalogue(.steps(fresh, SampleCatalogue.material))), context)
        guard case .ask(.catalogue(.saveSteps(_, let names, _, version: 9)))? = effects?.first else {
            Issue.record("\(String(describing: effects))")
            return
        }
        #expect(names.count == 4)
    }

    @Test("leaving what is not saved asks, and Enter goes on")
    func leaving() {
        var screen = opened()
        #expect(screen.perform(.leave, context) == [.pop])
        _ = screen.perform(.last, context)
        _ = screen.perform(.drop, context)
        #expect(screen.perform(.leave, context) == [])
        #expect(screen.handle(.key(.enter), context) == [])
        #expect(screen.hasUnsavedWork)
    }

    @Test("it is drawn right at every size", arguments: SampleShop.sizes)
    func pictures(width: Int, height: Int) {
        var screen = opened()
        _ = screen.perform(.down, context)
        expectSnapshot(SampleShop.picture(screen, width, height), named: "steps-\(width)x\(height)")
        _ = screen.perform(.route, context)
        expectSnapshot(SampleShop.picture(screen, width, height), named: "steps-route-\(width)x\(height)")
    }

    @Test("from the checklist to the shop and back")
    func whole() throws {
        let stage = try Stage.demo(width: 100, height: 30)
        let id = try #require(stage.dashboard.window.selected)
        stage.press(.enter)
        stage.press(.character("l"))
        #expect(stage.text.contains("Milestones of the order"))
        stage.press(.end, .character("K"), .control("s"))
        let names = try stage.shop.order(id, by: stage.actor).milestones.map(\.name)
        #expect(names.suffix(2) == ["Out for Delivery", "Passed Quality Check"])
    }
}
