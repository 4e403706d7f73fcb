/// On which line a key of a theme file stands. TOMLKit keeps no places, so the text is looked through; the simple layout
/// of themes (a section in brackets, a key a line) is enough.
struct ThemeLines: Sendable, Hashable {
    private var places: [String: Int] = [:]

    init(_ text: String) {
        var section = ""
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let trimmed = line.drop { $0 == " " || $0 == "\t" }
            if trimmed.hasPrefix("["), let end = trimmed.firstIndex(of: "]") {
                section = ThemeLines.bare(trimmed[trimmed.index(after: trimmed.startIndex)..<end])
                places[section] = places[section] ?? index + 1
            } else if let equals = ThemeLines.equals(in: trimmed) {
                let key = ThemeLines.bare(trimmed[..<equals])
                places[section.isEmpty ? key : "\(section)/\(key)"] = index + 1
            }
        }
    }

    /// The line of `key` in `section`, or of the section, or nil.
    func line(of key: String, in section: String = "") -> Int? {
        section.isEmpty
            ? places[key] : places["\(section)/\(key)"] ?? places["\(section).\(key)"] ?? places[section]
    }

    private static func equals(in line: Substring) -> Substring.Index? {
        guard !line.hasPrefix("#") else { return nil }
        var quote: Character?
        for index in line.indices {
            let character = line[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "=" {
                return index
            }
        }
        return nil
    }

    private static func bare(_ text: Substring) -> String {
        text.filter { $0 != "\"" && $0 != "'" && $0 != " " && $0 != "\t" && $0 != "[" }
    }
}
