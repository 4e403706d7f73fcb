import Foundation

/// Text in the form in which it is searched: lower case, without accents, words apart.
package enum SearchText {
    /// The words of `text`, with single spaces between them. Letters and digits of any script are kept,
    /// accents go, everything else parts words; each Chinese or Japanese character and Korean syllable is
    /// a word, so that part of a name is found.
    ///
    ///     SearchText.fold("  João-Paul ŁÓDŹ 王小明")  // "joao paul lodz 王 小 明"
    package static func fold(_ text: String) -> String {
        foldASCII(text) ?? foldAny(text)
    }

    /// The words of a query, each once, in order.
    package static func terms(_ query: String) -> [String] {
        var seen: Set<Substring> = []
        return fold(query).split(separator: " ").filter { seen.insert($0).inserted }.map(String.init)
    }

    /// Nil where `text` has more than ASCII.
    private static func foldASCII(_ text: String) -> String? {
        var text = text
        return text.withUTF8 { bytes -> String? in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count) { output in
                var count = 0
                var isApart = false
                for byte in bytes {
                    let folded: UInt8
                    switch byte {
                    case 0x30...0x39, 0x61...0x7A: folded = byte
                    case 0x41...0x5A: folded = byte + 0x20
                    default:
                        isApart = count > 0
                        continue
                    }
                    // There is room: the space stands for at least one byte that was left out.
                    if isApart {
                        output[count] = 0x20
                        count += 1
                        isApart = false
                    }
                    output[count] = folded
                    count += 1
                }
                return count
            }
        }
    }

    private static func foldAny(_ text: String) -> String {
        var words = Words()
        // Half-width kana come out of the compatibility mapping with their voicing marks still apart.
        let composed = text.precomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping
        for scalar in composed.unicodeScalars {
            if scalar.isASCII || !isCharacterWord(scalar) {
                words.append(scalar)
            } else {
                words.appendWord(scalar)
            }
        }
        return words.text
    }

    private static func isCharacterWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0x20000...0x3FFFD, 0x3005...0x3007, 0x31F0...0x31FF:
            true
        default: false
        }
    }
}

/// Words as they are put together.
private struct Words {
    private(set) var text = ""
    private var isApart = false

    mutating func appendWord(_ scalar: Unicode.Scalar) {
        isApart = true
        add(scalar)
        isApart = true
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            addFolded(scalar)
        } else if let latin = Words.latin[scalar] {
            latin.unicodeScalars.forEach { add($0) }
        } else {
            for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars {
                addFolded(part)
            }
        }
    }

    private mutating func addFolded(_ scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter:
            for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isAccent(lower) {
                (Words.latin[lower]?.unicodeScalars).map { $0.forEach { add($0) } } ?? add(lower)
            }
        case .lowercaseLetter where scalar == "ς": add("σ")
        case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber,
            .spacingMark:
            add(scalar)
        case .nonspacingMark, .enclosingMark:
            if !isAccent(scalar) { add(scalar) }
        // Joiners and their like part nothing.
        case .format: break
        default: isApart = true
        }
    }

    /// Accents go; vowel signs and the sign that a vowel is missing are letters of their scripts.
    private func isAccent(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.properties.generalCategory != .enclosingMark else { return true }
        let placement = scalar.properties.canonicalCombiningClass
        return placement != .notReordered && placement != .virama
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        if isApart && !text.isEmpty { text.unicodeScalars.append(" ") }
        isApart = false
        text.unicodeScalars.append(scalar)
    }

    /// Letters that no decomposition takes apart.
    private static let latin: [Unicode.Scalar: String] = [
        "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "ß": "ss", "ẞ": "ss",
        "ı": "i", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "ħ": "h", "Ħ": "h",
        "ŧ": "t", "Ŧ": "t", "ŋ": "n", "Ŋ": "n", "ĸ": "k",
    ]
}
