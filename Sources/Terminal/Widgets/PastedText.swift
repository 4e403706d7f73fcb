/// What of a paste goes into a field.
enum PastedText {
    /// For one line: every line end or tab becomes one space, other controls are left out; ends are trimmed of line ends.
    static func line(_ text: String) -> String {
        var characters = Array(text)
        while let last = characters.last, last.isNewline { characters.removeLast() }
        return String(characters.compactMap { $0.isNewline || $0 == "\t" ? " " : isControl($0) ? nil : $0 })
    }

    /// For several lines: line ends become `\n`, tabs become spaces, other controls are left out.
    static func lines(_ text: String) -> String {
        String(text.compactMap { $0.isNewline ? "\n" : $0 == "\t" ? " " : isControl($0) ? nil : $0 })
    }

    private static func isControl(_ character: Character) -> Bool {
        character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}
