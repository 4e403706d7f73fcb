import Testing

@testable import Core

@Suite("Letters put into the outbox")
struct OutboxRowsTests {
    private struct Change: Error {}

    private let test: TestShop
    private let recipient: LetterRecipient

    init() throws {
        test = try TestShop()
        recipient = LetterRecipient(
            name: "João", email: try #require(EmailAddress("joao@example.com")), customer: CustomerID(7))
    }

    @Test("each kind of letter comes out as it was put in, with whom it goes to and who caused it")
    func kinds() throws {
        let day = try #require(CalendarDay(iso: "2026-11-24"))
        let letters: [Letter] = [
            .registration, .welcome, .status(MilestoneID(3)), .approvalRequest(MilestoneID(4)),
            .passwordReset,
            .digest(day), .clientCopy, .test,
        ]
        #expect(Set(letters.map(\.kind)) == Set(LetterKind.allCases))
        for letter in letters {
            let queued = try test.shop.database.write { session in
                try OutboxRows.letter(
                    OutboxRows.queue(
                        letter, to: recipient, order: OrderID(9), after: 60, at: test.shop.now, by: test.ana,
                        session), session)
            }
            let found = try #require(queued)
            #expect(found.letter == letter)
            #expect(found.recipient == recipient)
            #expect(found.order == OrderID(9))
            #expect(found.state == .waiting && found.attempts == 0 && found.error == nil)
            #expect(found.nextAttempt == test.shop.now.adding(seconds: 60))
            #expect(found.by == "Ana")
        }
    }

    @Test("a letter goes as its transaction goes")
    func rolledBack() throws {
        #expect(throws: Change.self) {
            try test.shop.database.write { session in
                try OutboxRows.queue(.registration, to: recipient, at: test.shop.now, by: nil, session)
                throw Change()
            }
        }
        #expect(try test.shop.database.read { try OutboxRows.newest(limit: 9, $0) }.isEmpty)
    }

    @Test("every letter has a name of its own, at the domain of the address that mail comes from")
    func messageIDs() throws {
        let names = try test.shop.database.write { session in
            try SettingRows.set("mailFrom", "shop@harbor.example", session)
            return try (0..<100).map { _ in
                let id = try OutboxRows.queue(.test, to: recipient, at: test.shop.now, by: nil, session)
                return try OutboxRows.letter(id, session)?.messageID ?? ""
            }
        }
        #expect(Set(names).count == 100)
        #expect(names.allSatisfy { $0.hasPrefix("<") && $0.hasSuffix("@harbor.example>") })
    }
}
