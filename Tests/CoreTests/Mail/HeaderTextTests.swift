import Foundation
import Testing

@testable import Core

@Suite("Text in the headers of letters")
struct HeaderTextTests {
    static let hostile = [
        "a\r\nBcc: thief@example.com", "a\nX: y", "a\rX: y", "a\u{0}b", "a\u{85}b", "a\u{2028}b",
        "\u{202E}cba",
        "=?UTF-8?B?QmNjOiB4?=", "\"><script>", "a\\", "\"", "é\"\r\n\\", String(repeating: "界", count: 500),
        String(repeating: "a", count: 5000), "👩‍👩‍👧‍👦 family", "\t tab \t",
    ]

    @Test("no text breaks a line but to fold it, and no line is longer than mail allows", arguments: hostile)
    func noNewHeader(text: String) {
        for header in [
            "Subject: \(HeaderText.unstructured(text))", "To: \(HeaderText.phrase(text)) <a@b.example>",
        ] {
            let bytes = Array(header.utf8)
            #expect(bytes.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0D || $0 == 0x0A })
            for (place, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
                let isFold =
                    byte == 0x0D
                    ? Array(bytes[(place + 1)..<(place + 3)]) == [0x0A, 0x20] : bytes[place - 1] == 0x0D
                #expect(isFold)
            }
            let lines = header.components(separatedBy: "\r\n ")
            #expect(lines.allSatisfy { $0.utf8.count <= 998 })
            if lines.count > 1 { #expect(lines.allSatisfy { $0.utf8.count <= 90 }) }
        }
    }

    @Test("plain ASCII stands as it is, a name in quotes")
    func plain() {
        #expect(HeaderText.unstructured("Order 2026-0042: done") == "Order 2026-0042: done")
        #expect(HeaderText.phrase("Smith, Ann \"Annie\"") == "\"Smith, Ann \\\"Annie\\\"\"")
    }

    @Test("other text is encoded in words that are whole each by itself")
    func encoded() throws {
        let text = "Order of João Gonçalves, 山田 太郎 и Ольга Петрова, Χρήστος, محمد"
        let words = HeaderText.unstructured(text).components(separatedBy: "\r\n ")
        #expect(words.count > 1)
        var decoded = ""
        for word in words {
            #expect(word.hasPrefix("=?UTF-8?B?") && word.hasSuffix("?=") && word.count <= 75)
            let data = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
            decoded += try #require(String(validating: data, as: UTF8.self))
        }
        #expect(decoded == text)
    }

    @Test("a date is as mail has it")
    func date() {
        #expect(TestShop.start.mailDate == "Tue, 24 Nov 2026 19:02:00 +0000")
    }

    @Test(
        "a server's name has nothing that a URL could take for more",
        arguments: [
            "", "-x", "a b", "a/b", "a@b", "a:b", "a?b", "a#b", "a\nb", "münchen.example", "[::1]", "a%00",
            String(repeating: "a", count: 300),
        ])
    func noHost(text: String) { #expect(MailHost(text) == nil) }

    @Test("only this machine counts as loopback")
    func loopback() {
        for text in ["localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "::1"] {
            #expect(MailHost(text)?.isLoopback == true, "\(text)")
        }
        for text in [
            "127.0.0.1.example.com", "localhost.example.com", "128.0.0.1", "127.0.0", "::2", "127.0.0.999",
        ] {
            #expect(MailHost(text)?.isLoopback == false, "\(text)")
        }
    }
}
