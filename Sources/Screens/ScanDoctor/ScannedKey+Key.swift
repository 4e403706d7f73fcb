import Core
import Terminal

extension ScannedKey {
    /// Nil for a key that no scanner sends as part of a code.
    package init?(_ key: Key) {
        switch key {
        case .character(let character): self = .character(character)
        case .enter: self = .mark(.enter)
        case .tab: self = .mark(.tab)
        case .control("j"): self = .mark(.lineFeed)
        case .control("@"): self = .mark(.null)
        case .control, .alt: self = .other(key.name)
        case .function, .escape, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home,
            .end, .pageUp, .pageDown:
            return nil
        }
    }
}
