/// A text with placeholders, line by line. A placeholder is a word of ASCII letters in braces; any other brace is a
/// brace.
struct TemplateText: Sendable, Hashable {
    private enum Part: Sendable, Hashable {
        case text(String)
        case placeholder(LetterPlaceholder)
    }

    private let lines: [[Part]]

    /// - Parameters:
    ///   - first: the number of the first line in its file.
    ///   - allowed: what may be named.
    init(_ source: some StringProtocol, file: String, line first: Int, allowed: [LetterPlaceholder])
        throws(TemplateProblem)
    {
        var lines: [[Part]] = []
        for (offset, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var parts: [Part] = []
            for piece in TemplateText.pieces(line) {
                guard piece.isName else {
                    parts.append(.text(piece.text))
                    continue
                }
                guard let known = allowed.first(where: { $0.rawValue == piece.text }) else {
                    let meant = Nearest.name(to: piece.text, among: allowed.map(\.rawValue))
                    throw TemplateProblem(
                        file: file, line: first + offset,
                        .unknownPlaceholder(
                            piece.text, meant: meant.flatMap { LetterPlaceholder(rawValue: $0) }))
                }
                parts.append(.placeholder(known))
            }
            lines.append(parts)
        }
        self.lines = lines
    }

    /// The text with each placeholder replaced by its value, which `escape` makes fit for where it stands. A line whose
    /// placeholders are all empty is left out, where it is not the only one, and so are the blank lines around it but one.
    func filled(_ values: [LetterPlaceholder: String], escape: (String) -> String = { $0 }) -> String {
        let text = lines.compactMap { parts -> String? in
            var isEmpty = true
            var hasNames = false
            let line = parts.map { part in
                switch part {
                case .text(let text): return text
                case .placeholder(let name):
                    let value = values[name] ?? ""
                    hasNames = true
                    if !value.isEmpty { isEmpty = false }
                    return escape(value)
                }
            }.joined()
            return hasNames && isEmpty && lines.count > 1 ? nil : line
        }.joined(separator: "\n")
        return text.replacing(/\n{3,}/, with: "\n\n")
    }

    private static func pieces(_ line: some StringProtocol) -> [(text: String, isName: Bool)] {
        var pieces: [(String, Bool)] = []
        var text = ""
        var rest = Substring(line)
        while let brace = rest.firstIndex(of: "{") {
            let name = rest[rest.index(after: brace)...].prefix {
                $0.isASCII && $0.isLetter
            }
            let isName = !name.isEmpty && rest[name.endIndex...].first == "}"
            text += rest[..<brace]
            if isName {
                if !text.isEmpty { pieces.append((text, false)) }
                text = ""
                pieces.append((String(name), true))
                rest = rest[rest.index(after: name.endIndex)...]
            } else {
                text.append("{")
                rest = rest[rest.index(after: brace)...]
            }
        }
        text += rest
        if !text.isEmpty { pieces.append((text, false)) }
        return pieces
    }
}
