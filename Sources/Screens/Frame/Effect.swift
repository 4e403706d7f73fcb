import Terminal

/// What a screen wants done, as a value.
package enum Effect: Sendable, Equatable {
    /// The answer comes back to this screen, even when it is covered by then.
    case ask(Request)
    case push(Screen)
    case replace(Screen)
    /// Back to the screen below; nothing on the last one.
    case pop
    case signOut
    case quit
    case message(ToastLine.Kind, String)
    case bell
    /// Show this built-in theme from now on.
    case theme(String)
}
