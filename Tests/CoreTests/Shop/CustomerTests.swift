import Testing

@testable import Core

@Suite("Whose order it is")
struct CustomerTests {
    @Test("the same name with nothing that differs is the same customer, and what is new is kept")
    func sameName() throws {
        let test = try TestShop()
        let first = try test.taken("João Gonçalves")
        let second = try test.taken("joao goncalves", phone: "617 555 0142")
        #expect(second.customer.id == first.customer.id)
        #expect(second.customer.name == "João Gonçalves")
        #expect(second.customer.phone == "617 555 0142")
        let third = try test.taken(
            "João Gonçalves", email: "Joao@example.com", phone: "(617) 555-0142")
        #expect(third.customer.id == first.customer.id)
    }

    @Test("a namesake with another e-mail address or phone number is another customer")
    func namesakes() throws {
        let test = try TestShop()
        let first = try test.taken("Ann Lee", email: "ann@example.com", phone: "1")
        let byEmail = try test.taken("Ann Lee", email: "lee@example.com")
        let byPhone = try test.taken("Ann Lee", phone: "2")
        #expect(first.customer.id != byEmail.customer.id)
        // Nothing says that this is not the one whose number nobody knows.
        #expect(byPhone.customer.id == byEmail.customer.id)
    }

    @Test("an e-mail address that is somebody else's is refused")
    func takenEmail() throws {
        let test = try TestShop()
        try test.taken("Ann Lee", email: "ann@example.com")
        let error = try #require(throws: ShopError.self) {
            try test.taken("Bo Diaz", email: "ANN@example.com")
        }
        guard case .invalidDraft(let problems) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(problems.map(\.field) == [.customerEmail])
        #expect(problems.first?.message.contains("Ann Lee") == true)
    }

    @Test("a customer chosen and renamed keeps the orders, which are found by the new name alone")
    func renamed() throws {
        let test = try TestShop()
        let first = try test.taken("Ann Lee")
        try test.taken {
            $0.customer.id = first.customer.id
            $0.customer.name = "Ann Lee-Park"
        }
        #expect(try test.shop.order(first.id, by: test.ana).customer.name == "Ann Lee-Park")
        var query = OrderQuery()
        query.search = "park"
        #expect(try test.shop.orders(query, limit: 10, by: test.ana).count == 2)
    }

    @Test(
        "completion finds by the beginning of a name, an address or a number",
        arguments: [
            ("joa", 1), ("JOÃO", 1), ("joao@", 1), ("617 555", 1), ("(617)555", 1), ("oao", 0), ("ann", 1),
        ])
    func completion(typed: String, count: Int) throws {
        let test = try TestShop()
        try test.taken("João Gonçalves", email: "joao@example.com", phone: "617-555-0142")
        try test.taken("Ann Lee", email: "lee@example.com", phone: "781 555 0142")
        #expect(try test.shop.customers(matching: typed, limit: 10, by: test.ana).count == count)
    }
}

extension TestShop {
    /// An order from a customer typed like this.
    @discardableResult
    fileprivate func taken(
        _ customer: String = "Eleanor Whitcombe", email: String = "", phone: String = "",
        edit: (inout OrderDraft) -> Void = { _ in }
    ) throws -> Order {
        var draft = try draft(customer)
        draft.customer.email = email
        draft.customer.phone = phone
        edit(&draft)
        return try shop.createOrder(draft, by: ana)
    }

    @Test(
        "an order form changes a customer for those alone who may change customers, and the audit trail tells of it"
    )
    func rights() throws {
        let test = try TestShop()
        let code = BadgeCode.random()
        try test.shop.database.write {
            try BadgeRows.insert(code.hash, of: test.ana.account.id, at: test.shop.now, by: "Ana", $0)
        }
        let floor = try #require(try test.shop.signIn(badge: code.text, on: "tty2").actor)
        let order = try test.order("Bo")
        var draft = OrderDraft(order)
        draft.sidemark = "blue room"
        let saved = try test.shop.changeOrder(order.id, to: draft, basedOn: order.version, by: floor)
        for change: (inout OrderDraft.CustomerEntry) -> Void in [
            { $0.email = "bo@example.com" }, { $0.name = "Bob" }, { $0.phone = "617 555 0100" },
        ] {
            var other = OrderDraft(saved)
            change(&other.customer)
            #expect(throws: ShopError.passwordNeeded(.editCustomers)) {
                try test.shop.changeOrder(order.id, to: other, basedOn: saved.version, by: floor)
            }
            var new = other
            new.invoice = ""
            #expect(throws: ShopError.passwordNeeded(.editCustomers)) {
                try test.shop.createOrder(new, by: floor)
            }
        }
        #expect(try test.shop.order(order.id, by: test.ana) == saved)
        // Somebody new is taken with their order.
        _ = try test.shop.createOrder(test.draft("Cy", milestones: ["In Production"]), by: floor)
        draft.customer.name = "Bob"
        _ = try test.shop.changeOrder(order.id, to: draft, basedOn: saved.version, by: test.ana)
        var query = AuditQuery()
        query.kinds = [.customer]
        let told = try test.shop.auditTrail(query, limit: 9, by: test.ana).records.map(\.words)
        #expect(told.first?.contains("Bo, now Bob") == true)
    }
}
