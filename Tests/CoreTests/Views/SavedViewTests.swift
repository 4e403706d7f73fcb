import TestSupport
import Testing

@testable import Core

@Suite("Saved views")
struct SavedViewTests {
    private func staffed() throws -> (test: TestShop, ben: Actor) {
        let test = try TestShop()
        _ = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        return (test, try test.shop.signIn(email: "ben@example.com", password: "workshop", terminal: "tty2"))
    }

    private var full: OrderQuery {
        var query = OrderQuery()
        query.status = .among([.onHold, .inProgress])
        query.isLate = true
        query.due = .thisWeek
        query.milestones = ["In Production"]
        query.waiting = [.fabric, .subcontractor]
        query.priorities = [.rush, .high]
        query.search = "wing “chair”"
        query.sort = .milestone
        query.ascending = false
        return query
    }

    @Test("keep every part of a query")
    func roundTrip() throws {
        let test = try TestShop()
        let order = try test.order()
        var query = full
        query.customers = [order.customer.id]
        let saved = try test.shop.saveView("  Rush this week ", query, by: test.ana)
        #expect(saved.query == query && saved.name == "Rush this week" && !saved.isShared)
        #expect(saved.gaps.isEmpty && saved.customers == [order.customer.id: "João Gonçalves"])
        #expect(try test.shop.views(by: test.ana) == [saved])
        #expect(try test.shop.view(named: "RUSH this  week", by: test.ana) == saved)
        var plain = OrderQuery()
        plain.status = .all
        #expect(try test.shop.saveView("All", plain, by: test.ana).query == plain)
    }

    @Test("of this week are of the week in which they are opened")
    func relative() throws {
        let test = try TestShop()
        var query = OrderQuery()
        query.due = .thisWeek
        _ = try test.shop.saveView("Week", query, by: test.ana)
        test.clock.move(seconds: 30 * 86_400)
        var draft = try test.draft()
        draft.due = test.shop.today.adding(days: 2)
        _ = try test.shop.createOrder(draft, by: test.ana)
        let view = try test.shop.view(named: "week", by: test.ana)
        #expect(try test.shop.orderCount(view.query, by: test.ana).value == 1)
    }

    @Test("have names that are one person's once, in any letters, and another person's too")
    func names() throws {
        let (test, ben) = try staffed()
        let first = try test.shop.saveView("Rush", OrderQuery(), by: test.ana)
        #expect(throws: ShopError.view(.nameTaken("Rush"))) {
            try test.shop.saveView("RUSH", full, by: test.ana)
        }
        #expect(throws: ShopError.view(.nameMissing)) {
            try test.shop.saveView(" ", full, by: test.ana)
        }
        #expect(throws: ShopError.view(.nameTooLong)) {
            try test.shop.saveView(String(repeating: "x", count: 61), full, by: test.ana)
        }
        let replaced = try test.shop.saveView("RUSH", full, replacing: true, by: test.ana)
        #expect(replaced.id == first.id && replaced.query == full)
        _ = try test.shop.saveView("rush", full, by: ben)
        let other = try test.shop.saveView("Other", full, by: test.ana)
        #expect(throws: ShopError.view(.nameTaken("Rush"))) {
            try test.shop.renameView(other.id, to: "rush", by: test.ana)
        }
        #expect(try test.shop.renameView(other.id, to: "OTHER", by: test.ana).name == "OTHER")
    }

    @Test("are seen by others once they are shared, and stay their owner's to change")
    func sharing() throws {
        let (test, ben) = try staffed()
        let own = try test.shop.saveView("Mine", full, by: ben)
        #expect(try test.shop.views(by: test.ana).isEmpty)
        #expect(throws: ShopError.view(.gone)) { try test.shop.deleteView(own.id, by: test.ana) }
        _ = try test.shop.shareView(own.id, true, by: ben)
        #expect(try test.shop.views(by: test.ana).map(\.ownerName) == ["Ben"])
        #expect(try test.shop.view(named: "mine", by: test.ana).query == full)
        #expect(throws: ShopError.view(.notYours("Mine", owner: "Ben"))) {
            try test.shop.renameView(own.id, to: "Hers", by: test.ana)
        }
        let anas = try test.shop.saveView("Ana's", full, isShared: true, by: test.ana)
        #expect(throws: ShopError.view(.notYours("Ana's", owner: "Ana"))) {
            try test.shop.deleteView(anas.id, by: ben)
        }
        // An admin may delete a shared one.
        try test.shop.deleteView(own.id, by: test.ana)
        #expect(try test.shop.views(by: ben).map(\.name) == ["Ana's"])
        _ = try test.shop.shareView(anas.id, false, by: test.ana)
        #expect(try test.shop.views(by: ben).isEmpty)
    }

    @Test("that several people share under one name are told apart by nobody but their owners")
    func ambiguous() throws {
        let (test, ben) = try staffed()
        _ = try test.shop.addAccount(
            name: "Cy", email: "cy@example.com", role: .staff, password: "workshop", by: test.ana)
        let cy = try test.shop.signIn(email: "cy@example.com", password: "workshop", terminal: "tty3")
        _ = try test.shop.saveView("Rush", full, isShared: true, by: ben)
        _ = try test.shop.saveView("rush", OrderQuery(), isShared: true, by: cy)
        #expect(throws: ShopError.self) { try test.shop.view(named: "rush", by: test.ana) }
        #expect(try test.shop.view(named: "rush", by: ben).query == full)
    }

    @Test("whose customer or milestone is gone still open, find nothing of it, and say so")
    func gone() throws {
        let test = try TestShop()
        _ = try test.order()
        var query = OrderQuery()
        query.customers = [CustomerID(4711)]
        query.milestones = ["Gilding"]
        let view = try test.shop.saveView("Old", query, by: test.ana)
        #expect(view.query == query)
        #expect(view.gaps == [.customer(""), .milestone("Gilding")])
        #expect(try test.shop.orderCount(view.query, by: test.ana).value == 0)
    }

    @Test("of a newer program open with what is understood of them")
    func newer() throws {
        let test = try TestShop()
        let view = try test.shop.saveView("Newer", full, by: test.ana)
        try test.shop.write(.seeOrders, test.ana) { session in
            try ViewRows.setQuery(
                #"{"priorities": ["rush"], "moon": "full", "status": ["lost"]}"#, of: view.id,
                at: test.shop.now, session)
        }
        let opened = try test.shop.view(named: "newer", by: test.ana)
        #expect(opened.query.priorities == [.rush])
        #expect(opened.gaps == [.unknown("moon"), .unknown("status")])
        try test.shop.write(.seeOrders, test.ana) { session in
            try ViewRows.setQuery("no JSON", of: view.id, at: test.shop.now, session)
        }
        #expect(try test.shop.view(named: "newer", by: test.ana).gaps == [.unknown("whole")])
    }

    @Test("say what is wrong and what to do")
    func words() {
        let problems: [ViewProblem] = [
            .nameMissing, .nameTooLong, .nameTaken("R\u{1B}"), .notFound(named: "x", known: ["a"]),
            .notFound(named: "x", known: []), .gone, .ambiguous("x", owners: ["A", "B"]),
            .notYours("x", owner: "A"),
        ]
        for problem in problems {
            let text = ShopError.view(problem).text()
            #expect(text.problem.hasSuffix(".") && text.remedy.hasSuffix("."))
            #expect(!text.line.contains("\u{1B}"))
        }
    }
}
