import Testing

@testable import Core

@Suite("The customers' book")
struct CustomerBookTests {
    private func draft(_ name: String, email: String = "", phone: String = "") -> CustomerDraft {
        var draft = CustomerDraft()
        draft.name = name
        draft.email = email
        draft.phone = phone
        return draft
    }

    private func names(_ test: TestShop, _ search: String) throws -> [String] {
        var request = CustomerListRequest(limit: 20)
        request.search = search
        return try test.shop.customers(request, by: test.ana).rows.map(\.customer.name)
    }

    @Test("every detail of a customer is kept as typed, without white space around it")
    func whole() throws {
        let test = try TestShop()
        var draft = draft(" João Gonçalves ", email: "Joao@Example.com", phone: "617 555 0142")
        draft.address = "1 Wharf St\nBoston"
        draft.notes = "Rings twice."
        draft.prefers = .text
        draft.wantsMail = false
        let customer = try test.shop.addCustomer(draft, by: test.ana)
        #expect(customer.name == "João Gonçalves" && customer.email == "Joao@Example.com")
        #expect(customer.address == "1 Wharf St\nBoston" && customer.notes == "Rings twice.")
        #expect(customer.prefers == .text && !customer.wantsMail)
        #expect(
            try test.shop.customer(customer.id, by: test.ana)
                == CustomerSummary(customer: customer, orders: 0, open: 0))
        // An order by name alone finds the same person and leaves the details alone.
        let order = try test.order("joao goncalves")
        #expect(order.customer == customer)
    }

    @Test("the list is by name, with how many orders each has, and pages stay on their customer")
    func list() throws {
        let test = try TestShop()
        let order = try test.order("Bo")
        _ = try test.order("Bo")
        _ = try test.shop.cancelOrder(order.id, reason: "x", by: test.ana)
        for name in ["Zoë", "ann", "Çelik"] { _ = try test.shop.addCustomer(draft(name), by: test.ana) }
        var request = CustomerListRequest(limit: 2)
        let page = try test.shop.customers(request, by: test.ana)
        #expect(page.rows.map(\.customer.name) == ["ann", "Bo"])
        #expect(page.count == 4)
        #expect(page.rows[1].orders == 2 && page.rows[1].open == 1)
        request.keeping = try #require(
            try test.shop.customers(matching: "zo", limit: 1, by: test.ana).first
        ).id
        request.leading = 1
        let last = try test.shop.customers(request, by: test.ana)
        #expect(last.position == 2)
        #expect(last.rows.map(\.customer.name) == ["Çelik", "Zoë"])
    }

    @Test(
        "a search finds any word of a name, any part of an address, digits however they are typed",
        arguments: [
            ("gon", ["João Gonçalves"]), ("joao gonc", ["João Gonçalves"]),
            ("EXAMPLE.com", ["João Gonçalves"]),
            ("(617)555-01", ["João Gonçalves"]), ("555 01", ["João Gonçalves", "Zoë Lee"]), ("oao", []),
            ("%", []), ("_", []), ("lee zoe", ["Zoë Lee"]), ("lee 781", ["Zoë Lee"]), ("lee 617", []),
            ("", ["João Gonçalves", "Zoë Lee"]),
        ])
    func search(typed: String, found: [String]) throws {
        let test = try TestShop()
        _ = try test.shop.addCustomer(
            draft("João Gonçalves", email: "jg@example.com", phone: "617 555 0142"), by: test.ana)
        _ = try test.shop.addCustomer(draft("Zoë Lee", phone: "781-555-0199"), by: test.ana)
        #expect(try names(test, typed) == found)
    }

    @Test(
        "any page of a search that very many match is the same part of the whole list",
        arguments: [0, 1, 700, 1300, 2080, 2090, 5000], [nil, 5, 1200, 2089] as [Int?])
    func many(position: Int, keeping: Int?) throws {
        let test = try TestShop()
        try test.shop.database.write { session in
            for number in 0..<2100 {
                let name = "anh \(number % 7) \(number % 300)"
                _ = try CustomerRows.insert(
                    name: name, nameKey: number % 210 == 0 ? "bo" : name, email: nil, emailKey: nil,
                    phone: nil, at: TestShop.start, session)
            }
        }
        let sorted = try test.shop.database.read {
            try $0.all("SELECT id FROM customers WHERE name_key LIKE 'anh%' ORDER BY name_key, id") {
                CustomerID($0.integer(0))
            }
        }
        #expect(sorted.count == 2090)
        var request = CustomerListRequest(limit: 30)
        request.search = "anh"
        request.position = position
        request.keeping = keeping.map { sorted[$0] }
        request.leading = 4
        let page = try test.shop.customers(request, by: test.ana)
        let start = keeping.map { $0 - 4 } ?? min(position, 2089)
        #expect(page.count == 2090 && page.position == start)
        #expect(page.rows.map(\.customer.id) == Array(sorted.dropFirst(start).prefix(30)))
    }

    @Test("the words that an order is found by are the same, whether it was read in whole or in part")
    func words() throws {
        let test = try TestShop()
        try test.fill()
        var all = OrderQuery()
        all.status = .all
        let ids = try test.shop.orderIDs(all, by: test.ana)
        #expect(ids.count == 40)
        try test.shop.database.read { session in
            for id in ids {
                let order = try test.shop.found(id, session)
                #expect(try SearchRows.words(of: id, session) == SearchText.of(order))
            }
        }
    }

    @Test("two customers may share a name; an e-mail belongs to one, whatever its case and composition")
    func uniqueEmail() throws {
        let test = try TestShop()
        _ = try test.shop.addCustomer(draft("Ann Lee", email: "ren\u{E9}e@example.com"), by: test.ana)
        _ = try test.shop.addCustomer(draft("Ann Lee"), by: test.ana)
        for email in ["REN\u{C9}E@example.com", "rene\u{301}e@example.com"] {
            let error = #expect(throws: ShopError.self) {
                try test.shop.addCustomer(draft("Bo", email: email), by: test.ana)
            }
            guard case .customer(.invalid(let problems))? = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
            #expect(problems.map(\.field) == [.email])
            #expect(problems[0].message.contains("Ann Lee"))
        }
        #expect(try names(test, "ann lee").count == 2)
    }

    @Test("what cannot be saved is all listed, each with its field")
    func problems() throws {
        let test = try TestShop()
        var draft = draft(" ", email: "nobody", phone: String(repeating: "1", count: 41))
        draft.notes = "a\0b"
        let error = #expect(throws: ShopError.self) { try test.shop.addCustomer(draft, by: test.ana) }
        guard case .customer(.invalid(let problems))? = error else { return }
        #expect(problems.map(\.field) == [.name, .email, .phone, .notes])
        #expect(problems[3].message == "The notes have a NUL character, which cannot be kept. Take it out.")
        var wish = CustomerDraft()
        wish.name = "Bo"
        wish.prefers = .email
        #expect(wish.problems.map(\.field) == [.prefers])
    }

    @Test("somebody else's change is not overwritten unseen")
    func changedMeanwhile() throws {
        let test = try TestShop()
        let customer = try test.shop.addCustomer(draft("Bo"), by: test.ana)
        _ = try test.shop.changeCustomer(customer, to: draft("Bo", phone: "1"), by: test.ana)
        #expect(throws: ShopError.customer(.changedMeanwhile(name: "Bo"))) {
            try test.shop.changeCustomer(customer, to: draft("Bob"), by: test.ana)
        }
    }

    @Test("a renamed customer's orders are found by the new name alone, however many there are")
    func renamed() throws {
        let test = try TestShop()
        var draft = try test.draft("Ann Lee", milestones: ["In Production"])
        let first = try test.shop.createOrder(draft, by: test.ana)
        draft.customer.id = first.customer.id
        for _ in 0..<250 { _ = try test.shop.createOrder(draft, by: test.ana) }
        var renaming = CustomerDraft(first.customer)
        renaming.name = "Ann Park"
        _ = try test.shop.changeCustomer(first.customer, to: renaming, by: test.ana)
        var query = OrderQuery()
        query.search = "park"
        #expect(try test.shop.orderIDs(query, by: test.ana).count == 251)
        query.search = "lee"
        #expect(try test.shop.orderIDs(query, by: test.ana).isEmpty)
        let order = try test.shop.order(first.id, by: test.ana)
        #expect(order.customer.name == "Ann Park" && order.revision == 2)
        // The first in the transaction that renames, the last in a later one.
        let all = try test.shop.orderIDs(OrderQuery(), by: test.ana)
        for id in [all.min(), all.max()].compactMap(\.self) {
            let told = try test.shop.moments(of: id, by: test.ana).filter { $0.kind == .changed }
            #expect(told.map(\.note) == ["customer renamed: Ann Lee is now Ann Park"])
        }
        #expect(try test.shop.examine().problems == [])
    }

    @Test("staff may look after customers, clients may not even see them")
    func rights() throws {
        let test = try TestShop()
        _ = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        let ben = try test.shop.signIn(email: "ben@example.com", password: "workshop", terminal: "tty2")
        #expect(try test.shop.addCustomer(draft("Bo"), by: ben).name == "Bo")
    }
}
