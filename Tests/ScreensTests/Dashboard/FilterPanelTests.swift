import Core
import Terminal
import Testing

@testable import Screens

@Suite("The filter panel")
struct FilterPanelTests {
    private func panel(_ stage: Stage) throws -> FilterPanel {
        guard case .panel(let panel) = stage.dashboard.mode else { throw Missing.panel }
        return panel
    }

    private enum Missing: Error { case panel }

    @Test("status, due days, what is waited on and priority combine, and the list follows each change")
    func combine() throws {
        let stage = try Stage.demo()
        let open = stage.dashboard.window.total
        stage.press(.character("f"))
        #expect(stage.text.contains("Custom Material Preparation"))
        #expect(stage.text.contains("\(open) orders"))
        // Not started off, completed on.
        stage.press(.character(" "), .right, .right, .right, .right, .character(" "))
        #expect(stage.dashboard.filter.status.statuses.contains(.completed))
        #expect(!stage.dashboard.filter.status.statuses.contains(.notStarted))
        stage.press(.down, .down)
        stage.type("..+2w")
        #expect(stage.dashboard.filter.due == DueFilter(from: nil, to: .fromToday(14)))
        stage.press(.down, .down, .down, .down, .character(" "), .right, .right, .character(" "))
        #expect(stage.dashboard.filter.priorities == [.rush, .normal])
        stage.press(.up, .right, .character(" "))
        #expect(stage.dashboard.filter.waiting == [.deposit])
        stage.press(.enter)
        #expect(stage.dashboard.mode == .list)
        let rows = stage.dashboard.window.rows
        #expect(!rows.isEmpty && stage.dashboard.window.total < open)
        #expect(rows.allSatisfy { $0.waiting.contains(.deposit) && $0.status != .notStarted })
        #expect(rows.allSatisfy { [.rush, .normal].contains($0.priority) })
        #expect(stage.canvas.lines[2].contains("waits on deposit"))
        stage.press(.character("x"))
        #expect(stage.dashboard.window.total == open && !stage.dashboard.isFiltered)
    }

    @Test("a milestone is chosen from those there are")
    func milestone() throws {
        let stage = try Stage.demo()
        stage.press(.character("f"), .down, .down, .down, .down, .right, .right, .character(" "), .enter)
        #expect(stage.dashboard.filter.milestones == ["In Production"])
        #expect(stage.dashboard.window.rows.allSatisfy { $0.nextMilestone == "In Production" })
        #expect(stage.canvas.lines[2].contains("next In Production"))
    }

    @Test("a customer completes as it is typed, and a blank one is anybody")
    func customer() throws {
        let stage = try Stage.demo()
        stage.press(.character("f"), .down, .down, .down)
        stage.type("beac")
        #expect(stage.text.contains("Beacon Hill Law Group"))
        stage.press(.down, .enter)
        #expect(stage.dashboard.window.rows.allSatisfy { $0.customer == "Beacon Hill Law Group" })
        #expect(stage.dashboard.filter.customers.count == 1)
        stage.press(.control("u"))
        #expect(stage.dashboard.filter.customers.isEmpty)
        stage.press(.escape, .escape)
        #expect(stage.dashboard.mode == .list)
    }

    @Test("Tab and Shift-Tab go from row to row, also where a list is open, and ^S keeps the filters")
    func tab() throws {
        let stage = try Stage.demo()
        stage.press(.character("f"), .tab, .tab, .tab)
        #expect(try panel(stage).focus == .customer)
        stage.press(.backTab)
        #expect(try panel(stage).focus == .due)
        stage.press(.tab)
        stage.type("beacon")
        stage.press(.down, .tab)
        #expect(try panel(stage).focus == .milestone)
        #expect(stage.dashboard.filter.customers.count == 1)
        stage.press(.backTab, .control("u"))
        stage.type("beacon")
        stage.press(.backTab)
        #expect(try panel(stage).focus == .due)
        stage.press(.control("s"))
        #expect(stage.dashboard.mode == .list)
        #expect(stage.dashboard.window.rows.allSatisfy { $0.customer == "Beacon Hill Law Group" })
    }

    @Test("^S takes a typed range of due days")
    func range() throws {
        let stage = try Stage.demo()
        stage.press(.character("d"), .up, .end, .enter)
        stage.type("today")
        stage.press(.control("s"))
        #expect(stage.dashboard.filter.due == .today)
    }

    @Test("Escape puts back what was filtered by before, ^X clears all")
    func escape() throws {
        let stage = try Stage.demo()
        stage.press(.character("f"), .backspace, .enter)
        #expect(stage.dashboard.filter.status == .all)
        stage.press(.character("f"), .down, .character(" "))
        #expect(stage.dashboard.filter.isLate)
        stage.press(.escape)
        #expect(stage.dashboard.filter.status == .all && !stage.dashboard.filter.isLate)
        stage.press(.character("f"), .control("x"), .enter)
        #expect(!stage.dashboard.isFiltered)
    }

    @Test("what is no date leaves the list as it is, and is said when the field is left")
    func badDate() throws {
        let stage = try Stage.demo()
        let total = stage.dashboard.window.total
        stage.press(.character("f"), .down, .down)
        stage.type("soon")
        #expect(!stage.text.contains("is not a date"))
        stage.press(.down)
        #expect(stage.text.contains("“soon” is not a date"))
        #expect(stage.dashboard.window.total == total)
        stage.press(.up, .control("u"))
        stage.send(.paste("today"))
        #expect(stage.dashboard.filter.due == .today)
    }

    @Test("a click ticks what it hits")
    func click() throws {
        let stage = try Stage.demo()
        stage.press(.character("f"))
        let row = try #require(stage.canvas.lines.firstIndex { $0.contains("only late ones") })
        let line = stage.canvas.lines[row]
        let at = try #require(line.range(of: "[ ] only"))
        stage.send(
            .mouse(
                Mouse(.press, at: Point(x: line.distance(from: line.startIndex, to: at.lowerBound), y: row))))
        #expect(stage.dashboard.filter.isLate)
    }

    @Test(
        "a customer who is typed and not chosen is taken where only one is called that, and asked for where not"
    )
    func typedCustomer() throws {
        let stage = try Stage.demo()
        stage.press(.character("f"), .down, .down, .down)
        stage.type("beacon")
        stage.press(.enter)
        stage.press(.enter)
        #expect(!stage.dashboard.window.rows.isEmpty)
        #expect(stage.dashboard.window.rows.allSatisfy { $0.customer == "Beacon Hill Law Group" })
        stage.press(.escape)
        stage.press(.character("f"), .control("x"), .down, .down, .down)
        stage.type("nobody at all")
        stage.press(.enter, .enter)
        #expect(stage.text.contains("No customer is called that."))
        stage.press(.escape)
        #expect(stage.dashboard.focus == .keys)
    }

    @Test("looks right", arguments: SampleShop.sizes)
    func picture(width: Int, height: Int) throws {
        let stage = try Stage.demo(width: width, height: height)
        stage.press(.character("f"), .character(" "), .down, .down)
        stage.type("today..+2w")
        stage.press(.down, .down, .right)
        expectSnapshot(stage.canvas, named: "dashboard-filter-\(width)x\(height)")
        stage.press(.down, .character(" "), .enter)
        expectSnapshot(stage.canvas, named: "dashboard-filtered-\(width)x\(height)")
    }
}
