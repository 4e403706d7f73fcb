/// What a key did to a dialog.
package enum DialogOutcome<Action: Sendable & Hashable>: Sendable, Hashable {
    case open
    case cancelled
    /// A button was pressed; `text` is what stands in the dialog's field, empty without one.
    case chosen(Action, text: String)
}
