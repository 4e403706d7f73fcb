/// What a key did to a palette.
package enum PaletteOutcome<Action: Sendable & Hashable>: Sendable, Hashable {
    case open
    case cancelled
    case chosen(Action)
}
