import Testing

@testable import Core

@Suite("Reading what was scanned")
struct ScanReadingTests {
    @Test(
        "what scanners put around a code does not matter",
        arguments: [
            "OPTSJBBBBDPCFRG\r", "OPTSJBBBBDPCFRG\r\n", "OPTSJBBBBDPCFRG\t", "OPTSJBBBBDPCFRG\0",
            "  OPTSJBBBBDPCFRG ", "\u{A0}optsjbbbbdpcfrg\n\0", "OptsJbbbbDPCFRG",
        ])
    func surroundings(_ raw: String) throws {
        let code = try #require(ScanCode(kind: .order, number: 42, revision: 1))
        #expect(ScanReading.read(raw) == .code(code))
    }

    @Test("right letters of no known kind are damaged even with a right check")
    func unknownKind() {
        let body = Array("OPTSDBBBBBCC".utf8)
        let text = String(decoding: body + ScanCode.check(of: body), as: UTF8.self)
        #expect(ScanReading.read(text) == .damaged)
    }

    @Test(
        "letters that no code has mean another keyboard layout",
        arguments: ["OPTSJ&&é", "OPTSJAAAAAAAAAA", "opts0123456789", "OPTSJBBBBDPCFRГ", "OPTSжззззвз"])
    func layouts(_ raw: String) {
        #expect(ScanReading.read(raw) == .layout)
    }

    @Test(
        "the same keys on an AZERTY, QWERTZ or Turkish keyboard give the same code",
        arguments: [
            ["Q": "A", "A": "Q", "W": "Z", "Z": "W", "M": ",", "1": "&", "2": "é"],
            ["Y": "Z", "Z": "Y", "-": "ß"],
            ["I": "ı", "i": "i"],
        ] as [[Character: Character]])
    func sameKeys(_ layout: [Character: Character]) {
        for vector in CodeVector.all {
            let typed = String(vector.text.map { layout[$0] ?? $0 })
            #expect(typed == vector.text)
        }
    }

    @Test("a badge is known by its length and its check")
    func badges() {
        let body = Array("OPTSBBCDFGHJKLNPRSTVXX".utf8.prefix(21))
        let text = String(decoding: body + ScanCode.check(of: body), as: UTF8.self)
        #expect(ScanReading.read(text) == .badge(text))
        #expect(ScanReading.read(text.lowercased() + "\r") == .badge(text))
        #expect(ScanReading.read(String(text.dropLast())) == .damaged)
        let wrong = text.dropLast() + (text.hasSuffix("B") ? "C" : "B")
        #expect(ScanReading.read(String(wrong)) == .damaged)
    }

    @Test(
        "a link of the old system gives its order's number there",
        arguments: [
            ("https://shop.example.com/scan/17", 17), ("HTTP://10.0.0.5:5000/SCAN/9\r\n", 9),
            ("https://shop.example.com/scan/12/", 12), ("https://shop.example.com/scan/12?x=1", 12),
            ("https://shop.example.com/scan/12/?next=/scan/7/#top\r", 12), ("http://a/scan/12#x", 12),
        ])
    func oldLinks(_ raw: String, _ number: Int) {
        #expect(ScanReading.read(raw) == .oldLink(number))
    }

    @Test(
        "anything else is no code and comes back as it was",
        arguments: [
            "", "2026-0042", "INV-1042", "OPT", "PTSJBBBBDPCFRG", "https:///scan/1", "https://a/scan/",
            "https://a/scan/1x", "https://a/scan/99999999999999999999", "https://a/b/scan/1",
            "ftp://a/scan/1", "https://a/scan/1//", "https://a/scan/1/x", "https://a/scan/?x=1",
            "https://a?b/scan/1", "\u{1B}[31m", "https://a b/scan/1",
        ])
    func others(_ raw: String) {
        #expect(ScanReading.read(raw) == .other(raw))
    }

    @Test("command cards have the numbers that are printed on them")
    func commands() {
        #expect(ScanCommand.allCases.map(\.rawValue) == Array(1...7))
        #expect(ScanCommand(rawValue: 7) == .signOut)
        #expect(ScanCommand(rawValue: 8) == nil)
    }
}
