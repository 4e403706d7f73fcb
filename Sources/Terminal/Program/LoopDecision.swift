/// What the loop does after an event.
package enum LoopDecision: Sendable, Hashable {
    /// Go on, and draw if the picture changed.
    case goOn
    /// Give the terminal back and stop, as ^Z does in a shell; the loop goes on after `fg`.
    case suspend
    case quit
}
