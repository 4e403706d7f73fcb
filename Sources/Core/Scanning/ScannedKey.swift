/// A key as the scan doctor sees it.
package enum ScannedKey: Sendable, Hashable {
    case character(Character)
    case mark(ScanMark)
    /// What no code has, by its name.
    case other(String)

    /// What stands for it in a text.
    package var character: Character {
        switch self {
        case .character(let character): character
        case .mark, .other: "\u{FFFD}"
        }
    }
}

/// A key that scanners end a code with.
package enum ScanMark: Sendable, Hashable, CaseIterable {
    case enter, tab, lineFeed, null

    package var words: String {
        switch self {
        case .enter: "Enter"
        case .tab: "Tab"
        case .lineFeed: "LF"
        case .null: "NUL"
        }
    }
}
