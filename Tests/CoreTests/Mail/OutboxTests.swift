import Foundation
import TestSupport
import Testing

@testable import Core

@Suite("The outbox")
struct OutboxTests {
    private let test: TestShop
    private let recipient: LetterRecipient

    init() throws {
        test = try TestShop()
        recipient = LetterRecipient(name: "João", email: try #require(EmailAddress("joao@example.com")))
    }

    private func queued(_ letter: Letter = .test) throws -> LetterID {
        try test.shop.database.write {
            try OutboxRows.queue(letter, to: recipient, at: test.shop.now, by: test.ana, $0)
        }
    }

    private func settle(_ id: LetterID, _ state: LetterState) throws {
        try test.shop.database.write {
            try OutboxRows.settle(id, state, error: state == .failed ? "no" : nil, at: test.shop.now, $0)
        }
    }

    @Test("lists the newest first, and all that wait however old")
    func list() throws {
        let ids = try (0..<10).map { _ in try queued() }
        for id in ids.dropFirst(2) { try settle(id, .accepted) }
        #expect(
            try test.shop.outbox(limit: 3, by: test.ana).map(\.id) == [
                ids[9], ids[8], ids[7], ids[1], ids[0],
            ])
    }

    @Test("a letter can be cancelled until it is accepted, and says by whom")
    func cancel() throws {
        let id = try queued()
        #expect(try test.shop.cancelLetter(id, by: test.ana).error == "Cancelled by Ana.")
        #expect(throws: ShopError.mail(.tooLate(id, .cancelled))) {
            try test.shop.cancelLetter(id, by: test.ana)
        }
        let sent = try queued()
        try settle(sent, .accepted)
        #expect(throws: ShopError.mail(.tooLate(sent, .accepted))) {
            try test.shop.cancelLetter(sent, by: test.ana)
        }
        #expect(throws: ShopError.mail(.noSuchLetter(LetterID(99)))) {
            try test.shop.cancelLetter(LetterID(99), by: test.ana)
        }
    }

    @Test("sent again, a letter begins anew; one that was accepted becomes another letter")
    func resend() throws {
        let id = try queued()
        try settle(id, .failed)
        test.clock.move(seconds: 600)
        let again = try test.shop.resendLetter(id, by: test.ana)
        #expect(again.id == id && again.state == .waiting && again.attempts == 0 && again.error == nil)
        #expect(again.nextAttempt == test.shop.now && again.givenUpAt > test.shop.now)
        try settle(id, .accepted)
        let copy = try test.shop.resendLetter(id, by: test.ana)
        #expect(copy.id != id && copy.messageID != again.messageID && copy.letter == .test)
    }

    @Test("the top line counts what waits, marks what failed, and is quiet in a shop without mail")
    func summary() throws {
        let first = try queued()
        _ = try queued()
        #expect(try test.shop.outboxSummary(by: test.ana).problem == .notSetUp(.mailServer))
        #expect(try test.shop.outboxSummary(by: test.ana).words == nil)
        _ = try test.shop.changeSettings([.mailServer: "smtp.example.com"], by: test.ana)
        #expect(try test.shop.outboxSummary(by: test.ana).problem == .notSetUp(.mailFrom))
        _ = try test.shop.changeSettings([.mailFrom: "shop@example.com"], by: test.ana)
        #expect(try test.shop.outboxSummary(by: test.ana).words == "mail 2")
        try settle(first, .failed)
        #expect(try test.shop.outboxSummary(by: test.ana).words == "! mail 2")
    }

    @Test("nothing is begun while mail is not set up, and the letters wait")
    func notSetUp() throws {
        let id = try queued()
        #expect(throws: ShopError.mail(.notSetUp(.mailServer))) { try test.shop.deliver() }
        #expect(try test.shop.letter(id, by: test.ana).attempts == 0)
    }

    @Test("a preview shows the letter without making its code")
    func preview() throws {
        var draft = try test.draft()
        draft.customer.email = "joao@example.com"
        let order = try test.shop.createOrder(draft, by: test.ana)
        let id = try test.shop.database.write {
            try OutboxRows.queue(
                .registration, to: try #require(LetterRecipient(order.customer)), at: test.shop.now,
                by: test.ana,
                $0)
        }
        let preview = try test.shop.preview(id, by: test.ana)
        #expect(preview.words.text.contains("XXXX-XXXX") && preview.words.text.contains(order.number.text))
        #expect(preview.to == "João Gonçalves <joao@example.com>")
        let codes = try test.shop.database.read {
            try $0.first("SELECT count(*) FROM one_time_codes") { $0.int(0) }
        }
        #expect(codes == 0)
    }

    @Test("what a letter was about may be gone: it can still be looked at")
    func previewOfNothing() throws {
        for letter in [Letter.registration, .welcome, .status(MilestoneID(77)), .clientCopy, .passwordReset] {
            #expect(try !test.shop.preview(queued(letter), by: test.ana).words.subject.isEmpty)
        }
    }

    @Test("the digest is written once a day, when its hour has come, to everybody who works here")
    func digest() throws {
        _ = try test.shop.addAccount(
            name: "Ben", email: "ben@example.com", role: .staff, password: "workshop", by: test.ana)
        _ = try test.shop.changeSettings(
            [.mailServer: "smtp.example.com", .mailFrom: "shop@example.com", .digestHour: "15"], by: test.ana)
        let other = try test.another()
        let order = try test.order()
        #expect(try test.shop.queueDigest() == 0, "it is 14:02")
        _ = try test.shop.perform(
            .hold(reason: "no fabric", waitingOn: .fabric), on: order.milestones[0].id, by: test.ana)
        test.clock.move(seconds: 3600)
        #expect(try test.shop.queueDigest() == 2)
        #expect(try test.shop.queueDigest() == 0 && other.queueDigest() == 0)
        test.clock.move(seconds: 86_400)
        #expect(try other.queueDigest() == 2)
        #expect(try test.shop.queueDigest() == 0)
        _ = try test.shop.perform(.resume, on: order.milestones[0].id, by: test.ana)
        test.clock.move(seconds: 86_400)
        #expect(try test.shop.queueDigest() == 0, "nothing is late, and nothing waits")
        _ = try test.shop.perform(
            .hold(reason: "no fabric", waitingOn: .fabric), on: order.milestones[0].id, by: test.ana)
        #expect(try test.shop.queueDigest() == 0, "it was looked today")
        _ = try test.shop.changeSettings([.digestHour: "off"], by: test.ana)
        test.clock.move(seconds: 86_400)
        #expect(try test.shop.queueDigest() == 0)
        let addresses = try test.shop.outbox(by: test.ana).map(\.recipient.email.text)
        #expect(
            addresses.sorted() == [
                "ana@example.com", "ana@example.com", "ben@example.com", "ben@example.com",
            ])
    }

    @Test("one day's digest is not kept back by a mark of when the clock was wrong")
    func digestMark() throws {
        _ = try test.shop.changeSettings(
            [.mailServer: "smtp.example.com", .mailFrom: "shop@example.com", .digestHour: "0"], by: test.ana)
        _ = try test.shop.perform(
            .hold(reason: "no fabric", waitingOn: .fabric), on: test.order().milestones[0].id, by: test.ana)
        test.clock.move(seconds: 400 * 86_400)
        #expect(try test.shop.queueDigest() == 1)
        test.clock.move(seconds: -400 * 86_400)
        #expect(try test.shop.queueDigest() == 1)
        test.clock.move(seconds: -86_400)
        #expect(try test.shop.queueDigest() == 0, "a clock of another zone may be a day ahead")
    }

    @Test("a letter that was answered can be read whole, and says that it would not go out")
    func previewOfAnswered() throws {
        let order = try test.order("João", "joao@example.com")
        let step = try test.ask(order)
        _ = try test.shop.changeSettings([.mailAccess: "ssh orders@example.com"], by: test.ana)
        let id = try #require(
            try test.shop.outbox(by: test.ana).first { $0.letter.kind == .approvalRequest }?.id)
        #expect(try test.shop.preview(id, by: test.ana).void == nil)
        let whole = try test.shop.preview(id, by: test.ana).words
        _ = try test.shop.perform(.approve(note: "by phone"), on: step, by: test.ana)
        let answered = try test.shop.preview(id, by: test.ana)
        #expect(answered.words.subject == whole.subject && answered.words.text == whole.text)
        for part in [
            order.number.text, order.milestones[0].name, "the grey linen?", "XXXX-XXXX",
            "ssh orders@example.com",
        ] { #expect(answered.words.text.contains(part), "\(part)") }
        #expect(answered.void == nil, "it is cancelled, and is said to be")
        _ = try test.shop.resendLetter(id, by: test.ana)
        #expect(try test.shop.preview(id, by: test.ana).void == "It was answered meanwhile.")
    }

    @Test("what becomes of a letter is told as it is: sent, kept until mail is set up, or kept in a demo")
    func outlook() throws {
        #expect(try test.shop.mailOutlook() == .waits)
        _ = try test.shop.changeSettings(
            [.mailServer: "smtp.example.com", .mailFrom: "shop@example.com"], by: test.ana)
        #expect(try test.shop.mailOutlook() == .leaves)
        try test.shop.database.write { try SettingRows.set(OutboxRows.demoMark, "yes", $0) }
        #expect(try test.shop.mailOutlook() == .stays)
        #expect(
            [MailOutlook.leaves, .waits, .stays].map { $0.sentence(to: "Rosa") } == [
                "A letter with a code is on its way to Rosa.",
                "A letter with a code to Rosa waits in the outbox until mail is set up.",
                "A letter with a code to Rosa stands in the outbox: nothing is mailed from a demo.",
            ])
    }
}
