import Testing

@testable import Core

@Suite("which changes make paper wrong, and what a scan of it says")
struct PaperRevisionTests {
    private func change(
        _ test: TestShop, _ id: OrderID, _ body: (inout OrderDraft) -> Void
    ) throws -> Order {
        let order = try test.shop.order(id, by: test.ana)
        var draft = OrderDraft(order)
        body(&draft)
        return try test.shop.changeOrder(id, to: draft, basedOn: order.version, by: test.ana)
    }

    @Test("what only the office knows of leaves printed paper right, but makes an open form old")
    func office() throws {
        let test = try TestShop()
        let order = try test.order()
        let code = try test.codes(order).order
        let changed = try change(test, order.id) {
            $0.invoice = "INV-9"
            $0.deposit = .received
            $0.clientNotes = "See you soon."
            $0.customer.phone = "617 555 0199"
        }
        #expect(changed.revision == order.revision && changed.version == order.version + 1)
        #expect(try !test.shop.scan(code, by: test.ana).isStale)
        let moment = try #require(try test.shop.moments(of: order.id, by: test.ana).last)
        #expect(
            moment.note == "customer's details, invoice number, deposit, notes the client reads")
        #expect(throws: ShopError.changedMeanwhile(order.number, by: "Ana")) {
            try test.shop.changeOrder(
                order.id, to: OrderDraft(order), basedOn: order.version, by: test.ana)
        }
    }

    @Test("a scan says all that has changed since its own paper was printed, and nothing from before")
    func since() throws {
        let test = try TestShop()
        let order = try test.order()
        let first = try test.codes(order).order
        let second = try test.codes(
            try change(test, order.id) {
                $0.due = test.shop.today.adding(days: 3)
                $0.pieces[0].quantity = 2
            }
        ).order
        _ = try change(test, order.id) { $0.invoice = "INV-7" }
        _ = try change(test, order.id) {
            $0.priority = .rush
            var fabric = OrderDraft.FabricEntry()
            fabric.details.vendor = "Kravet"
            $0.pieces[0].fabrics = [fabric]
            var ottoman = OrderDraft.PieceEntry()
            ottoman.description = "Ottoman"
            $0.pieces.append(ottoman)
        }
        let old = try test.shop.scan(first, by: test.ana)
        #expect(
            old.changes == [
                "due date, Wing chair", "priority, fabric of Wing chair, Ottoman added",
            ])
        let newer = try test.shop.scan(second, by: test.ana)
        #expect(newer.isStale && newer.changes == ["priority, fabric of Wing chair, Ottoman added"])
        let removed = try change(test, order.id) { $0.pieces.removeLast() }
        #expect(try test.shop.moments(of: order.id, by: test.ana).last?.note == "Ottoman removed")
        #expect(try !test.shop.scan(test.codes(removed).order, by: test.ana).isStale)
    }

    @Test("sixteen revisions on, a letter comes round again; the newest paper with it is meant")
    func around() throws {
        let code = try #require(ScanCode(kind: .order, number: 1, revision: 3))
        #expect(code.paperRevision(current: 3) == 3)
        #expect(code.paperRevision(current: 4) == 3)
        #expect(code.paperRevision(current: 18) == 3)
        #expect(code.paperRevision(current: 19) == 19)
        #expect(code.paperRevision(current: 35) == 35)
        #expect(code.paperRevision(current: 2) == 1)
    }

    @Test("a customer's new name has its orders' paper say so")
    func renamed() throws {
        let test = try TestShop()
        let order = try test.order()
        let code = try test.codes(order).order
        _ = try change(test, order.id) { $0.customer.name = "Somebody Else" }
        #expect(
            try test.shop.scan(code, by: test.ana).changes == ["customer (was \(order.customer.name))"])
    }

    @Test("a customer's new name is told of every order of theirs, once, by whoever gave it")
    func renamedCustomer() throws {
        let test = try TestShop()
        let (saved, other) = (try test.order(), try test.order())
        #expect(saved.customer.id == other.customer.id)
        let old = saved.customer.name
        let codes = (try test.codes(saved).order, try test.codes(other).order)
        _ = try change(test, saved.id) { $0.customer.name = "Somebody Else" }
        #expect(try test.shop.scan(codes.0, by: test.ana).changes == ["customer (was \(old))"])
        let told = "customer renamed: \(old) is now Somebody Else"
        #expect(try test.shop.scan(codes.1, by: test.ana).changes == [told])
        let moments = try test.shop.moments(of: other.id, by: test.ana)
        let events = moments.filter { $0.note == told }
        #expect(events.map(\.by) == [test.ana.account.name])
        #expect(try test.shop.order(other.id, by: test.ana).updatedAt == events[0].at)
    }

    @Test("a merge into a customer of another name is told of the paper that it makes out of date")
    func merged() throws {
        let test = try TestShop()
        let order = try test.order()
        var draft = CustomerDraft()
        draft.name = "Kai Keeper"
        let keeper = try test.shop.addCustomer(draft, by: test.ana)
        let code = try test.codes(order).order
        _ = try test.shop.mergeCustomers(
            keeper.id, taking: order.customer.id, confirmation: order.customer.name, by: test.ana)
        let changes = try test.shop.scan(code, by: test.ana).changes
        #expect(changes.count == 1 && changes[0].hasPrefix("customer merged: \(order.customer.name)"))
    }

    @Test("changing the list of milestones is told")
    func steps() throws {
        let test = try TestShop()
        let order = try test.order()
        let code = try test.codes(order).order
        let names = order.milestones.dropLast().map(\.name)
        _ = try test.shop.changeSteps(
            of: order.id, to: names, route: "", basedOn: order.version, by: test.ana)
        #expect(try test.shop.scan(code, by: test.ana).changes == ["milestones"])
    }
}
