import Testing

@testable import Core

@Suite("Merging customers")
struct CustomerMergeTests {
    private func order(_ test: TestShop, _ name: String, email: String = "", phone: String = "") throws
        -> Order
    {
        var draft = try test.draft(name)
        draft.customer.email = email
        draft.customer.phone = phone
        return try test.shop.createOrder(draft, by: test.ana)
    }

    @Test("a saved view of the one who goes is one of the one who stays")
    func views() throws {
        let test = try TestShop()
        let (stays, goes) = (try test.order("Ana Lima"), try test.order("A. Lima"))
        var query = OrderQuery()
        query.customers = [goes.customer.id]
        let view = try test.shop.saveView("Lima", query, by: test.ana)
        _ = try test.shop.mergeCustomers(
            stays.customer.id, taking: goes.customer.id, confirmation: "A. Lima", by: test.ana)
        test.shop.finishCustomerChangesOrLater()
        let after = try #require(try test.shop.views(by: test.ana).first { $0.id == view.id })
        #expect(after.query.customers == [stays.customer.id] && after.gaps.isEmpty)
        #expect(try test.shop.orders(after.query, limit: 9, by: test.ana).count == 2)
    }

    @Test("the orders move with their history, and the one who stays takes what it lacks")
    func merges() throws {
        let test = try TestShop()
        let kept = try order(test, "Ann Lee", phone: "1")
        let gone = try order(test, "Anne Leigh", email: "anne@example.com", phone: "2")
        _ = try test.shop.perform(.start, on: gone.milestones[0].id, by: test.ana)
        let merged = try test.shop.mergeCustomers(
            kept.customer.id, taking: gone.customer.id, confirmation: "ANNE LEIGH", by: test.ana)
        #expect(merged.orders == 2 && merged.open == 2)
        #expect(merged.customer.name == "Ann Lee" && merged.customer.phone == "1")
        #expect(merged.customer.email == "anne@example.com")
        #expect(merged.customer.notes == "Also: Anne Leigh, 2")
        let moved = try test.shop.order(gone.id, by: test.ana)
        #expect(moved.customer == merged.customer)
        #expect(moved.milestones[0].history.count == 1)
        #expect(moved.revision == gone.revision + 1)
        let moment = try #require(try test.shop.moments(of: gone.id, by: test.ana).last)
        #expect(moment.kind == .changed && moment.by == "Ana")
        #expect(moment.note == "customer merged: Anne Leigh (anne@example.com, 2) is Ann Lee")
        #expect(try test.shop.moments(of: kept.id, by: test.ana).count == 1)
        #expect(throws: ShopError.notFound(.customer, named: String(gone.customer.id.value))) {
            try test.shop.customer(gone.customer.id, by: test.ana)
        }
        var query = OrderQuery()
        query.search = "leigh"
        #expect(try test.shop.orderIDs(query, by: test.ana).isEmpty)
        query.search = ""
        query.customer = kept.customer.id
        #expect(try test.shop.orderIDs(query, by: test.ana).count == 2)
        #expect(try test.shop.examine().problems == [])
        // The next order under the address finds the one who stayed.
        #expect(try order(test, "Ann Lee", email: "ANNE@example.com").customer.id == kept.customer.id)
    }

    @Test("what each has decides what both become", arguments: [false, true])
    func pure(other: Bool) {
        let one = Customer(
            id: CustomerID(1), name: "A", email: "a@example.com", phone: nil, address: "Here", notes: "N",
            prefers: .email, wantsMail: true)
        let two = Customer(
            id: CustomerID(2), name: "A", email: "b@example.com", phone: "2", address: nil, notes: "M",
            prefers: .phone, wantsMail: false)
        let merged = other ? two.taking(one) : one.taking(two)
        #expect(merged.id == (other ? two.id : one.id))
        #expect(merged.phone == "2" && merged.address == "Here")
        #expect(merged.notes == (other ? "M\nN\nAlso: a@example.com" : "N\nM\nAlso: b@example.com"))
        #expect(merged.prefers == (other ? .phone : .email))
        // Who asked for no mail gets none.
        #expect(!merged.wantsMail)
    }

    @Test("it needs the name of the one who goes, and two customers")
    func refused() throws {
        let test = try TestShop()
        let kept = try order(test, "João").customer
        let gone = try order(test, "Ann").customer
        for typed in ["", "João", "an", "yes"] {
            #expect(throws: ShopError.customer(.notConfirmed(name: "Ann", word: "ann"))) {
                try test.shop.mergeCustomers(kept.id, taking: gone.id, confirmation: typed, by: test.ana)
            }
        }
        #expect(throws: ShopError.customer(.same(name: "Ann"))) {
            try test.shop.mergeCustomers(gone.id, taking: gone.id, confirmation: "Ann", by: test.ana)
        }
        #expect(throws: ShopError.notFound(.customer, named: "99")) {
            try test.shop.mergeCustomers(kept.id, taking: CustomerID(99), confirmation: "x", by: test.ana)
        }
        #expect(try test.shop.customer(gone.id, by: test.ana).customer == gone)
    }

    @Test("very many orders move a few at a time, and all of them")
    func many() throws {
        let test = try TestShop()
        let kept = try order(test, "Ann").customer
        var draft = try test.draft("Bo", milestones: ["In Production"])
        let first = try test.shop.createOrder(draft, by: test.ana)
        draft.customer.id = first.customer.id
        for _ in 0..<230 { _ = try test.shop.createOrder(draft, by: test.ana) }
        let merged = try test.shop.mergeCustomers(
            kept.id, taking: first.customer.id, confirmation: "bo", by: test.ana)
        #expect(merged.orders == 232)
        var query = OrderQuery()
        query.search = "ann"
        #expect(try test.shop.orderIDs(query, by: test.ana).count == 232)
    }

    @Test("a merge that a program left in the middle is finished by the next one that signs in")
    func leftInTheMiddle() throws {
        let test = try TestShop()
        let kept = try order(test, "Ann").customer
        let gone = try order(test, "Bo")
        try test.shop.database.write { session in
            try CustomerChangeRows.keep(
                CustomerChangeRows.Merge(
                    from: gone.customer.id, into: kept.id,
                    event: CustomerChangeRows.Event(
                        note: "customer merged: Bo is Ann", at: test.shop.now, by: test.ana)), session)
        }
        // Until then nothing new is begun with the one who goes.
        #expect(throws: ShopError.notFound(.customer, named: String(gone.customer.id.value))) {
            try test.shop.mergeCustomers(
                kept.id, taking: gone.customer.id, confirmation: "bo", by: test.ana)
        }
        _ = try test.another().signIn(email: "ana@example.com", password: "workshop", terminal: "tty2")
        #expect(try test.shop.order(gone.id, by: test.ana).customer.id == kept.id)
        #expect(try test.shop.customer(kept.id, by: test.ana).orders == 2)
        #expect(throws: ShopError.self) { try test.shop.customer(gone.customer.id, by: test.ana) }
    }
}
