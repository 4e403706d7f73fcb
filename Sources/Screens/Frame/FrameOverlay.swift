import Terminal

/// What the frame itself has open over the screen.
enum FrameOverlay: Sendable, Equatable {
    enum Question: Sendable, Hashable { case quit, signOut, switchPerson }

    case help(HelpOverlay)
    case messages(HelpOverlay)
    case goTo(GoToMenu)
    case palette(Palette<PaletteAction>)
    case question(Dialog<Question>)
    /// A badge was not enough.
    case password(PasswordCard)
}
