import Core
import Testing

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
}
