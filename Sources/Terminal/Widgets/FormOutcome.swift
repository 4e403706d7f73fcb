/// What a key did to a form.
package enum FormOutcome<ID: Hashable & Sendable>: Sendable, Equatable {
    /// The key is not the form's: Escape, Ctrl-S, function keys.
    case ignored
    /// Something moved inside the field; no value changed.
    case handled
    /// The value of a field changed; its old error was taken away.
    case edited(ID)
    /// The focus went on: now is the time to check the field that was left.
    case moved(from: ID, to: ID)
}
