/// Who gets the keys of a screen.
package enum InputFocus: Sendable, Hashable {
    /// Keys mean what the keymap says.
    case keys
    /// A text field has the focus: every printable key is text, the others go by the keymap first.
    case text
    /// Something is open over the screen, a dialog or a menu: it gets every key.
    case overlay
}
