import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Core

/// What is written down of a letter, and what becomes of one where the program ends or somebody changes their mind.
@Suite("A letter in hand", .serialized)
struct SettlingTests {
    /// Something that runs beside the test on a thread of its own: the few that tasks share may all be waiting.
    private final class Beside<T: Sendable>: Sendable {
        private let outcome = Mutex<Result<T, any Error>?>(nil)
        private let end = DispatchSemaphore(value: 0)

        init(_ body: @escaping @Sendable () throws -> T) {
            Thread.detachNewThread { [self] in
                let result = Result { try body() }
                outcome.withLock { $0 = result }
                end.signal()
            }
        }

        /// Waits for the outcome.
        func value() throws -> T {
            end.wait()
            defer { end.signal() }
            return try #require(outcome.withLock { $0 }).get()
        }
    }

    private func beside<T: Sendable>(_ body: @escaping @Sendable () throws -> T) -> Beside<T> { Beside(body) }

    @Test("a server that says nothing to the farewell keeps nothing from being written down")
    func farewell() throws {
        let mail = try MailShop()
        try mail.server.behave(.stall(at: .quit))
        let id = try mail.test().id
        let shop = mail.shop
        let delivery = beside { try shop.deliver() }
        try mail.server.wait(for: .quit)
        #expect(try mail.letter(id).state == .accepted, "the server has not answered QUIT yet")
        #expect(try delivery.value().map(\.state) == [.accepted])
    }

    @Test(
        "a program that ends leaves a letter whose words the server does not have, as if never taken",
        arguments: [PrivateMailServer.Stage.greeting, .ehlo, .auth, .mail, .rcpt, .data])
    func endsBefore(stage: PrivateMailServer.Stage) throws {
        let mail = try MailShop()
        try mail.server.behave(.stall(at: stage))
        let id = try mail.test().id
        let sender = MailSender()
        let postman = Postman(mail.shop, by: sender)
        let turn = beside { try postman.turn() }
        try mail.server.wait(for: stage)
        sender.endSoon()
        _ = try turn.value()
        let letter = try mail.letter(id)
        #expect(letter.state == .waiting && letter.attempts == 0 && letter.leasedUntil == nil)
        #expect(letter.error == nil)
        try mail.server.behave(.accept)
        #expect(try postman.turn().isEmpty, "it begins nothing any more")
        #expect(try mail.shop.deliver().map(\.state) == [.accepted], "another sends it at once")
        #expect(try mail.server.letters().count == 1)
    }

    @Test(
        "a letter that the server has is waited for at the end, and then put off, saying that it may come twice"
    )
    func endsAfter() throws {
        let mail = try MailShop()
        try mail.server.behave(.stall(at: .message))
        let id = try mail.test().id
        let postman = Postman(mail.shop, by: MailSender(patience: .seconds(60)))
        let turn = beside { try postman.turn() }
        try mail.server.wait(for: .message)
        postman.end(within: 0.2)
        let letter = try mail.letter(id)
        #expect(letter.state == .waiting && letter.attempts == 1 && letter.leasedUntil == nil)
        #expect(letter.error?.contains("It may come twice.") == true)
        #expect(letter.nextAttempt == mail.shop.now.adding(seconds: 60))
        mail.server.stop()
        _ = try turn.value()
        #expect(try mail.letter(id).nextAttempt == letter.nextAttempt, "the one that was left writes nothing")
    }

    @Test("the worker itself puts the letter off where its patience ends")
    func patienceEnds() throws {
        let mail = try MailShop()
        try mail.server.behave(.stall(at: .message))
        let id = try mail.test().id
        let sender = MailSender(patience: .milliseconds(100))
        let shop = mail.shop
        let delivery = beside { try shop.deliver(by: sender) }
        try mail.server.wait(for: .message)
        sender.endSoon()
        _ = try delivery.value()
        #expect(try mail.letter(id).error?.contains("The program was ended") == true)
    }

    @Test("a letter that is accepted while the program ends is written down as accepted")
    func acceptedAtTheEnd() throws {
        let mail = try MailShop()
        try mail.server.behave(.hold(at: .message))
        let id = try mail.test().id
        let postman = Postman(mail.shop)
        let turn = beside { try postman.turn() }
        try mail.server.wait(for: .message)
        postman.endSoon()
        try mail.server.behave(.accept)
        postman.end(within: 60)
        #expect(try mail.letter(id).state == .accepted)
        #expect(try turn.value().count == 1)
    }

    @Test("what cannot be written down at once is tried again, and nothing is sent twice")
    func settleAgain() throws {
        let pauses = Mutex<[Int64]>([])
        let mail = try MailShop()
        var environment = mail.clock.environment
        let database = mail.shop.database
        environment.pause = { pause in
            pauses.withLock { $0.append(pause) }
            try? database.write { try $0.run("DROP TRIGGER IF EXISTS full") }
        }
        let shop = try Shop.open(
            mail.test.folder.path("shop.db"), creating: false, environment: environment)
        let id = try mail.test().id
        try refuseAcceptance(mail)
        #expect(try shop.deliver().map(\.state) == [.accepted])
        #expect(pauses.withLock { $0.count } == 1)
        #expect(try mail.letter(id).state == .accepted)
        #expect(try mail.server.letters().count == 1)
    }

    @Test("what cannot be written down for long is written down by the next turn, before anything is sent")
    func settleLater() throws {
        let mail = try MailShop()
        var environment = mail.clock.environment
        environment.pause = { _ in }
        let shop = try Shop.open(
            mail.test.folder.path("shop.db"), creating: false, environment: environment)
        let sender = MailSender()
        let id = try mail.test().id
        try refuseAcceptance(mail)
        #expect(throws: ShopError.self) { try shop.deliver(by: sender) }
        #expect(try mail.letter(id).state == .waiting)
        mail.clock.move(seconds: 3600)
        #expect(throws: ShopError.self, "and it is not taken anew") { try shop.deliver(by: sender) }
        try mail.shop.database.write { try $0.run("DROP TRIGGER full") }
        #expect(try shop.deliver(by: sender).isEmpty)
        #expect(try mail.letter(id).state == .accepted)
        #expect(try mail.server.letters().count == 1)
    }

    @Test("a lease, and a next attempt, of when the clock was wrong are over")
    func wrongClock() throws {
        let mail = try MailShop()
        let id = try mail.test().id
        mail.clock.move(seconds: 400 * 86_400)
        _ = try mail.shop.leaseLetter(nil)
        let later = try mail.test().id
        mail.clock.move(seconds: -400 * 86_400)
        try mail.shop.cancelLetter(later, by: mail.ana)
        _ = try mail.shop.resendLetter(later, by: mail.ana)
        try mail.shop.database.write {
            try $0.run(
                "UPDATE outbox SET next_attempt = next_attempt + 31536000000 WHERE id = ?",
                [.integer(later.value)])
        }
        #expect(try mail.shop.deliver().map(\.state) == [.accepted, .accepted])
        #expect(try mail.letter(id).state == .accepted)
    }

    @Test("a lease that a clock set back a little has made longer still counts")
    func clockSetBack() throws {
        let mail = try MailShop()
        _ = try mail.test()
        _ = try mail.shop.leaseLetter(nil)
        mail.clock.move(seconds: -20)
        #expect(try mail.test.another().deliver().isEmpty)
    }

    @Test("a step taken back while its letter is on the way there is not told")
    func undoneInTime() throws {
        let mail = try MailShop()
        let order = try mail.order()
        try mail.shop.database.write { try $0.run("DELETE FROM outbox") }
        try mail.server.behave(.hold(at: .rcpt))
        try mail.complete("In Production", of: order)
        let shop = mail.shop
        let delivery = beside { try shop.deliver() }
        try mail.server.wait(for: .rcpt)
        _ = try mail.shop.undoLast(on: order.id, by: mail.ana)
        let letter = try #require(try mail.letters(.status).first)
        #expect(letter.state == .cancelled && letter.error == "The step was taken back.")
        try mail.server.behave(.accept)
        #expect(try delivery.value().map(\.state) == [.cancelled])
        #expect(try mail.server.letters().isEmpty)
    }

    @Test(
        "a step taken back when the server has its letter is told, and the outbox says that it was too late")
    func undoneTooLate() throws {
        let mail = try MailShop()
        let order = try mail.order()
        try mail.shop.database.write { try $0.run("DELETE FROM outbox") }
        try mail.server.behave(.hold(at: .message))
        try mail.complete("In Production", of: order)
        let shop = mail.shop
        let delivery = beside { try shop.deliver() }
        try mail.server.wait(for: .message)
        _ = try mail.shop.undoLast(on: order.id, by: mail.ana)
        try mail.server.behave(.accept)
        _ = try delivery.value()
        let letter = try #require(try mail.letters(.status).first)
        #expect(letter.state == .accepted && letter.error?.contains("too late") == true)
        #expect(try mail.server.letters().count == 1)
    }

    @Test("of a step taken back after its letter was accepted the outbox says so")
    func undoneAfterwards() throws {
        let mail = try MailShop()
        let order = try mail.order()
        try mail.complete("In Production", of: order)
        _ = try mail.shop.deliver()
        _ = try mail.shop.undoLast(on: order.id, by: mail.ana)
        let letter = try #require(try mail.letters(.status).first)
        #expect(letter.state == .accepted && letter.error == "The step was taken back after it was sent.")
        #expect(!letter.needsAttention)
    }

    /// Has the database refuse to say of a letter that it was accepted, as a full disk would.
    private func refuseAcceptance(_ mail: MailShop) throws {
        try mail.shop.database.write {
            try $0.run(
                """
                CREATE TRIGGER full BEFORE UPDATE ON outbox WHEN NEW.state = 'accepted'
                BEGIN SELECT RAISE(FAIL, 'no room'); END
                """)
        }
    }
}
