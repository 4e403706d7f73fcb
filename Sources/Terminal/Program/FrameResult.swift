/// What became of a frame.
enum FrameResult: Sendable, Hashable {
    case sent
    /// The picture was on the screen already; nothing was sent.
    case unchanged
    case gone
}
