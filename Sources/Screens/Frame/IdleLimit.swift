/// What comes of it where nobody does anything for a while.
struct IdleLimit: Sendable, Equatable {
    enum Consequence: Sendable, Equatable {
        /// The screen is covered until the same person is back.
        case lock
        case signOut
        /// What somebody who has not signed in has typed goes, and the sign-in screen is up again.
        case clear
    }

    /// Whoever waits for a letter with a code finds what they typed for so long.
    static let ofStrangers = IdleLimit(consequence: .clear, seconds: 5 * 60)

    /// For so long before it is told that it comes, in milliseconds.
    static let warning: Int64 = 20_000

    let consequence: Consequence
    /// Without a key, a scan or the mouse.
    let seconds: Int64
}
