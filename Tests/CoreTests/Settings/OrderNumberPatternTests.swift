import Testing

@testable import Core

@Suite("Patterns of order numbers")
struct OrderNumberPatternTests {
    @Test(
        "a pattern gives the number of a year's order",
        arguments: [
            ("{yyyy}-{seq:4}", 42, "2026-0042"), ("{yyyy}-{seq:4}", 12_345, "2026-12345"),
            ("W{yy}/{seq:3}", 7, "W26/007"), ("{seq}", 9, "9"), ("#{seq:9}", 1, "#000000001"),
        ])
    func numbers(_ text: String, _ sequence: Int, _ number: String) throws {
        let pattern = try OrderNumberPattern(text)
        #expect(pattern.number(year: 2026, sequence: sequence).text == number)
        #expect(pattern.text == text)
    }

    @Test("the usual pattern is what its text says")
    func usual() throws {
        #expect(try OrderNumberPattern("{yyyy}-{seq:4}") == .standard)
    }

    @Test("orders are counted anew each year only where the year is in the number")
    func series() throws {
        for text in ["{yyyy}-{seq}", "{yy}-{seq}"] {
            let pattern = try OrderNumberPattern(text)
            #expect(pattern.sequenceName(year: 2026) != pattern.sequenceName(year: 2027))
        }
        let pattern = try OrderNumberPattern("W{seq}")
        #expect(pattern.sequenceName(year: 2026) == pattern.sequenceName(year: 2027))
    }

    @Test(
        "what is no pattern is refused with its reason",
        arguments: [
            ("", .noSequence), ("{yyyy}", .noSequence), ("{seq}{seq:2}", .twoSequences),
            ("{seq", .notClosed), ("{month}{seq}", .unknownPlaceholder("month")),
            ("{}{seq}", .unknownPlaceholder("")),
            ("{seq:0}", .badWidth("0")), ("{seq:10}", .badWidth("10")), ("{seq:}", .badWidth("")),
            ("{seq:x}", .badWidth("x")), ("a b{seq}", .badCharacter(" ")), ("é{seq}", .badCharacter("é")),
            ("}{seq}", .badCharacter("}")), ("opts{seq}", .startsLikeACode),
            (String(repeating: "x", count: 36) + "{seq}", .tooLong),
        ] as [(String, OrderNumberPatternProblem)])
    func problems(_ text: String, _ problem: OrderNumberPatternProblem) {
        #expect(throws: problem) { try OrderNumberPattern(text) }
        #expect(problem.sentence.hasSuffix("."))
        #expect(problem.sentence.count > 20)
    }
}
