/// One key press, as the terminal reports it.
package enum Key: Sendable, Hashable {
    /// A printable character, as typed: `A` is `.character("A")`, never shift and `a`.
    case character(Character)
    /// Ctrl and a lower-case letter: Ctrl-S is `.control("s")`.
    case control(Character)
    case alt(Character)
    case function(Int)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown

    /// Whether a scanner may end a code with it.
    package var isEndMark: Bool {
        switch self {
        case .enter, .tab, .control("j"), .control("@"): true
        default: false
        }
    }
}

/// A mouse action at a cell.
package struct Mouse: Sendable, Hashable {
    package enum Action: Sendable, Hashable { case press, wheelUp, wheelDown }

    package let action: Action
    package let at: Point

    package init(_ action: Action, at: Point) {
        self.action = action
        self.at = at
    }
}
