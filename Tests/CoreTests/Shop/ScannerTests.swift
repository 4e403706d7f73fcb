import Testing

@testable import Core

@Suite("What a terminal has learnt of its scanner")
struct ScannerTests {
    private func letters() throws -> ScannerLetters {
        try ScannerLetters(
            Dictionary(
                uniqueKeysWithValues: ScannerLetters.needed.map { ($0, ScannerLettersTests.shifted($0)) }))
    }

    @Test("it is kept for the terminal it was learnt on, for every process, until it is forgotten")
    func keeps() throws {
        let test = try TestShop()
        let letters = try letters()
        #expect(try test.shop.scannerLetters(terminal: "tty1") == nil)
        try test.shop.learnScanner(letters, by: test.ana)
        #expect(try test.another().scannerLetters(terminal: "tty1") == letters)
        #expect(try test.shop.scannerLetters(terminal: "tty2") == nil)
        try test.shop.forgetScanner(by: Actor(account: test.ana.account, terminal: "tty2", via: .key))
        #expect(try test.shop.scannerLetters(terminal: "tty1") == letters)
        try test.shop.forgetScanner(by: test.ana)
        #expect(try test.another().scannerLetters(terminal: "tty1") == nil)
    }

    @Test("what is learnt again takes the place of what was")
    func again() throws {
        let test = try TestShop()
        try test.shop.learnScanner(try letters(), by: test.ana)
        let usual = try ScannerLetters(
            Dictionary(uniqueKeysWithValues: ScannerLetters.needed.map { ($0, $0) }))
        try test.shop.learnScanner(usual, by: test.ana)
        #expect(try test.shop.scannerLetters(terminal: "tty1") == usual)
    }

    @Test("whoever may not scan teaches nothing")
    func rights() throws {
        let test = try TestShop()
        let letters = try letters()
        try test.shop.learnScanner(letters, by: test.ana)
        let client = try test.shop.addAccount(
            name: "Clara", email: "clara@example.com", role: .client, password: "workshop", by: test.ana)
        let actor = Actor(account: client, terminal: "tty1", via: .key)
        #expect(throws: ShopError.notPermitted(.scanCodes)) { try test.shop.forgetScanner(by: actor) }
        #expect(throws: ShopError.notPermitted(.scanCodes)) {
            try test.shop.learnScanner(letters, by: actor)
        }
        #expect(try test.shop.scannerLetters(terminal: "tty1") == letters)
    }

    @Test(
        "the card's middle code on another screen is told to be the card, by every layout",
        arguments: KeyboardLayout.all.map(\.name))
    func elsewhere(name: String) throws {
        let test = try TestShop()
        let outcome = try test.shop.scan(CardTyping.named(name).typed(DoctorCard.alphabet), by: test.ana)
        let isCode = CardTyping.named(name).typed("OPTS") == "OPTS"
        #expect(outcome.kind == (isCode ? .shown : .notACode))
        #expect(outcome.message.contains("scan doctor") == isCode)
    }
}
