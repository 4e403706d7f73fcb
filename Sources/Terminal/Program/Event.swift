/// What can happen to a program. `Message` is what its own workers report back.
package enum Event<Message: Sendable>: Sendable {
    case key(Key)
    /// A key with its time, where the program wants those.
    case stroke(KeyStroke)
    /// A bracketed paste, whole; it is text and never keys, never a scan.
    case paste(String)
    /// What a scanner typed, without its terminator: letters as received, not yet checked.
    case scan(String)
    case mouse(Mouse)
    case resize(Size)
    /// The timer that the program asked for went off.
    case tick
    /// The terminal hung up (SIGHUP) or the program is told to end (SIGTERM): keep what is unsaved now.
    case hangUp
    case message(Message)
}
