/// A key as somebody presses it.
package enum TerminalKey: Sendable, Hashable {
    case enter, escape, tab, backTab, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
    case control(Character)
    case character(Character)

    /// tmux's name of the key.
    var name: String {
        switch self {
        case .enter: "Enter"
        case .escape: "Escape"
        case .tab: "Tab"
        case .backTab: "BTab"
        case .backspace: "BSpace"
        case .delete: "DC"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PPage"
        case .pageDown: "NPage"
        case .function(let number): "F\(number)"
        case .control(let letter): "C-\(letter)"
        case .character(" "): "Space"
        case .character(";"): "\\;"
        case .character(let character): String(character)
        }
    }
}
