/// An entry of the palette: one of the screen's bindings, by its place in the keymap, or one of every screen's.
enum PaletteAction: Sendable, Hashable {
    case screen(binding: Int)
    case frame(FrameAction)
    /// What another screen can do: it is gone to, and `hint` says there which key does it.
    case elsewhere(Destination, hint: String)
}
