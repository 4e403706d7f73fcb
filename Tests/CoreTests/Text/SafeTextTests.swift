import Testing

@testable import Core

@Suite("Text made safe to show")
struct SafeTextTests {
    @Test(
        "text without anything hidden stays as it is",
        arguments: [
            "", "Wing chair, 2 pcs.", "João Gonçalves", "Łódź", "Nguyễn Thị Ánh", "王小明", "עברית", "محمد",
            "e\u{301}", "हिन्दी", "👍🏽", "¾ yd × 2", "한국어", "ไทย",
        ])
    func unchanged(_ text: String) {
        #expect(Array(SafeText.visible(text).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(
        "control characters become their pictures",
        arguments: [
            ("\u{1B}[31mred", "␛[31mred"), ("a\0b", "a␀b"), ("a\tb", "a␉b"), ("a\r\nb", "a␍␊b"),
            ("\u{7F}", "␡"), ("\u{9B}31m", "‹U+009B›31m"), ("\u{85}", "‹U+0085›"),
        ])
    func controls(_ text: String, _ shown: String) {
        #expect(SafeText.visible(text) == shown)
    }

    @Test("all of C0, C1 and DEL are marked")
    func everyControl() {
        for value in Array(0..<0x20) + Array(0x7F...0x9F) as [UInt32] {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let shown = SafeText.visible("a\(scalar)b", keepingNewlines: false)
            #expect(!shown.unicodeScalars.contains(scalar))
            #expect(shown.count > 2)
        }
    }

    static let hidden: [UInt32] =
        [0x061C, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x2028, 0x2029, 0x00AD, 0x034F, 0x180E, 0x115F]
        + [0x3164, 0xFFA0, 0xE0001, 0xE0041, 0xE007F, 0x1D173, 0xFFF9]
        + Array(0x202A...0x202E) + Array(0x2061...0x206F)

    @Test("bidi controls, zero-width and other invisible characters become marks", arguments: hidden)
    func invisible(_ value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        for text in ["a\(scalar)b", "م\(scalar)م", "\(scalar)", "王\(scalar)"] {
            let shown = SafeText.visible(text)
            #expect(!shown.unicodeScalars.contains(scalar))
            #expect(shown.contains("‹U+"))
        }
        #expect(SafeText.visible("\u{202E}") == "‹U+202E›")
        #expect(SafeText.visible("\u{E0041}") == "‹U+E0041›")
    }

    @Test(
        "joiners stay where writing or an emoji needs them, and nowhere else",
        arguments: [
            ("می\u{200C}خواهم", true), ("क्\u{200D}ष", true), ("👩\u{200D}🔧", true),
            ("🏳\u{FE0F}\u{200D}🌈", true), ("a\u{200D}b", false), ("a\u{200C}b", false),
            ("م\u{200C}", false), ("\u{200D}م", false), ("م\u{200C}\u{200C}م", false), ("1\u{200D}2", false),
        ])
    func joiners(_ text: String, _ isKept: Bool) {
        #expect((SafeText.visible(text).unicodeScalars.elementsEqual(text.unicodeScalars)) == isKept)
    }

    @Test(
        "one variation selector stays after what can vary",
        arguments: [
            ("❤\u{FE0F}", true), ("1\u{FE0F}\u{20E3}", true), ("葛\u{E0100}", true),
            ("a\u{FE0F}", false), ("❤\u{FE0F}\u{FE0F}", false), ("\u{FE0F}", false),
        ])
    func variationSelectors(_ text: String, _ isKept: Bool) {
        #expect((SafeText.visible(text).unicodeScalars.elementsEqual(text.unicodeScalars)) == isKept)
    }

    @Test("line feeds are kept only where asked for")
    func newlines() {
        #expect(SafeText.visible("a\nb\r\nc\rd\u{2028}", keepingNewlines: true) == "a\nb\nc␍d‹U+2028›")
        #expect(SafeText.visible("a\nb") == "a␊b")
    }

    @Test("what was made safe stays so when it is made safe again")
    func twice() {
        let once = SafeText.visible("\u{1B}]0;x\u{7}\u{202E}\u{200B}\r\n")
        #expect(SafeText.visible(once) == once)
    }

    @Test(
        "a file name is no path, no option and not hidden",
        arguments: [
            ("2026-0042", "2026-0042"), ("../../etc/passwd", "etc-passwd"), ("--help", "help"),
            (".hidden", "hidden"), ("a/b\\c:d*e?f", "a-b-c-d-e-f"), ("$(rm -rf ~)", "rm-rf"),
            ("João 王", "João-王"), ("\u{202E}fdp", "fdp"), ("", "order"), ("///", "order"),
            ("a\0b\nc", "a-b-c"), ("v1.2_x", "v1.2_x"), ("a..b", "a.b"), ("=cmd|x", "cmd-x"),
        ])
    func fileNames(_ text: String, _ name: String) {
        #expect(SafeText.fileName(text) == name)
    }

    @Test("a file name is short enough for every file system and cut between characters")
    func longFileNames() {
        let name = SafeText.fileName(String(repeating: "王", count: 300))
        #expect(name == String(repeating: "王", count: 40))
        #expect(SafeText.fileName("?", fallback: "label") == "label")
    }
}
