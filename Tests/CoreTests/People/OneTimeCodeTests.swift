import Testing

@testable import Core

@Suite("One-time codes")
struct OneTimeCodeTests {
    private let test: TestShop
    private let address: EmailAddress

    init() throws {
        test = try TestShop()
        address = try #require(EmailAddress("João@Example.com"))
    }

    private func make(_ purpose: OneTimeCode.Purpose) throws -> OneTimeCode {
        try test.shop.database.write {
            try OneTimeCodeRows.make(for: purpose, sentTo: address, at: test.shop.now, $0)
        }
    }

    private func find(_ code: OneTimeCode) throws -> OneTimeCodeRows.Found? {
        try test.shop.database.read { try OneTimeCodeRows.find(code, at: test.shop.now, $0) }
    }

    @Test("a code is seven groups of four letters, and no two are the same")
    func form() {
        let codes = (0..<500).map { _ in OneTimeCode.random() }
        #expect(Set(codes.map(\.text)).count == 500)
        for code in codes {
            let groups = code.text.split(separator: "-")
            #expect(groups.count == 7 && groups.allSatisfy { $0.count == 4 })
            #expect(!code.text.contains { "ILOU".contains($0) })
            #expect(OneTimeCode(typed: code.text) == code)
        }
    }

    @Test("case, spaces and dashes do not matter, and O, I and L are read as the digits they look like")
    func forgiving() {
        for _ in 0..<200 {
            let code = OneTimeCode.random()
            let loose = code.text.lowercased().replacing("-", with: " ").replacing("0", with: "o")
                .replacing("1", with: "l")
            #expect(OneTimeCode(typed: "  \(loose)\n") == code)
            #expect(OneTimeCode(typed: code.text.replacing("-", with: "").replacing("1", with: "I")) == code)
        }
    }

    @Test("a wrong letter, two letters swapped, one lost or one too many is seen")
    func slips() {
        for _ in 0..<50 {
            let letters = Array(OneTimeCode.random().text.filter { $0 != "-" })
            for place in letters.indices {
                var changed = letters
                changed[place] = letters[place] == "7" ? "8" : "7"
                #expect(OneTimeCode(typed: String(changed)) == nil)
                changed = letters
                changed.remove(at: place)
                #expect(OneTimeCode(typed: String(changed)) == nil)
                if place > 0, letters[place] != letters[place - 1] {
                    changed = letters
                    changed.swapAt(place, place - 1)
                    #expect(OneTimeCode(typed: String(changed)) == nil)
                }
            }
            #expect(OneTimeCode(typed: String(letters + "0")) == nil)
        }
        for text in [
            "", "-", "ABCD", "é" + OneTimeCode.random().text, String(repeating: "0", count: 1_000_000),
        ] {
            #expect(OneTimeCode(typed: text) == nil)
        }
    }

    @Test("the database has a code's hash and not the code")
    func hashed() throws {
        let code = try make(.registration(CustomerID(1)))
        let stored = try test.shop.database.read { session in
            try session.all("SELECT hash, email_key FROM one_time_codes") { [$0.text(0), $0.text(1)] }
        }
        #expect(stored == [[code.hash.text, "joão@example.com"]])
        #expect(!stored.joined().joined().contains(code.text.replacing("-", with: "")))
    }

    @Test(
        "a code counts until its time is over",
        arguments: [
            (OneTimeCode.Purpose.registration(CustomerID(3)), Int64(14 * 86_400)),
            (.approval(MilestoneID(3)), 14 * 86_400), (.welcome(AccountID(3)), 14 * 86_400),
            (.passwordReset(AccountID(3)), 3_600),
        ])
    func expires(_ purpose: OneTimeCode.Purpose, _ seconds: Int64) throws {
        let code = try make(purpose)
        let found = try #require(try find(code))
        #expect(found.purpose == purpose && found.emailKey == "joão@example.com")
        #expect(found.madeAt == TestShop.start)
        test.clock.move(seconds: seconds - 1)
        #expect(try find(code) != nil)
        test.clock.move(seconds: 1)
        #expect(try find(code) == nil)
    }

    @Test("several codes count at once, and the use of one ends those for the same purpose alone")
    func ended() throws {
        let mine = OneTimeCode.Purpose.registration(CustomerID(3))
        let codes = [try make(mine), try make(mine)]
        let others = [
            try make(.registration(CustomerID(4))), try make(.approval(MilestoneID(3))),
            try make(.passwordReset(AccountID(3))),
        ]
        #expect(try codes.allSatisfy { try find($0)?.purpose == mine })
        try test.shop.database.write { try OneTimeCodeRows.end(mine, $0) }
        #expect(try codes.allSatisfy { try find($0) == nil })
        #expect(try others.allSatisfy { try find($0) != nil })
        #expect(try find(.random()) == nil)
    }

    @Test("it is known until when somebody has a code that counts, at the address they have now")
    func validUntil() throws {
        func until(_ key: String) throws -> Instant? {
            try test.shop.database.read {
                try OneTimeCodeRows.validUntil(
                    .registration(CustomerID(3)), emailKey: key, at: test.shop.now, $0)
            }
        }
        #expect(try until(address.folded) == nil)
        _ = try make(.registration(CustomerID(3)))
        test.clock.move(seconds: 60)
        _ = try make(.registration(CustomerID(3)))
        #expect(try until(address.folded) == TestShop.start.adding(seconds: 60 + 14 * 86_400))
        #expect(try until("other@example.com") == nil)
        test.clock.move(seconds: 14 * 86_400)
        #expect(try until(address.folded) == nil)
    }
}
