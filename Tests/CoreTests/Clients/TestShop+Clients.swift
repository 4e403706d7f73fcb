import Testing

@testable import Core

extension TestShop {
    /// An order for a customer with that address.
    func order(_ name: String, _ email: String, milestones: [String]? = nil) throws -> Order {
        var draft = try draft(name, milestones: milestones)
        draft.customer.email = email
        return try shop.createOrder(draft, by: ana)
    }

    /// Has the client act on an order's first milestone, and asks them.
    func ask(_ order: Order, note: String? = "the grey linen?") throws -> MilestoneID {
        let id = try #require(order.milestones.first?.id)
        try shop.database.write {
            try $0.run("UPDATE milestones SET client_acts = 1 WHERE id = ?", [.integer(id.value)])
        }
        _ = try shop.perform(.request(note: note), on: id, by: ana)
        return id
    }

    /// A code as the letter's delivery makes it.
    func code(_ purpose: OneTimeCode.Purpose, to email: String) throws -> String {
        let address = try #require(EmailAddress(email))
        return try shop.database.write {
            try OneTimeCodeRows.make(for: purpose, sentTo: address, at: shop.now, $0)
        }.text
    }

    /// Registers the customer of an order, and signs them in.
    func register(_ order: Order, password: String = "quiet harbor 7") throws -> Actor {
        let email = try #require(order.customer.email)
        return try shop.register(
            email: email, code: code(.registration(order.customer.id), to: email), password: password,
            terminal: "tty7")
    }

    /// What is in the outbox, oldest first: kind, address and state.
    func letters() throws -> [String] {
        try shop.database.read { session in
            try session.all("SELECT letter, email, state FROM outbox ORDER BY id") {
                "\($0.text(0)) \($0.text(1)) \($0.text(2))"
            }
        }
    }

    /// Has the outbox send all it has.
    func sendLetters() throws {
        try shop.database.write { try $0.run("UPDATE outbox SET state = 'accepted' WHERE state = 'waiting'") }
    }
}
