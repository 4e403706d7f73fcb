import Core
import Terminal
import Testing

@testable import Screens

@Suite("Saved views on the dashboard")
struct ViewsMenuTests {
    private func filter(_ stage: Stage) { stage.press(.character("d"), .down, .down, .down, .enter) }

    private func save(_ name: String, _ stage: Stage) {
        stage.press(.character("v"), .character("s"))
        stage.type(name)
        stage.press(.enter)
    }

    @Test("a list is kept under a name with its number of orders, and comes back by it")
    func saveAndOpen() throws {
        let stage = try Stage.demo()
        filter(stage)
        stage.press(.character("/"))
        stage.type("a")
        stage.press(.enter, .character("S"))
        let total = stage.dashboard.window.total
        save("This week", stage)
        #expect(stage.text.contains("This week") && stage.text.contains("\(total)"))
        stage.press(.escape)
        #expect(stage.canvas.lines[2].contains("This week"))
        stage.press(.character("x"))
        #expect(stage.dashboard.window.total > total)
        stage.press(.character("v"), .enter)
        #expect(stage.dashboard.window.total == total)
        #expect(stage.dashboard.searchField.text == "a" && !stage.dashboard.ascending)
        #expect(stage.canvas.lines[2].contains("This week"))
    }

    @Test("a name that is taken asks before it is replaced, and Enter alone replaces nothing")
    func replace() throws {
        let stage = try Stage.demo()
        save("Mine", stage)
        stage.press(.escape)
        filter(stage)
        save("MINE", stage)
        #expect(stage.text.contains("Replace the view?"))
        stage.press(.enter)
        #expect(try stage.shop.view(named: "mine", by: stage.actor).query.due == nil)
        stage.press(.character("s"))
        stage.type("MINE")
        stage.press(.enter, .tab, .enter)
        #expect(try stage.shop.view(named: "mine", by: stage.actor).query.due == .thisWeek)
    }

    @Test("^S answers as Enter does where a view gets its name")
    func controlS() throws {
        let stage = try Stage.demo(orders: 12)
        stage.press(.character("v"), .character("s"))
        #expect(stage.text.contains("^S Save"))
        stage.type("Mine")
        stage.press(.control("s"))
        #expect(try stage.shop.views(by: stage.actor).map(\.name) == ["Mine"])
        stage.press(.character("n"), .control("u"))
        stage.type("Ours")
        stage.press(.control("s"))
        #expect(try stage.shop.views(by: stage.actor).map(\.name) == ["Ours"])
    }

    @Test("a view is renamed, shared, and deleted after a question that names it")
    func change() throws {
        let stage = try Stage.demo()
        save("Mine", stage)
        stage.press(.character("n"), .control("u"))
        stage.type("Ours")
        stage.press(.enter, .character("h"))
        let view = try #require(try stage.shop.views(by: stage.actor).first)
        #expect(view.name == "Ours" && view.isShared)
        #expect(stage.text.contains("shared"))
        stage.press(.character("d"))
        #expect(stage.text.contains("'Ours' is deleted for everybody"))
        stage.press(.enter)
        #expect(try stage.shop.views(by: stage.actor).count == 1)
        stage.press(.character("d"), .tab, .enter)
        #expect(try stage.shop.views(by: stage.actor).isEmpty)
        #expect(stage.text.contains("None yet"))
    }

    @Test("others' views open, and are theirs to change")
    func others() throws {
        let stage = try Stage.demo()
        let admin = stage.actor
        _ = try stage.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "longenough", by: admin)
        var query = OrderQuery()
        query.priorities = [.rush]
        _ = try stage.shop.saveView("Rush", query, isShared: true, by: admin)
        let ben = try stage.shop.signIn(
            email: "ben@example.com", password: "longenough", terminal: "test")
        stage.send(.message(.answer(to: 0, .signedIn(ben))))
        stage.press(.character("v"))
        #expect(stage.text.contains("Ana Reyes"))
        stage.press(.character("n"))
        #expect(stage.text.contains("This is a view of Ana Reyes"))
        stage.press(.character("d"))
        #expect(stage.text.contains("This is a view of Ana Reyes"))
        stage.press(.enter)
        #expect(stage.dashboard.window.rows.allSatisfy { $0.priority == .rush })
    }

    @Test("a view that names something gone opens and says so")
    func gone() throws {
        let stage = try Stage.demo()
        var query = OrderQuery()
        query.milestones = ["Gilding"]
        _ = try stage.shop.saveView("Gilded", query, by: stage.actor)
        stage.press(.character("v"), .enter)
        #expect(stage.dashboard.window.total == 0)
        #expect(stage.text.contains("No open order comes to a milestone 'Gilding'."))
    }

    @Test("a name too long is refused beside its field, and stays typed")
    func tooLong() throws {
        let stage = try Stage.demo()
        let name = String(repeating: "x", count: 61)
        save(name, stage)
        #expect(stage.text.contains("name is too long"))
        stage.press(.backspace, .enter)
        #expect(try stage.shop.views(by: stage.actor).count == 1)
    }

    @Test("looks right", arguments: SampleShop.sizes)
    func picture(width: Int, height: Int) throws {
        let stage = try Stage.demo(width: width, height: height)
        save("All that is open", stage)
        stage.press(.escape)
        filter(stage)
        save("This week", stage)
        stage.press(.character("h"))
        expectSnapshot(stage.canvas, named: "dashboard-views-\(width)x\(height)")
        stage.press(.character("s"))
        stage.type("Late")
        expectSnapshot(stage.canvas, named: "dashboard-views-name-\(width)x\(height)")
    }
}
