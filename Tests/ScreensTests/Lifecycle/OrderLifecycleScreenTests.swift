import Core
import Terminal
import Testing

@testable import Screens

@Suite("Orders as a whole, on the dashboard and the checklist")
struct OrderLifecycleScreenTests {
    private func current(_ stage: Stage) throws -> OrderSummary {
        try #require(stage.dashboard.window.current)
    }

    @Test("C takes a new order like this one and opens it")
    func duplicate() throws {
        let stage = try Stage.demo(orders: 20)
        let old = try current(stage)
        stage.press(.character("C"))
        #expect(stage.text.contains("A new order like \(old.number)?"))
        // A scanner's Enter takes no order.
        stage.press(.enter)
        guard case .dashboard = stage.frame.screen else { return }
        stage.press(.character("C"), .tab, .enter)
        guard case .checklist(let checklist) = stage.frame.screen, let new = checklist.order else {
            Issue.record("\(stage.frame.screen)")
            return
        }
        #expect(new.id != old.id && new.customer.name == old.customer)
        #expect(stage.text.contains("is taken like \(old.number)"))
    }

    @Test("X asks for a reason, and the order leaves the open ones")
    func cancel() throws {
        let stage = try Stage.demo(orders: 20)
        let order = try current(stage)
        let open = stage.dashboard.window.total
        stage.press(.character("X"))
        #expect(stage.text.contains("Cancel order \(order.number)?"))
        // Without a reason the button does nothing; Enter in the field presses none.
        stage.press(.enter, .tab, .enter)
        #expect(try stage.shop.order(order.id, by: stage.actor).status != .cancelled)
        stage.type("moved away")
        stage.press(.control("s"))
        #expect(try stage.shop.order(order.id, by: stage.actor).status == .cancelled)
        #expect(stage.dashboard.window.total == open - 1)
        let moment = try stage.shop.moments(of: order.id, by: stage.actor).last
        #expect(moment?.note == "moved away")
    }

    @Test("the checklist of a cancelled order says why, and Z takes the cancellation back")
    func reinstate() throws {
        let stage = try Stage.demo(orders: 20)
        let order = try current(stage)
        stage.press(.enter, .character("X"))
        stage.type("moved away")
        stage.press(.control("s"))
        #expect(stage.text.contains("moved away"))
        stage.press(.character("X"))
        #expect(stage.text.contains("is cancelled already"))
        stage.press(.character("Z"))
        #expect(stage.text.contains("is reinstated: \(order.status.words)"))
        #expect(try stage.shop.order(order.id, by: stage.actor).status == order.status)
    }

    @Test("Delete wants the order's number, and what is left is on the list of deleted orders")
    func delete() throws {
        let stage = try Stage.demo(orders: 20)
        let order = try current(stage)
        stage.press(.delete)
        #expect(stage.text.contains("Delete order \(order.number) for good?"))
        stage.type("taken twice")
        stage.press(.enter)
        #expect(stage.text.contains("Ctrl-S: Go on"))
        stage.press(.control("s"))
        #expect(stage.text.contains("Type \(order.number) to go on"))
        stage.press(.enter, .tab, .enter)
        stage.type("2026")
        stage.press(.control("s"))
        #expect(try stage.shop.order(order.id, by: stage.actor).id == order.id)
        for _ in 0..<4 { stage.press(.backspace) }
        stage.type(order.number.text)
        stage.press(.control("s"))
        #expect(stage.text.contains("Order \(order.number) is deleted."))
        #expect(throws: ShopError.self) { try stage.shop.order(order.id, by: stage.actor) }
        stage.press(.function(3), .character("X"))
        #expect(stage.text.contains(order.number.text) && stage.text.contains("Ana Reyes"))
        #expect(stage.text.contains("taken twice"))
    }

    @Test("deleted orders are searched by number, customer and reason")
    func searchDeleted() throws {
        let stage = try Stage.demo(orders: 20)
        for reason in ["taken twice", "moved away"] {
            let order = try current(stage)
            _ = try stage.shop.deleteOrder(
                order.id, confirmation: order.number.text, reason: reason, by: stage.actor)
            stage.send(.message(.changed))
        }
        func rows() -> [String?] {
            guard case .deletedOrders(let screen) = stage.frame.screen else { return [] }
            return screen.rows.map(\.reason)
        }
        stage.press(.function(3), .character("X"))
        #expect(rows().count == 2)
        stage.press(.character("/"))
        stage.type("Twice")
        #expect(rows() == ["taken twice"])
        stage.type(" jk")
        #expect(rows().isEmpty && stage.text.contains("No deleted order is like that."))
        stage.press(.escape)
        #expect(rows().count == 2)
        stage.press(.escape)
        #expect(stage.dashboard.title == "Orders")
    }

    @Test("a checklist of an order that somebody deletes closes and says so")
    func deletedElsewhere() throws {
        let stage = try Stage.demo(orders: 20)
        let order = try current(stage)
        stage.press(.enter)
        _ = try stage.shop.deleteOrder(order.id, confirmation: order.number.text, by: stage.actor)
        stage.send(.message(.changed))
        #expect(stage.text.contains("Order \(order.number) was deleted on"))
        guard case .dashboard = stage.frame.screen else {
            Issue.record("\(stage.frame.screen)")
            return
        }
    }

    @Test("who is no admin reads why orders cannot be deleted")
    func rights() throws {
        let stage = try Stage.demo(orders: 20)
        _ = try stage.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: stage.actor)
        stage.frame.actor = try stage.shop.signIn(
            email: "ben@example.com", password: "workshop", terminal: "test")
        stage.press(.delete)
        #expect(stage.text.contains("Your account may not delete orders."))
    }

    @Test("the dialogs are drawn right at every size", arguments: SampleShop.sizes)
    func drawn(width: Int, height: Int) throws {
        let stage = try Stage.demo(orders: 20, width: width, height: height)
        let order = try current(stage)
        stage.press(.character("X"))
        stage.type("moved away")
        expectSnapshot(stage.canvas, named: "order-cancel-\(width)x\(height)")
        stage.press(.escape, .delete)
        expectSnapshot(stage.canvas, named: "order-delete-\(width)x\(height)")
        stage.type("The client took the chair home again and does not want it done, neither now nor later.")
        stage.press(.control("s"))
        expectSnapshot(stage.canvas, named: "order-delete-number-\(width)x\(height)")
        stage.type(order.number.text)
        stage.press(.control("s"), .function(3), .character("X"))
        expectSnapshot(stage.canvas, named: "deleted-orders-\(width)x\(height)")
    }

    @Test("a cancelled order's checklist is drawn right", arguments: SampleShop.sizes)
    func cancelledDrawn(width: Int, height: Int) throws {
        let stage = try Stage.demo(orders: 20, width: width, height: height)
        stage.press(.enter, .character("X"))
        stage.type("the customer has moved away")
        stage.press(.control("s"))
        expectSnapshot(stage.canvas, named: "checklist-cancelled-\(width)x\(height)")
    }
}
