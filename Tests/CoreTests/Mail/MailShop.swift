import Foundation
import TestSupport

@testable import Core

/// A shop beside a mail server of its own, with a clock that stands still until it is moved.
final class MailShop: Sendable {
    let server: PrivateMailServer
    let test: TestShop
    var shop: Shop { test.shop }
    var ana: Actor { test.ana }
    var clock: TestClock { test.clock }

    /// - Parameters:
    ///   - security: what the server has.
    ///   - set: what the shop is set to; the same where it is nil.
    init(
        _ security: PrivateMailServer.Security = .starttls, set: MailSecurity? = nil,
        certificate: PrivateMailServer.Certificate = .good, asksWho: Bool = true
    ) throws {
        server = try PrivateMailServer(security, certificate: certificate, asksWho: asksWho)
        test = try TestShop()
        let used = set ?? MailSecurity(rawValue: security.rawValue) ?? .starttls
        _ = try shop.changeSettings(
            [
                .mailServer: "localhost", .mailPort: String(server.port), .mailSecurity: used.rawValue,
                .mailFrom: "shop@harbor.example", .mailCA: server.authority,
                .mailUser: asksWho ? PrivateMailServer.user : "", .digestHour: "off", .mailDelay: "0",
            ], by: ana)
        if asksWho { try shop.setMailPassword(PrivateMailServer.password, by: ana) }
    }

    /// Has a letter wait.
    func test(to address: String = "joao@example.com") throws -> OutboxLetter {
        try shop.queueTestLetter(to: address, by: ana)
    }

    func letter(_ id: LetterID) throws -> OutboxLetter { try shop.letter(id, by: ana) }

    /// An order of a customer with an address, with one step that tells of itself and another that does not.
    func order(
        _ customer: String = "João Gonçalves", email: String? = "joao@example.com", notes: String = ""
    ) throws -> Order {
        var draft = try test.draft(
            customer, milestones: ["In Production", "Awaiting Quality Check", "Out for Delivery"])
        draft.customer.email = email ?? ""
        draft.clientNotes = notes
        return try shop.createOrder(draft, by: ana)
    }

    /// Done, on the command line, so that the letter is due at once.
    func complete(_ name: String, of order: Order) throws {
        guard let milestone = order.milestones.first(where: { $0.name == name }) else { return }
        _ = try shop.perform(
            .complete, on: milestone.id, overriding: "test", by: ana.through(.commandLine))
    }

    /// The letters of a kind, newest first.
    func letters(_ kind: LetterKind) throws -> [OutboxLetter] {
        try shop.outbox(by: ana).filter { $0.letter.kind == kind }
    }
}
