import Core
import Terminal

/// What happens to a screen.
package enum ScreenEvent: Sendable, Equatable {
    /// A key that the keymap gives no meaning, or that belongs to a text field.
    case key(Key)
    case paste(String)
    /// At a cell of the whole terminal; the screen stands in `context.body`.
    case mouse(Mouse)
    case tick
    /// The answer to a request of this screen.
    case response(Response)
    /// Somebody changed something in the shop: what is shown may be old.
    case changed
    /// A scan was taken while this screen was up.
    case scanned(ScanOutcome)
    case resized
    /// The program is ending without being asked: what is unsaved is to be kept now.
    case ending
}
