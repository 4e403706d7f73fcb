import Testing

@testable import Terminal

@Suite("Text counted in cells")
struct TextWidthTests {
    @Test(
        "a grapheme takes as many cells as a terminal draws it in",
        arguments: [
            ("a", 1), ("é", 1), ("e\u{301}", 1), ("李", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
            ("ｶ", 1),
            ("Ａ", 2), ("ễ", 1), ("👩‍🔧", 2), ("👍🏽", 2), ("🇵🇹", 2), ("م", 1), ("\u{1B}", 1),
            ("\r\n", 1), ("\u{202E}", 1), ("\u{200B}", 1),
        ] as [(String, Int)])
    func cells(grapheme: String, expected: Int) {
        // Not as literals: the compiler counts conjuncts otherwise than the library does.
        #expect(grapheme.count == 1)
        #expect(TextWidth.cells(of: Character(grapheme)) == expected)
    }

    @Test("a text is as wide as its graphemes")
    func widthOfText() {
        #expect(TextWidth.cells(of: "") == 0)
        #expect(TextWidth.cells(of: "wing chair") == 10)
        #expect(TextWidth.cells(of: "李小龍 x") == 8)
        #expect(TextWidth.cells(of: "João") == 4)
    }

    @Test(
        "a long text is cut after a grapheme and says so",
        arguments: [
            ("chair", 5, "chair"), ("chairs", 5, "chai…"), ("李小龍", 5, "李小…"), ("李小龍", 4, "李…"),
            ("李小龍", 6, "李小龍"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("abc", 1, "…"), ("abc", 0, ""),
        ])
    func truncated(text: String, width: Int, expected: String) {
        #expect(TextWidth.truncated(text, to: width, ellipsis: "…") == expected)
    }

    @Test(
        "text is wrapped at words, a longer word at graphemes",
        arguments: [
            ("", 5, [""]),
            ("a tight back", 7, ["a tight", "back"]),
            ("a tight back", 6, ["a", "tight", "back"]),
            ("upholstery", 4, ["upho", "lste", "ry"]),
            ("one\n\ntwo", 9, ["one", "", "two"]),
            ("李小龍 李", 4, ["李小", "龍", "李"]),
            ("end \nnext", 9, ["end", "next"]),
            ("x", 0, ["x"]),
        ] as [(String, Int, [String])])
    func wrapped(text: String, width: Int, expected: [String]) {
        #expect(TextWidth.wrapped(text, to: width) == expected)
    }
}
