/// What comes back from beside the program's loop.
package enum FrameMessage: Sendable, Equatable {
    /// An answer to the screen with that number; 0 is the frame itself.
    case answer(to: Int, Response)
    /// A word on the way; the answer is still to come.
    case progress(to: Int, Response)
    /// A request that a later one has made needless.
    case dropped
    /// Something in the shop has changed.
    case changed
}
