/// Something in a theme file that was not understood and is passed over.
package struct ThemeProblem: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Kind: Sendable, Hashable {
        case unreadable(String)
        /// The file is not TOML; the default theme is used.
        case syntax(String)
        case unknownKey
        case unknownStyle
        case unknownColor(String)
        case unknownAttribute(String)
        case unknownParent(String)
        case wrongType(expected: String)
    }

    package let file: String
    /// Counted from 1; nil where it cannot be told.
    package let line: Int?
    /// Such as `style."status.late".fg`; empty for the whole file.
    package let key: String
    package let kind: Kind

    package init(file: String, line: Int?, key: String, kind: Kind) {
        self.file = file
        self.line = line
        self.key = key
        self.kind = kind
    }

    package var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return key.isEmpty ? "\(place): \(reason)" : "\(place): \(key): \(reason)"
    }

    private var reason: String {
        switch kind {
        case .unreadable(let why): "the file cannot be read (\(why)); the default theme is used"
        case .syntax(let why): "not TOML (\(why)); the default theme is used"
        case .unknownKey: "not a setting of themes; it is passed over"
        case .unknownStyle: "no style starts with this name; it is passed over"
        case .unknownColor(let name):
            "\"\(name)\" is no colour; write \"#rrggbb\", a name such as \"yellow\", or one from [palette]"
        case .unknownAttribute(let name):
            "\"\(name)\" is no attribute; known are bold, dim, italic, underline, reverse, blink"
        case .unknownParent(let name):
            "no theme \"\(name)\" comes with the program; \"dark\" is used"
        case .wrongType(let expected): "must be \(expected); it is passed over"
        }
    }
}
