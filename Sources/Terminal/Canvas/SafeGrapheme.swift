/// The last guard before the screen: decides what of a grapheme may be drawn.
///
/// A terminal acts on control characters, turns lines round on bidirectional controls and hides
/// zero-width ones; none of these ever gets into a `Canvas`. `Core` marks such text earlier, this
/// is for whatever came another way.
enum SafeGrapheme {
    /// Stands for what must not be drawn.
    static let mark: Character = "\u{FFFD}"
    static let asciiMark: Character = "?"

    /// What to draw for `character`: itself, its base where it is a joined cluster, or a mark.
    static func drawn(_ character: Character) -> Character {
        if let ascii = character.asciiValue {
            return ascii >= 0x20 && ascii < 0x7F && character != "\r\n" ? character : mark
        }
        let scalars = character.unicodeScalars
        guard let base = scalars.first else { return mark }
        if !mayStandAlone(base) { return mark }
        if scalars.count == 1 { return character }
        var kept = String.UnicodeScalarView()
        kept.append(base)
        for scalar in scalars.dropFirst() {
            if scalar.value == 0x200D || scalar.value == 0x200C {
                // A joiner inside a word only picks a letter's shape; after an emoji the rest goes with it.
                if base.properties.isEmojiPresentation || base.properties.isEmoji { break }
                continue
            }
            if isDropped(scalar) { continue }
            if isForbidden(scalar) { return mark }
            kept.append(scalar)
        }
        return Character(String(kept))
    }

    /// `character` for a terminal that knows ASCII only; typographic signs become their typed cousins.
    static func ascii(_ character: Character) -> Character {
        if let value = character.asciiValue {
            return value >= 0x20 && value < 0x7F && character != "\r\n" ? character : asciiMark
        }
        switch character {
        case "·", "•", "–", "—", "−", "─": return "-"
        case "…": return "~"
        case "’", "‘", "′": return "'"
        case "“", "”", "″": return "\""
        case "×": return "x"
        case "→", "▸", "›", "»": return ">"
        case "←", "‹", "«": return "<"
        case "\u{A0}": return " "
        case "✓": return "x"
        case "✗": return "!"
        case "○": return "."
        case "◐": return "o"
        case "‖": return "="
        default: return asciiMark
        }
    }

    private static func mayStandAlone(_ scalar: Unicode.Scalar) -> Bool {
        if isForbidden(scalar) || isDropped(scalar) { return false }
        switch scalar.value {
        case 0x200C, 0x200D: return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return false
        default: return true
        }
    }

    /// Variation selectors and skin tones: they change a picture's look, terminals disagree on their width.
    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: return true
        default: return false
        }
    }

    /// Controls, line separators, bidirectional and invisible format characters, and what is no character.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x034F, 0x17B4, 0x17B5: return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
            return true
        default: return false
        }
    }
}
