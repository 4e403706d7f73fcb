/// How many cells text takes, and text cut and wrapped to cells. Counts what `Canvas.write` will draw.
package enum TextWidth {
    /// The cells of one grapheme: 1, or 2 for East Asian wide characters and emoji. A joined emoji counts
    /// as its base. An Indic conjunct takes a cell for each of its letters, as terminals draw it.
    package static func cells(of character: Character) -> Int {
        if character.isASCII { return 1 }
        let drawn = SafeGrapheme.drawn(character)
        let scalars = drawn.unicodeScalars
        if scalars.count == 1, let only = scalars.first { return max(1, cells(of: only)) }
        return max(1, scalars.reduce(0) { $0 + cells(of: $1) })
    }

    /// The cells of a whole text; at once for ASCII.
    package static func cells(of text: some StringProtocol) -> Int {
        let utf8 = text.utf8
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x80 }) { return utf8.count }
        return text.reduce(0) { $0 + cells(of: $1) }
    }

    /// `text` within `width` cells, cut after a grapheme and ended with `ellipsis` where it is longer.
    package static func truncated(_ text: String, to width: Int, ellipsis: Character) -> String {
        guard width > 0 else { return "" }
        if cells(of: text) <= width { return text }
        return String(prefix(of: text, fitting: width - 1)) + String(ellipsis)
    }

    /// As many whole graphemes from the start of `text` as fit into `width` cells.
    package static func prefix(of text: String, fitting width: Int) -> Substring {
        var used = 0
        var index = text.startIndex
        while index < text.endIndex {
            used += cells(of: text[index])
            if used > width { break }
            index = text.index(after: index)
        }
        return text[..<index]
    }

    /// `text` as lines of at most `width` cells: broken at spaces, a longer word between graphemes.
    /// Line ends in the text are kept; an empty text is one empty line.
    package static func wrapped(_ text: String, to width: Int) -> [String] {
        let characters = Array(text)
        return LineWrap.lines(of: characters, width: width).map { line in
            var end = line.upperBound
            while end > line.lowerBound, characters[end - 1] == " " { end -= 1 }
            return String(characters[line.lowerBound..<end])
        }
    }

    /// The cells of one scalar: 0 for marks that sit on another, 2 for wide ones.
    static func cells(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        // The vowels and finals of decomposed Hangul join their initial.
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
        return value >= 0x1100 && isWide(scalar) ? 2 : 1
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
            0x1F200...0x1F2FF, 0x20000...0x3FFFD:
            return true
        default:
            return scalar.properties.isEmojiPresentation && !(0x1F1E6...0x1F1FF).contains(scalar.value)
        }
    }
}
