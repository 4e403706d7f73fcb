import Testing

@testable import Core

@Suite("Text as it is searched")
struct SearchTextTests {
    @Test(
        "case, accents and punctuation do not matter",
        arguments: [
            ("", ""), ("  ", ""), ("Wing Chair", "wing chair"), ("  a,,b  ", "a b"), ("INV-1042", "inv 1042"),
            ("O'Brien & Sons, Inc.", "o brien sons inc"), ("João Gonçalves", "joao goncalves"),
            ("JOA\u{303}O", "joao"), ("Łódź", "lodz"), ("Đặng Thị Ngọc", "dang thi ngoc"),
            ("Søren Ødegård", "soren odegard"), ("Straße", "strasse"), ("Æther Œuvre", "aether oeuvre"),
            ("IŞIK İpek ışık", "isik ipek isik"), ("Þór", "thor"), ("ΟΔΥΣΣΕΎΣ Οδυσσεύς", "οδυσσευσ οδυσσευσ"),
            ("Йод", "иод"), ("ＡＢＣ１２", "abc12"), ("ﬁne", "fine"), ("½", "1 2"), ("m²", "m2"),
            ("🪑 chair", "chair"),
            ("a\u{200B}b\u{AD}c", "abc"), ("a\nb\tc\0d", "a b c d"), ("مُحَمَّد", "محمد"),
        ])
    func folding(_ text: String, _ folded: String) {
        #expect(Array(SearchText.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
    }

    @Test(
        "each Chinese or Japanese character and Korean syllable is a word",
        arguments: [
            ("王小明", "王 小 明"), ("王小明 Wang", "王 小 明 wang"), ("Wang王", "wang 王"), ("カガ", "カ ガ"),
            ("ｶﾞ", "ガ"), ("김민준", "김 민 준"), ("김", "김"), ("(王)", "王"),
        ])
    func characters(_ text: String, _ folded: String) {
        #expect(Array(SearchText.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
    }

    @Test("vowel signs stay, for they are letters of their words")
    func vowelSigns() {
        #expect(SearchText.fold("हिन्दी").split(separator: " ").count == 1)
        #expect(SearchText.fold("कि") != SearchText.fold("कु"))
        #expect(SearchText.fold("ไทย") == "ไทย")
    }

    @Test("folding what is folded changes nothing")
    func twice() {
        for text in ["João-Paul ŁÓDŹ 王小明", "İstanbul", "ẞ", "हिन्दी", "ｶﾞ", "Nguyễn"] {
            let once = SearchText.fold(text)
            #expect(SearchText.fold(once) == once)
        }
    }

    @Test("a query's words come once each, in order")
    func terms() {
        #expect(SearchText.terms(" João  joão chair ") == ["joao", "chair"])
        #expect(SearchText.terms("小明") == ["小", "明"])
        #expect(SearchText.terms(" - ") == [])
    }
}
