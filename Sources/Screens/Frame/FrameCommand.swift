import Core

/// What the frame wants from the world, as values.
package enum FrameCommand: Sendable, Equatable {
    case run(Request, for: Int, by: Actor?)
    case bell
    case suspend
    case quit
}
