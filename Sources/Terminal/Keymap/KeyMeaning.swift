/// What a key press means on a screen.
package enum KeyMeaning<Action: Hashable & Sendable>: Sendable, Hashable {
    case perform(Action)
    /// The key is bound, but the action cannot be done now; `reason` is a sentence to show.
    case unavailable(Action, reason: String)
}
