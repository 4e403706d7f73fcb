/// What a key did to a screen.
enum KeyPress: Sendable, Equatable {
    case done([Effect])
    case unavailable(String)
    /// The screen has no use for it.
    case ignored
}
