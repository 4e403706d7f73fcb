import Core
import Terminal
import Testing

@testable import Screens

@Suite("The due-date calendar")
struct CalendarScreenTests {
    private func stage(_ width: Int = 80, _ height: Int = 24) throws -> Stage {
        let stage = try Stage.demo(width: width, height: height)
        stage.press(.function(3), .character("k"))
        return stage
    }

    private func screen(_ stage: Stage) throws -> CalendarScreen {
        guard case .calendar(let screen) = stage.frame.screen else { throw Missing.calendar }
        return screen
    }

    private enum Missing: Error { case calendar }

    @Test("counts what is due on each day, and lists the day under the cursor")
    func counts() throws {
        let stage = try stage()
        let today = stage.shop.today
        #expect(try screen(stage).day == today)
        #expect(stage.text.contains("November 2026") && stage.text.contains("Today"))
        let counts = try #require(try screen(stage).page).counts
        let open = try stage.shop.orderTotals(by: stage.actor).open
        #expect(counts.values.reduce(0) { $0 + $1.open } <= open)
        for step in 0..<30 {
            let screen = try screen(stage)
            let day = today.adding(days: step)
            #expect(screen.day == day)
            let count = screen.page?.counts[day] ?? DueDay()
            #expect(screen.orders.count == count.open + count.completed + count.cancelled)
            #expect(screen.orders.allSatisfy { $0.due == day })
            stage.press(.right)
        }
        #expect(stage.text.contains("December 2026"))
        stage.press(.character("t"), .pageUp)
        #expect(stage.text.contains("October 2026"))
    }

    @Test("the foot says how many orders of the shown month are open, late, done and cancelled")
    func totals() throws {
        let stage = try stage()
        let today = stage.shop.today
        for _ in 0..<3 {
            let screen = try screen(stage)
            let counts = try #require(screen.page).counts
            let open = counts.filter { $0.key >= today }.values.reduce(0) { $0 + $1.open }
            let late = counts.filter { $0.key < today }.values.reduce(0) { $0 + $1.open }
            let done = counts.values.reduce(0) { $0 + $1.completed }
            #expect(stage.text.contains("\(open) open  !\(late) late  ✓\(done) done"))
            stage.press(.pageUp)
        }
    }

    @Test("Enter shows the day on the dashboard, and Escape comes back to the calendar")
    func day() throws {
        let stage = try stage()
        while try screen(stage).orders.isEmpty { stage.press(.right) }
        let screen = try screen(stage)
        stage.press(.enter)
        #expect(stage.dashboard.window.total == screen.orders.count)
        #expect(stage.dashboard.window.rows.allSatisfy { $0.due == screen.day })
        stage.press(.character("f"), .down, .character(" "), .enter, .escape)
        #expect(stage.dashboard.filter.due != nil && !stage.dashboard.filter.isLate)
        stage.press(.escape)
        #expect(try self.screen(stage).day == screen.day)
    }

    @Test("Tab goes into the day's list, where Enter opens an order")
    func order() throws {
        let stage = try stage()
        while try screen(stage).orders.count < 2 { stage.press(.right) }
        let orders = try screen(stage).orders
        stage.press(.tab, .down, .enter)
        guard case .checklist = stage.frame.screen else { throw Missing.calendar }
        #expect(stage.text.contains(orders[1].number.text))
        stage.press(.escape, .escape)
        #expect(try !screen(stage).isInList)
    }

    @Test("a day without orders says so and has no list to go to")
    func empty() throws {
        let stage = try stage()
        while try !screen(stage).orders.isEmpty { stage.press(.left) }
        #expect(stage.text.contains("Nothing is due."))
        stage.press(.tab)
        #expect(stage.text.contains("Nothing is due on that day."))
    }

    @Test("what others do is seen at once, the cursor on its day and order")
    func others() throws {
        let stage = try stage()
        while try screen(stage).orders.count < 2 { stage.press(.right) }
        stage.press(.tab, .down)
        let before = try screen(stage)
        var draft = try OrderDraft(stage.shop.order(before.orders[0].id, by: stage.actor))
        draft.due = nil
        let order = try stage.shop.order(before.orders[0].id, by: stage.actor)
        _ = try stage.shop.changeOrder(
            order.id, to: draft, basedOn: order.version, by: stage.actor)
        stage.send(.message(.changed))
        let after = try screen(stage)
        #expect(after.day == before.day && after.orders == Array(before.orders.dropFirst()))
        #expect(after.cursor.index == 0)
    }

    @Test("a click goes to a day, a second one shows it; the wheel moves in the list")
    func mouse() throws {
        let stage = try stage()
        let row = try #require(stage.canvas.lines.firstIndex { $0.contains("*24") || $0.contains("[24]") })
        let line = stage.canvas.lines[row]
        let at = try #require(line.range(of: "25"))
        let point = Point(x: line.distance(from: line.startIndex, to: at.lowerBound), y: row)
        stage.send(.mouse(Mouse(.press, at: point)))
        #expect(try screen(stage).day == stage.shop.today.adding(days: 1))
        stage.send(.mouse(Mouse(.press, at: point)))
        #expect(stage.frame.screen.content.title == "Orders")
    }

    @Test("looks right", arguments: SampleShop.sizes)
    func picture(width: Int, height: Int) throws {
        let stage = try stage(width, height)
        while try screen(stage).orders.count < 2 { stage.press(.right) }
        expectSnapshot(stage.canvas, named: "calendar-\(width)x\(height)")
        stage.press(.tab, .down)
        expectSnapshot(stage.canvas, named: "calendar-list-\(width)x\(height)")
    }
}
