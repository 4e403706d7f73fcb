import Testing

@testable import Core

@Suite("Taking and changing orders")
struct OrderTests {
    @Test("a new order has the year's next number, every field, and its milestones not started")
    func create() throws {
        let test = try TestShop()
        var draft = try test.draft()
        draft.customer.email = "joao@example.com"
        draft.customer.phone = "617 555 0142"
        draft.invoice = "INV-1042"
        draft.due = CalendarDay(iso: "2026-12-18")
        draft.priority = .rush
        draft.notes = "internal"
        draft.clientNotes = "for the client"
        for field in SpecificationField.allCases {
            switch field.kind {
            case .flag: draft.pieces[0].specification.set(field, field == .reglue)
            case .choice, .text: draft.pieces[0].specification.set(field, "answer to \(field.rawValue)")
            }
        }
        let made = try test.shop.createOrder(draft, by: test.ana)
        let order = try test.shop.order(made.id, by: test.ana)
        #expect(order == made)
        #expect(order.number.text == "2026-0001")
        #expect(order.customer.email == "joao@example.com")
        #expect(order.invoice == "INV-1042")
        #expect(order.due == CalendarDay(iso: "2026-12-18"))
        #expect(order.priority == .rush)
        #expect((order.notes, order.clientNotes) == ("internal", "for the client"))
        #expect(order.pieces[0].specification == draft.pieces[0].specification)
        #expect(order.status == .notStarted)
        #expect(order.milestones.map(\.name) == MilestoneCatalogue.defaultNames)
        #expect(order.milestones.allSatisfy { $0.state == .notStarted && $0.history.isEmpty })
    }

    @Test("an invalid draft is refused whole and uses up no number")
    func invalid() throws {
        let test = try TestShop()
        var draft = try test.draft()
        draft.customer.name = " "
        draft.pieces[0].quantity = 0
        let error = try #require(throws: ShopError.self) {
            try test.shop.createOrder(draft, by: test.ana)
        }
        guard case .invalidDraft(let problems) = error else { Issue.record("\(error)"); return }
        #expect(Set(problems.map(\.field)) == [.customerName, .quantity(piece: 0)])
        #expect(try test.order().number.text == "2026-0001")
    }

    @Test("a change keeps pieces and milestones that stay, and raises the revision once")
    func change() throws {
        let test = try TestShop()
        let old = try test.order()
        _ = try test.shop.perform(.start, on: old.milestones[1].id, by: test.ana)
        var draft = OrderDraft(try test.shop.order(old.id, by: test.ana))
        draft.pieces[0].quantity = 3
        var second = OrderDraft.PieceEntry()
        second.description = "Ottoman"
        draft.pieces.append(second)
        draft.milestones = [old.milestones[1].name, old.milestones[0].name]
        let new = try test.shop.changeOrder(old.id, to: draft, basedOn: 1, by: test.ana)
        #expect(new.revision == 2)
        #expect(new.pieces.map(\.description) == ["Wing chair", "Ottoman"])
        #expect(new.pieces[0].id == old.pieces[0].id)
        #expect(new.milestones.map(\.id) == [old.milestones[1].id, old.milestones[0].id])
        #expect(new.milestones[0].state == .inProgress)
        #expect(new.status == .inProgress)
    }

    @Test("a change that changes nothing leaves order and history as they were")
    func noChange() throws {
        let test = try TestShop()
        let order = try test.order()
        let same = try test.shop.changeOrder(order.id, to: OrderDraft(order), basedOn: 1, by: test.ana)
        #expect(same == order)
    }

    @Test("a save over somebody else's is refused and names them")
    func changedMeanwhile() throws {
        let test = try TestShop()
        let order = try test.order()
        var draft = OrderDraft(order)
        draft.notes = "first"
        _ = try test.shop.changeOrder(order.id, to: draft, basedOn: order.version, by: test.ana)
        draft.notes = "second"
        #expect(throws: ShopError.changedMeanwhile(order.number, by: "Ana")) {
            try test.shop.changeOrder(order.id, to: draft, basedOn: order.version, by: test.ana)
        }
        #expect(try test.shop.order(order.id, by: test.ana).notes == "first")
    }

    @Test("a milestone that was worked on cannot be taken off an order")
    func milestoneWithHistory() throws {
        let test = try TestShop()
        let order = try test.order()
        _ = try test.shop.perform(.complete, on: order.milestones[0].id, by: test.ana)
        var draft = OrderDraft(order)
        draft.milestones.removeFirst()
        #expect(throws: ShopError.milestoneHasHistory(order.milestones[0].name)) {
            try test.shop.changeOrder(order.id, to: draft, basedOn: 1, by: test.ana)
        }
        #expect(try test.shop.order(order.id, by: test.ana).milestones.count == 6)
    }

    @Test("an order is found by its number and by an invoice number that only it has")
    func naming() throws {
        let test = try TestShop()
        var draft = try test.draft()
        draft.invoice = "INV-7"
        let first = try test.shop.createOrder(draft, by: test.ana)
        #expect(try test.shop.order(named: "2026-0001", by: test.ana).id == first.id)
        #expect(try test.shop.order(named: " inv-7 ", by: test.ana).id == first.id)
        let second = try test.shop.createOrder(draft, by: test.ana)
        #expect(throws: ShopError.ambiguousInvoice("INV-7", [first.number, second.number])) {
            try test.shop.order(named: "INV-7", by: test.ana)
        }
        #expect(throws: ShopError.notFound(.order, named: "INV-8")) {
            try test.shop.order(named: "INV-8", by: test.ana)
        }
    }

    @Test("an order's customer is the one with its e-mail, or the only one of that name")
    func customers() throws {
        let test = try TestShop()
        var draft = try test.draft("Ana Lima")
        draft.customer.email = "ana.lima@example.com"
        let first = try test.shop.createOrder(draft, by: test.ana)
        draft.customer.email = "ANA.LIMA@example.com"
        #expect(try test.shop.createOrder(draft, by: test.ana).customer.id == first.customer.id)
        draft.customer.email = ""
        #expect(try test.shop.createOrder(draft, by: test.ana).customer.id == first.customer.id)
        draft.customer.email = "other@example.com"
        let second = try test.shop.createOrder(draft, by: test.ana)
        #expect(second.customer.id != first.customer.id)
        draft.customer.name = "Somebody Else"
        #expect(throws: ShopError.self) { try test.shop.createOrder(draft, by: test.ana) }
        #expect(try test.shop.customers(matching: "ana l", limit: 5, by: test.ana).count == 2)
        #expect(
            try test.shop.customers(matching: "OTHER@", limit: 5, by: test.ana).map(\.id) == [
                second.customer.id
            ])
    }

    @Test("a telephone number that was emptied stays empty")
    func clearedPhone() throws {
        let test = try TestShop()
        var draft = try test.draft()
        draft.customer.phone = "617 555 0142"
        let order = try test.shop.createOrder(draft, by: test.ana)
        draft = OrderDraft(order)
        draft.customer.phone = ""
        _ = try test.shop.changeOrder(order.id, to: draft, basedOn: 1, by: test.ana)
        #expect(try test.shop.order(order.id, by: test.ana).customer.phone == nil)
    }

    @Test("names without a letter are not taken for one another")
    func letterless() throws {
        let test = try TestShop()
        let star = try test.order("☆")
        #expect(try test.order("!!!").customer.id != star.customer.id)
        #expect(try test.order("☆").customer.id == star.customer.id)
    }

    @Test(
        "a name in a script with vowel signs is found by the index",
        arguments: ["सीता देवी", "น้ำฝน", "தமிழ்ச்செல்வி", "নাম", "ភាសាខ្មែរ", "محمد", "李小龍"])
    func scripts(name: String) throws {
        let test = try TestShop()
        let order = try test.order(name)
        _ = try test.order("Somebody else")
        var query = OrderQuery()
        query.search = String(name.prefix(2))
        #expect(try test.shop.orderIDs(query, by: test.ana) == [order.id])
        #expect(try test.shop.orders(query, limit: 9, by: test.ana).map(\.id) == [order.id])
    }

    @Test("an unsaved form is kept word for word until it is saved")
    func drafts() throws {
        let test = try TestShop()
        let fields = ["due": "12/", "name": "محمد", "pieces.0.quantity": "many"]
        try test.shop.keepForm(fields, of: nil, by: test.ana)
        #expect(try test.another().keptForm(of: nil, by: test.ana)?.fields == fields)
        _ = try test.order()
        #expect(try test.shop.keptForm(of: nil, by: test.ana) == nil)
    }
}
