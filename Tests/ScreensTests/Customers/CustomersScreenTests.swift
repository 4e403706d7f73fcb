import Core
import Terminal
import Testing

@testable import Screens

@Suite("The customers' screens")
struct CustomersScreenTests {
    /// The customers of a small demo shop on the screen.
    private func stage(_ width: Int = 80, _ height: Int = 24) throws -> Stage {
        let stage = try Stage.demo(orders: 20, width: width, height: height)
        stage.press(.function(3), .character("c"))
        return stage
    }

    private func screen(_ stage: Stage) throws -> CustomersScreen {
        guard case .customers(let screen) = stage.frame.screen else {
            throw Wrong(screen: "\(stage.frame.screen)")
        }
        return screen
    }

    private struct Wrong: Error { let screen: String }

    @Test("the list is by name, with what is open and what is there in all")
    func list() throws {
        let stage = try stage()
        let screen = try screen(stage)
        #expect(screen.window.total > 5)
        let names = screen.window.rows.map { SearchText.fold($0.customer.name) }
        #expect(names == names.sorted())
        #expect(screen.window.rows.map(\.orders).reduce(0, +) == 20)
    }

    @Test("a search narrows the list with each letter; Enter keeps it and Esc clears it")
    func search() throws {
        let stage = try stage()
        let all = try screen(stage).window.total
        stage.press(.character("/"))
        stage.type("617 555 01")
        #expect(try screen(stage).window.total < all)
        stage.press(.enter, .escape)
        #expect(try screen(stage).window.total == all)
        stage.press(.character("/"))
        stage.type("nobody at all")
        #expect(stage.text.contains("No customer is like that."))
    }

    @Test("the orders of a customer are the dashboard of that customer, and Esc comes back")
    func orders() throws {
        let stage = try stage()
        let row = try #require(try screen(stage).window.current)
        stage.press(.character("o"))
        #expect(stage.dashboard.window.total == row.orders)
        #expect(stage.text.contains("Orders of \(row.customer.name.prefix(6))"))
        stage.press(.escape)
        #expect(try screen(stage).window.selected == row.id)
    }

    @Test("an edited customer is saved, and the list shows it")
    func edit() throws {
        let stage = try stage()
        let before = try #require(try screen(stage).window.current).customer
        stage.press(.enter)
        #expect(stage.text.contains("▸E-mail"))
        for _ in 0..<40 { stage.press(.backspace) }
        stage.type("new@example.com")
        stage.press(.tab)
        for _ in 0..<40 { stage.press(.backspace) }
        stage.type("617 555 7777")
        stage.press(.control("s"))
        let after = try #require(try screen(stage).window.current).customer
        #expect(after.id == before.id)
        #expect(after.email == "new@example.com" && after.phone == "617 555 7777")
        #expect(stage.text.contains("is saved."))
    }

    @Test("what is wrong is said at its field; leaving unsaved asks, and Enter stays")
    func problems() throws {
        let stage = try stage()
        stage.press(.character("n"), .control("s"))
        #expect(stage.text.contains("Type the customer's name."))
        stage.type("Bo")
        stage.press(.tab)
        stage.type("nobody")
        stage.press(.tab)
        #expect(stage.text.contains("This is not an e-mail address."))
        stage.press(.escape)
        #expect(stage.text.contains("Leave without saving?"))
        stage.press(.enter)
        #expect(stage.text.contains("nobody"))
    }

    /// The form of a customer whom somebody else has given the telephone number 1, and this one `typed`.
    private func met(_ typed: (Stage) -> Void) throws -> (Stage, Customer) {
        let stage = try stage()
        let customer = try #require(try screen(stage).window.current).customer
        stage.press(.enter)
        typed(stage)
        var theirs = CustomerDraft(customer)
        theirs.phone = "1"
        _ = try stage.shop.changeCustomer(customer, to: theirs, by: stage.actor)
        stage.press(.control("s"))
        return (stage, try stage.shop.customer(customer.id, by: stage.actor).customer)
    }

    @Test("somebody else's change of another field is kept without a question")
    func meanwhile() throws {
        let (stage, after) = try met { stage in
            for _ in 0..<40 { stage.press(.backspace) }
            stage.type("mine@example.com")
        }
        #expect(stage.text.contains("changed meanwhile"), "\(stage.text)")
        #expect(after.email == "mine@example.com" && after.phone == "1")
    }

    @Test("what both changed is asked about", arguments: [(1, "2"), (2, "1")])
    func conflict(tabs: Int, phone: String) throws {
        let (stage, before) = try met { stage in
            stage.press(.tab)
            for _ in 0..<40 { stage.press(.backspace) }
            stage.type("2")
        }
        #expect(stage.text.contains("Somebody else has changed this customer"), "\(stage.text)")
        #expect(before.phone == "1")
        for _ in 0..<tabs { stage.press(.tab) }
        stage.press(.enter)
        #expect(try stage.shop.customer(before.id, by: stage.actor).customer.phone == phone)
    }

    @Test("two customers are merged by choosing both and typing the name of the one who goes")
    func merge() throws {
        let stage = try stage()
        let kept = try #require(try screen(stage).window.current)
        stage.press(.character("M"))
        #expect(stage.text.contains("Who is the same as"))
        stage.press(.character("M"))
        #expect(stage.text.contains("go to the customer who is the same person"))
        stage.press(.down)
        let gone = try #require(try screen(stage).window.current)
        stage.press(.character("M"))
        #expect(stage.text.contains("Stays") && stage.text.contains("Goes"))
        stage.press(.character("M"))
        // A scanner's Enter confirms nothing.
        stage.press(.enter, .enter)
        #expect(try stage.shop.customer(gone.id, by: stage.actor) == gone)
        stage.type(gone.customer.confirmationWord)
        stage.press(.control("s"))
        let merged = try stage.shop.customer(kept.id, by: stage.actor)
        #expect(merged.orders == kept.orders + gone.orders)
        #expect(throws: ShopError.self) { try stage.shop.customer(gone.id, by: stage.actor) }
        #expect(try screen(stage).window.rows.contains { $0.id == gone.id } == false)
        #expect(try screen(stage).window.current?.id == kept.id, "the cursor is on the one who stays")
    }

    @Test("after a merge the other way round the cursor is on the one who stays, too")
    func mergeSwapped() throws {
        let stage = try stage()
        let gone = try #require(try screen(stage).window.current)
        stage.press(.character("M"), .down, .down)
        let kept = try #require(try screen(stage).window.current)
        stage.press(.character("M"), .character("s"), .character("M"))
        stage.type(gone.customer.name)
        stage.press(.control("s"))
        #expect(throws: ShopError.self) { try stage.shop.customer(gone.id, by: stage.actor) }
        #expect(try screen(stage).window.current?.id == kept.id)
        stage.press(.character("o"))
        #expect(stage.dashboard.window.total == kept.orders + gone.orders)
    }

    @Test("who goes is asked for by the name as it is written, and told by address and orders")
    func confirmation() throws {
        let stage = try stage()
        for email in ["zora@one.example", "zora@two.example"] {
            var draft = CustomerDraft()
            draft.name = "Zora 健二 Quill"
            draft.email = email
            _ = try stage.shop.addCustomer(draft, by: stage.actor)
        }
        stage.send(.message(.changed))
        stage.press(.character("/"))
        stage.type("zora")
        stage.press(.enter, .character("M"), .down, .character("M"), .character("M"))
        let text = stage.canvas.lines.map { $0.split(separator: " ").joined(separator: " ") }
            .joined(separator: "\n")
        #expect(text.contains("Type Zora 健二 Quill to go on"))
        #expect(text.contains("(zora@one.example") && text.contains("(zora@two.example, no orders) goes."))
        stage.type("Zora 健二 Quill")
        stage.press(.control("s"))
        #expect(stage.text.contains("Zora 健二 Quill has no orders now."))
    }

    @Test("swapping keeps the other one, and Esc merges nothing")
    func swap() throws {
        let stage = try stage()
        let kept = try #require(try screen(stage).window.current)
        stage.press(.character("M"), .down, .character("M"), .character("s"))
        guard case .customerMerge(let merge) = stage.frame.screen else {
            Issue.record("\(stage.frame.screen)")
            return
        }
        #expect(merge.other.id == kept.id)
        stage.press(.escape)
        #expect(try screen(stage).keeper == nil)
    }

    @Test("it is drawn right at every size", arguments: SampleShop.sizes)
    func drawn(width: Int, height: Int) throws {
        let stage = try stage(width, height)
        stage.press(.character("/"))
        stage.type("e")
        stage.press(.enter, .down)
        expectSnapshot(stage.canvas, named: "customers-\(width)x\(height)")
        stage.press(.character("M"), .down, .character("M"))
        expectSnapshot(stage.canvas, named: "customers-merge-\(width)x\(height)")
        stage.press(.character("M"))
        if width == 80 { expectSnapshot(stage.canvas, named: "customers-merging-80x24") }
        stage.press(.escape, .escape, .enter)
        expectSnapshot(stage.canvas, named: "customer-\(width)x\(height)")
    }
}
