/// What a scanner, or someone at the keyboard, gave to be looked at.
package enum ScanReading: Sendable, Hashable {
    case code(ScanCode)
    /// A badge whose check letters are right: its 24 letters in upper case.
    case badge(String)
    /// The letters of a code, but too few, too many or with a wrong check.
    case damaged
    /// The start of a code and then letters that no code has: another keyboard layout.
    case layout
    /// The middle code of the scan-doctor card, by a layout that is known.
    case cardAlphabet
    /// A link printed by the old system, with the number of the order there.
    case oldLink(Int)
    /// No code: an order number, an invoice number, something else. As it came, without the white space
    /// around it; not yet safe to show.
    case other(String)

    /// Reads `raw`, whose case does not matter; white space, line ends and NUL around it are dropped.
    package static func read(_ raw: String) -> ScanReading {
        let text = trimmed(raw)
        let letters = text.utf8.map(upperCase)
        guard letters.starts(with: ScanCode.start) else {
            return oldLink(in: text).map(ScanReading.oldLink) ?? .other(text)
        }
        let rest = letters.dropFirst(ScanCode.start.count)
        let outside = rest.contains { !isBlank($0) && ScanAlphabet.digit($0) == nil }
        if outside { return DoctorCard.isAlphabet(text) ? .cardAlphabet : .layout }
        return code(letters) ?? badge(letters) ?? .damaged
    }

    private static func code(_ letters: [UInt8]) -> ScanReading? {
        guard letters.count == ScanCode.length, hasRightCheck(letters),
            let kind = ScanCode.Kind(rawValue: Character(Unicode.Scalar(letters[4]))),
            let number = ScanAlphabet.decode(letters[5..<11]),
            let revision = ScanAlphabet.digit(letters[11])
        else { return nil }
        return ScanCode(kind: kind, number: number, revision: revision).map(ScanReading.code)
    }

    private static func badge(_ letters: [UInt8]) -> ScanReading? {
        guard letters.count == ScanCode.badgeLength, letters[4] == UInt8(ascii: "B"),
            hasRightCheck(letters)
        else { return nil }
        return .badge(String(decoding: letters, as: UTF8.self))
    }

    private static func hasRightCheck(_ letters: [UInt8]) -> Bool {
        ScanCode.check(of: letters.dropLast(3)).elementsEqual(letters.suffix(3))
    }

    /// The digits of `http(s)://host/scan/digits`, whatever the host; a slash, a query and a fragment may follow.
    private static func oldLink(in text: String) -> Int? {
        let path = text.prefix { $0 != "?" && $0 != "#" }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 5 || parts.count == 6 && parts[5].isEmpty,
            ["http:", "https:"].contains(parts[0].lowercased()), parts[1].isEmpty,
            !parts[2].isEmpty, !parts[2].contains(where: \.isWhitespace), parts[3].lowercased() == "scan",
            parts[4].utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int(parts[4])
    }

    private static func trimmed(_ raw: String) -> String {
        let scalars = raw.unicodeScalars
        let isDropped = { (scalar: Unicode.Scalar) in scalar == "\0" || scalar.properties.isWhitespace }
        guard let first = scalars.firstIndex(where: { !isDropped($0) }),
            let last = scalars.lastIndex(where: { !isDropped($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    private static func upperCase(_ byte: UInt8) -> UInt8 {
        (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0 || byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
