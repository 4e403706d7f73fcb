import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("Letters given to a mail server", .serialized)
struct DeliveryTests {
    @Test(
        "over STARTTLS or TLS, signed in, a letter arrives whole",
        arguments: [
            PrivateMailServer.Security.starttls, .tls,
        ])
    func arrives(security: PrivateMailServer.Security) throws {
        let mail = try MailShop(security)
        let letter = try mail.test()
        #expect(try mail.shop.deliver().map(\.state) == [.accepted])
        let received = try mail.server.letters()
        let first = try #require(received.first)
        #expect(received.count == 1)
        #expect(first.envelope.encrypted && first.envelope.user == PrivateMailServer.user)
        #expect(first.envelope.from == "shop@harbor.example" && first.envelope.to == ["joao@example.com"])
        #expect(first.content.messageID == letter.messageID)
        #expect(first.content.date == "2026-11-24T19:02:00+00:00")
        #expect(
            first.content.structure == [
                "multipart/mixed", "multipart/alternative", "text/plain", "text/html",
            ])
        #expect(first.content.defects == [] && first.content.parts.allSatisfy { $0.defects.isEmpty })
        #expect(first.text.contains("mail from Harbor works"))
        #expect(try mail.shop.deliver().isEmpty, "it is sent once")
    }

    @Test("to a server on this machine it may go in clear, without anybody signing in")
    func loopback() throws {
        let mail = try MailShop(.none, asksWho: false)
        _ = try mail.test()
        #expect(try mail.shop.deliver().map(\.state) == [.accepted])
    }

    @Test("in clear to another machine it is not even tried")
    func unprotected() throws {
        let mail = try MailShop(.none, asksWho: false)
        let letter = try mail.test()
        _ = try mail.shop.changeSettings([.mailServer: "mail.example.com"], by: mail.ana)
        #expect(throws: ShopError.mail(.unprotected(host: "mail.example.com"))) { try mail.shop.deliver() }
        #expect(try mail.letter(letter.id).attempts == 0)
    }

    @Test(
        "to a server whose certificate is wrong nothing is said",
        arguments: [
            PrivateMailServer.Certificate.otherHost, .stranger, .expired,
        ], [PrivateMailServer.Security.starttls, .tls])
    func certificate(kind: PrivateMailServer.Certificate, security: PrivateMailServer.Security) throws {
        let mail = try MailShop(security, certificate: kind)
        let letter = try #require(try tried(mail))
        #expect(letter.state == .waiting && letter.error?.contains("certificate") == true)
        // A server greets as soon as the connection stands, before the name in its certificate is looked at.
        let heard = ["stage greeting clear", "stage ehlo clear", "stage greeting encrypted"]
        #expect(mail.server.events.allSatisfy { heard.contains($0) })
    }

    @Test("a server that offers no STARTTLS hears nothing in clear")
    func noEncryption() throws {
        let mail = try MailShop(.none, set: .starttls)
        let letter = try #require(try tried(mail))
        #expect(letter.state == .waiting && letter.error?.contains("no encryption") == true)
        #expect(mail.server.events == ["stage greeting clear", "stage ehlo clear"])
        #expect(try mail.server.letters().isEmpty)
    }

    @Test("a wrong password is told of, and the letter waits")
    func wrongPassword() throws {
        let mail = try MailShop()
        try mail.shop.setMailPassword("another", by: mail.ana)
        let letter = try #require(try tried(mail))
        #expect(letter.state == .waiting && letter.error?.contains("user and password") == true)
        try mail.shop.setMailPassword(PrivateMailServer.password, by: mail.ana)
        mail.clock.move(seconds: 60)
        #expect(try mail.shop.deliver().map(\.state) == [.accepted])
    }

    @Test("without a password nothing is tried, nor with one that others can read")
    func passwordFile() throws {
        let mail = try MailShop()
        _ = try mail.test()
        let path = mail.shop.mailFolder.passwordPath
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
        chmod(path, 0o640)
        #expect(throws: ShopError.mail(.openPassword(path: path))) { try mail.shop.deliver() }
        try mail.shop.setMailPassword(nil, by: mail.ana)
        #expect(throws: ShopError.mail(.noPassword(path: path))) { try mail.shop.deliver() }
        #expect(mail.server.events == [])
    }

    @Test(
        "what the server does not want now is tried again after a minute",
        arguments: [
            (PrivateMailServer.Stage.greeting, 421), (.ehlo, 421), (.auth, 454), (.mail, 451), (.mail, 550),
            (.rcpt, 450),
            (.rcpt, 452), (.data, 451), (.message, 451),
        ])
    func postponed(stage: PrivateMailServer.Stage, code: Int) throws {
        let mail = try MailShop()
        try mail.server.behave(.answer(code, at: stage))
        let letter = try #require(try tried(mail))
        #expect(letter.state == .waiting && letter.attempts == 1 && letter.error != nil)
        #expect(letter.nextAttempt == mail.shop.now.adding(seconds: 60))
        try mail.server.behave(.accept)
        mail.clock.move(seconds: 59)
        #expect(try mail.shop.deliver().isEmpty)
        mail.clock.move(seconds: 1)
        #expect(try mail.shop.deliver().map(\.state) == [.accepted])
        #expect(try mail.server.letters().count == 1)
    }

    @Test(
        "a letter that the server refuses for good is not tried again, and says why",
        arguments: [
            (PrivateMailServer.Stage.rcpt, 550), (.rcpt, 553), (.data, 554), (.message, 552),
        ])
    func refused(stage: PrivateMailServer.Stage, code: Int) throws {
        let mail = try MailShop()
        try mail.server.behave(.answer(code, at: stage))
        let letter = try #require(try tried(mail))
        #expect(letter.state == .failed)
        #expect(letter.error?.contains("\(code)") == true && letter.error?.contains("not wanted") == true)
        mail.clock.move(seconds: 86_400)
        #expect(try mail.shop.deliver().isEmpty)
        try mail.server.behave(.accept)
        _ = try mail.shop.resendLetter(letter.id, by: mail.ana)
        #expect(try mail.shop.deliver().map(\.state) == [.accepted])
    }

    @Test(
        "a server that turns everybody away has refused no letter",
        arguments: [
            (PrivateMailServer.Stage.greeting, 554), (.ehlo, 550), (.auth, 535), (.mail, 530),
        ])
    func turnedAway(stage: PrivateMailServer.Stage, code: Int) throws {
        let mail = try MailShop()
        try mail.server.behave(.answer(code, at: stage))
        let letter = try #require(try tried(mail))
        #expect(letter.state == .waiting, "\(letter.error ?? "")")
    }

    @Test(
        "a server that stalls keeps a letter for no longer than is set",
        arguments: PrivateMailServer.Stage.untilAccepted)
    func stalled(stage: PrivateMailServer.Stage) throws {
        let mail = try MailShop()
        try mail.server.behave(.stall(at: stage))
        let began = Date()
        let letter = try #require(try tried(mail))
        #expect(Date().timeIntervalSince(began) < 10)
        #expect(
            letter.state == .waiting && letter.error?.contains("in time") == true, "\(letter.error ?? "")")
    }

    @Test(
        "a line that breaks before the message was whole leaves nothing there, and the letter waits",
        arguments: [
            PrivateMailServer.Stage.greeting, .ehlo, .auth, .mail, .rcpt, .data,
        ])
    func dropped(stage: PrivateMailServer.Stage) throws {
        let mail = try MailShop()
        try mail.server.behave(.drop(at: stage))
        #expect(try tried(mail)?.state == .waiting)
        try mail.server.behave(.accept)
        mail.clock.move(seconds: 60)
        #expect(try mail.shop.deliver().map(\.state) == [.accepted])
        #expect(try mail.server.letters().count == 1)
    }

    @Test("a line that breaks after the message was whole gives one duplicate, which can be told by its name")
    func droppedAfterData() throws {
        let mail = try MailShop()
        try mail.server.behave(.drop(at: .message))
        #expect(try tried(mail)?.state == .waiting)
        try mail.server.behave(.accept)
        mail.clock.move(seconds: 60)
        #expect(try mail.shop.deliver().map(\.state) == [.accepted])
        let received = try mail.server.letters()
        #expect(received.count == 2 && Set(received.map(\.content.messageID)).count == 1)
    }

    @Test("it is tried after 1, 15 and 60 minutes, then every two hours, and given up after five days")
    func givenUp() throws {
        let mail = try MailShop()
        mail.server.stop()
        let id = try mail.test().id
        var waits: [Int64] = []
        var last = try mail.letter(id)
        while last.state == .waiting, waits.count < 100 {
            last = try #require(try mail.shop.deliver().first)
            guard last.state == .waiting else { break }
            let wait = (last.nextAttempt.milliseconds - mail.shop.now.milliseconds) / 1000
            waits.append(wait / 60)
            mail.clock.move(seconds: wait)
        }
        #expect(waits.prefix(4) == [1, 15, 60, 120] && waits.dropFirst(3).allSatisfy { $0 == 120 })
        #expect(last.state == .failed && last.error?.hasPrefix("Given up after five days.") == true)
        let age = mail.shop.now.milliseconds - TestShop.start.milliseconds
        #expect((4 * 86_400_000...5 * 86_400_000).contains(age) && waits.count == 62)
        #expect(try mail.shop.outboxSummary(by: mail.ana).words == "! mail 1")
    }

    @Test("the five days count from the first attempt, however long a letter waited for mail to be set up")
    func lateSetUp() throws {
        let mail = try MailShop()
        _ = try mail.shop.changeSettings([.mailServer: "", .mailFrom: ""], by: mail.ana)
        let order = try mail.order()
        #expect(throws: ShopError.mail(.notSetUp(.mailServer))) { try mail.shop.deliver() }
        mail.clock.move(seconds: 20 * 86_400)
        _ = try mail.shop.changeSettings(
            [.mailServer: "localhost", .mailFrom: "shop@harbor.example"], by: mail.ana)
        try mail.server.behave(.answer(451, at: .rcpt))
        _ = try mail.shop.deliver()
        let letter = try #require(try mail.letters(.registration).first)
        #expect(letter.state == .waiting && letter.givenUpAt == mail.shop.now.adding(seconds: 5 * 86_400))
        #expect(!letter.messageID.contains("opts.invalid"))
        try mail.server.behave(.accept)
        mail.clock.move(seconds: 60)
        #expect(try mail.shop.deliver().map(\.state) == [.accepted])
        let received = try #require(try mail.server.letters().first)
        #expect(received.content.messageID.hasSuffix("@harbor.example>"))
        #expect(received.text.contains(order.number.text))
    }

    @Test("a step that nobody could be told of for a week is not told any more")
    func oldNews() throws {
        let mail = try MailShop()
        mail.server.stop()
        let order = try mail.order()
        try mail.complete("In Production", of: order)
        mail.clock.move(seconds: 7 * 86_400 + 1)
        _ = try mail.shop.deliver()
        let letter = try #require(try mail.letters(.status).first)
        #expect(letter.state == .cancelled && letter.error?.contains("no news any more") == true)
    }

    @Test(
        "a refusal of the shop's own address is no letter's fault: all wait, and are sent once it is mended")
    func senderRefused() throws {
        let mail = try MailShop()
        try mail.server.behave(.answer(550, at: .mail))
        let letter = try #require(try tried(mail))
        #expect(letter.state == .waiting && letter.error?.contains("the shop's own address") == true)
        #expect(letter.error?.contains("550") == true)
        try mail.server.behave(.answer(552, at: .mail))
        let large = try #require(try tried(mail))
        #expect(large.state == .failed, "552 there is of the letter's size")
        try mail.server.behave(.accept)
        mail.clock.move(seconds: 60)
        #expect(try mail.shop.deliver().map(\.state) == [.accepted])
    }

    @Test("many processes send forty letters, each once")
    func many() async throws {
        let mail = try MailShop()
        for number in 0..<40 { _ = try mail.test(to: "client\(number)@example.com") }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { try mail.test.another().deliver() } }
            try await group.waitForAll()
        }
        let addresses = try mail.server.letters().flatMap(\.envelope.to)
        #expect(addresses.count == 40 && Set(addresses).count == 40)
        #expect(try mail.shop.outbox(by: mail.ana).allSatisfy { $0.state == .accepted && $0.attempts == 1 })
    }

    @Test("a letter that a process took and never gave back is sent when its lease is over, and not before")
    func lease() throws {
        let mail = try MailShop()
        let id = try mail.test().id
        let lease = try #require(try mail.shop.leaseLetter(nil))
        let other = try mail.test.another()
        #expect(try other.deliver().isEmpty)
        #expect(throws: ShopError.mail(.beingSent(id))) { try mail.shop.cancelLetter(id, by: mail.ana) }
        mail.clock.move(seconds: Int64(TestClock.mailPatience.letter) + 31)
        #expect(try other.deliver().map(\.state) == [.accepted])
        #expect(try mail.shop.deliver(lease).state == .accepted, "the slow one finds it done")
        #expect(try mail.server.letters().count == 1)
    }

    /// Queues a letter and tries it once.
    private func tried(_ mail: MailShop) throws -> OutboxLetter? {
        let letter = try mail.test()
        _ = try mail.shop.deliver()
        return try mail.letter(letter.id)
    }
}
