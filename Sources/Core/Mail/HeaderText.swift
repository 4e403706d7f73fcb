import Foundation

/// Text in the headers of a letter (RFC 5322), where other than plain ASCII is encoded (RFC 2047). What comes out has
/// no control character but the line ends that fold it, each with a space after it: no text can begin a header.
enum HeaderText {
    /// A subject is not longer, in characters.
    static let longestSubject = 200
    private static let longestName = 100
    /// Of the bytes in an encoded word: with its ends and `Subject: ` before it within the 76 letters of a line.
    private static let bytesInWord = 39

    /// For `Subject`.
    static func unstructured(_ text: String) -> String {
        let text = clean(text, longestSubject)
        return isPlain(text) ? text : encoded(text)
    }

    /// For the name before an address.
    static func phrase(_ text: String) -> String {
        let text = clean(text, longestName)
        guard isPlain(text) else { return encoded(text) }
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\""
    }

    private static func clean(_ text: String, _ longest: Int) -> String {
        let line = SafeText.visible(text.trimmingWhitespace())
        return line.count <= longest ? line : line.prefix(longest - 1) + "…"
    }

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
    }

    /// In words of whole characters, so that each can be read alone.
    private static func encoded(_ text: String) -> String {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            if word.utf8.count + UTF8.width(scalar) > bytesInWord {
                words.append(word)
                word = ""
            }
            word.unicodeScalars.append(scalar)
        }
        words.append(word)
        return words.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }
}
