import Core
import Terminal
import Testing

@testable import Screens

@Suite("The waiting-on board")
struct WaitingScreenTests {
    private func stage(_ width: Int = 120, _ height: Int = 24) throws -> Stage {
        let stage = try Stage.demo(width: width, height: height)
        stage.press(.function(3), .character("w"))
        return stage
    }

    private func screen(_ stage: Stage) throws -> WaitingScreen {
        guard case .waiting(let screen) = stage.frame.screen else { throw Missing.board }
        return screen
    }

    private enum Missing: Error { case board }

    @Test("has a column for each reason, the longest wait on top, and opens the order under the cursor")
    func open() throws {
        let stage = try stage()
        for title in ["Fabric", "Deposit", "Approval", "Subcontractor"] {
            #expect(stage.text.contains(title))
        }
        let columns = try #require(try screen(stage).waiting).columns
        for column in columns {
            #expect(column.orders.map(\.wait.since) == column.orders.map(\.wait.since).sorted())
            #expect(column.count == column.orders.count)
        }
        stage.press(.right, .down)
        let current = try #require(try screen(stage).current)
        #expect(current == columns[1].orders[1])
        stage.press(.enter)
        #expect(stage.text.contains(current.number.text))
        stage.press(.escape)
        #expect(try screen(stage).current == current)
    }

    @Test("the cursor stays on its order as others change what waits")
    func others() throws {
        let stage = try stage()
        stage.press(.right, .down)
        let before = try screen(stage)
        let first = try #require(before.waiting?.columns[1].orders[0])
        let order = try stage.shop.order(first.order, by: stage.actor)
        for milestone in order.milestones where milestone.state == .onHold {
            _ = try stage.shop.perform(.resume, on: milestone.id, by: stage.actor)
        }
        let now = try stage.shop.order(first.order, by: stage.actor)
        var draft = OrderDraft(now)
        draft.deposit = .received
        _ = try stage.shop.changeOrder(now.id, to: draft, basedOn: now.version, by: stage.actor)
        stage.send(.message(.changed))
        #expect(try screen(stage).current == before.current)
        #expect(try screen(stage).waiting?.columns[1].orders[0] == before.current)
    }

    @Test("f shows a column on the dashboard, to be filtered on")
    func list() throws {
        let stage = try stage()
        let count = try #require(try screen(stage).waiting?.columns[0].count)
        stage.press(.character("f"))
        #expect(stage.dashboard.window.total == count)
        #expect(stage.dashboard.window.rows.allSatisfy { $0.waiting.contains(.fabric) })
        #expect(stage.text.contains("waits on fabric"))
    }

    @Test("a narrow terminal shows one column at a time")
    func narrow() throws {
        let stage = try stage(60, 16)
        #expect(stage.canvas.lines[1].contains("[Fabric"))
        stage.press(.right)
        #expect(stage.canvas.lines[1].contains("[Deposit"))
    }

    @Test("an order under no cursor is not opened, and the key says why")
    func nothing() throws {
        let stage = try Stage()
        let actor = try stage.shop.setUp(
            shopName: "Shop", adminName: "Ana", email: "ana@example.com", password: "longenough",
            terminal: "t")
        stage.send(.message(.answer(to: 0, .signedIn(actor))))
        stage.press(.function(3), .character("w"))
        #expect(stage.text.contains("No open order waits on anything."))
        stage.press(.enter)
        #expect(stage.text.contains("No order waits here."))
    }

    @Test("a search narrows every column as one types, and its letters open nothing")
    func search() throws {
        let stage = try stage()
        let all = try #require(try screen(stage).waiting)
        let order = try #require(all.columns.flatMap(\.orders).last)
        stage.press(.character("/"))
        stage.type(order.number.text)
        #expect(stage.frame.screen.content.title == "Waiting on")
        let found = try #require(try screen(stage).shown).columns.flatMap(\.orders)
        #expect(!found.isEmpty && found.allSatisfy { $0.number == order.number })
        #expect(try screen(stage).current?.number == order.number, "the cursor goes where something is found")
        stage.press(.enter)
        #expect(try !screen(stage).search.isTyping)
        stage.press(.enter)
        #expect(stage.frame.screen.content.title == "Order \(order.number)")
        stage.press(.escape, .escape)
        #expect(try screen(stage).shown == all)
        stage.press(.character("/"))
        stage.type("nobody at all")
        #expect(stage.text.contains("Nothing is like that."))
        stage.press(.escape)
        #expect(try screen(stage).shown == all)
        #expect(stage.frame.screen.content.title == "Waiting on")
    }

    @Test("a click moves the cursor, a second one opens")
    func mouse() throws {
        let stage = try stage()
        let number = try #require(try screen(stage).waiting?.columns[1].orders[1].number.text)
        let row = try #require(stage.canvas.lines.firstIndex { $0.contains(number) })
        let line = stage.canvas.lines[row]
        let at = try #require(line.range(of: number))
        let point = Point(x: line.distance(from: line.startIndex, to: at.lowerBound), y: row)
        stage.send(.mouse(Mouse(.press, at: point)))
        #expect(try screen(stage).current?.number.text == number)
        stage.send(.mouse(Mouse(.press, at: point)))
        #expect(stage.frame.screen.content.title != "Waiting on")
    }

    @Test("looks right", arguments: SampleShop.sizes)
    func picture(width: Int, height: Int) throws {
        let stage = try stage(width, height)
        stage.press(.right, .down)
        expectSnapshot(stage.canvas, named: "waiting-\(width)x\(height)")
    }
}
