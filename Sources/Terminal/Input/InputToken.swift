/// What a piece of terminal input turned out to be.
package enum InputToken: Sendable, Hashable {
    case key(Key)
    /// A bracketed paste, whole; line ends are `\n`.
    case paste(String)
    case mouse(Mouse)
    /// The terminal answered whether it has synchronized output (mode 2026).
    case synchronizedOutput(Bool)
}
