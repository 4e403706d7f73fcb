/// The modes of a terminal that a full-screen program switches and must switch back.
package struct TerminalModes: Sendable, Hashable {
    package let alternateScreen: Bool
    package let cursorShown: Bool
    package let keypad: Bool
    package let cursorKeys: Bool
    package let mouse: Bool

    package init(alternateScreen: Bool, cursorShown: Bool, keypad: Bool, cursorKeys: Bool, mouse: Bool) {
        self.alternateScreen = alternateScreen
        self.cursorShown = cursorShown
        self.keypad = keypad
        self.cursorKeys = cursorKeys
        self.mouse = mouse
    }

    /// As a shell leaves them: what a program must have put back when it is gone.
    package static let atRest = TerminalModes(
        alternateScreen: false, cursorShown: true, keypad: false, cursorKeys: false, mouse: false)
}
