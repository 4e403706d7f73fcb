import Foundation

/// Makes text from outside safe to show: on a screen, in a terminal, on paper, in a log or a file name.
///
///     SafeText.visible("a\u{1B}[31m\u{202E}b")  // "a␛[31m‹U+202E›b"
package enum SafeText {
    /// `text` with a visible mark in place of every control, bidi control, zero-width and otherwise
    /// invisible character. Kept are joiners between letters of scripts that are written with them and in
    /// emoji, and one variation selector after a character that can have one.
    ///
    /// - Parameter keepingNewlines: keeps line feeds; CR LF becomes one.
    package static func visible(_ text: String, keepingNewlines: Bool = false) -> String {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            let before = place > 0 ? scalars[place - 1] : nil
            let after = place + 1 < scalars.count ? scalars[place + 1] : nil
            if keepingNewlines && scalar == "\n" {
                result.append(scalar)
            } else if keepingNewlines && scalar == "\r" && after == "\n" {
                continue
            } else if isSafe(scalar, before: before, after: after) {
                result.append(scalar)
            } else {
                result.append(contentsOf: mark(for: scalar).unicodeScalars)
            }
        }
        return String(result)
    }

    /// A name for a file that holds something about `text`: letters and digits of any script, `.`, `_`
    /// and `-`, never hidden, never an option, never a path, at most 120 bytes; `fallback` where nothing
    /// is left.
    package static func fileName(_ text: String, fallback: String = "order") -> String {
        var name = ""
        for character in text.precomposedStringWithCanonicalMapping {
            let isKept = character.isLetter || character.isNumber || character == "." || character == "_"
            let isClean = character.unicodeScalars.allSatisfy { isSafe($0, before: nil, after: nil) }
            let next = isKept && isClean ? character : "-"
            if let last = name.last, "-.".contains(last), "-.".contains(next) { continue }
            if name.utf8.count + String(next).utf8.count > 120 { break }
            name.append(next)
        }
        let bare = name.drop { "-.".contains($0) }
        let end = bare.lastIndex { !"-.".contains($0) }
        return end.map { String(bare[...$0]) } ?? fallback
    }

    private static func mark(for scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? "␀"
        case 0x7F: "␡"
        default: "‹U+\(hexadecimal(scalar.value))›"
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func isSafe(
        _ scalar: Unicode.Scalar, before: Unicode.Scalar?, after: Unicode.Scalar?
    ) -> Bool {
        if scalar.value < 0x7F { return scalar.value >= 0x20 }
        switch scalar.value {
        case 0x200C, 0x200D: return isJoiner(before: before, after: after)
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return before.map(canVary) ?? false
        // Format characters that are drawn: Arabic number signs and their like.
        case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD: return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return false
        default: return !scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// Whether a (non-)joiner between these two does what it is there for.
    private static func isJoiner(before: Unicode.Scalar?, after: Unicode.Scalar?) -> Bool {
        guard let before, let after else { return false }
        if joins(before) && joins(after) { return true }
        let endsEmoji = isEmoji(before) || before.value == 0xFE0F
        return endsEmoji && isEmoji(after)
    }

    /// Arabic, Syriac, N'Ko, the scripts of India and their neighbours, Mongolian.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        let isOfScript =
            switch scalar.value {
            case 0x0620...0x07FF, 0x0840...0x0DFF, 0x0F00...0x109F, 0x1780...0x18AF, 0xFB50...0xFDFF: true
            default: false
            }
        let properties = scalar.properties
        return isOfScript && (properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered)
    }

    private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0xFF && (scalar.properties.isEmoji || scalar.properties.isEmojiModifier)
    }

    /// Emoji, symbols and Han: what is drawn, outside ASCII but for the keycaps' digits.
    private static func canVary(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isEmoji { return true }
        return scalar.value > 0xFF && !scalar.properties.isDefaultIgnorableCodePoint
    }
}
