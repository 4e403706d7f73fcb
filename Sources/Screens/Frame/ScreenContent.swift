import Terminal

/// What every screen is to the frame around it: keys, updates that give effects, and a picture.
///
/// The frame asks `keymap` first, and gives a screen by `handle` what the keymap does not know. What a screen
/// leaves (nil) goes to the keys of every screen: help, back, quit.
package protocol ScreenContent: Sendable, Equatable {
    associatedtype Action: Hashable & Sendable

    /// What stands in the middle of the top line.
    var title: String { get }
    var keymap: Keymap<Action> { get }
    /// Who gets the keys.
    var focus: InputFocus { get }
    /// Whether a menu is open that takes no text: letters are keys there, and nothing that a scanner types is.
    var hasMenu: Bool { get }
    /// Whether something typed would be lost by leaving.
    var hasUnsavedWork: Bool { get }
    /// Whether what is unsaved is kept as a draft where the program ends.
    var keepsDrafts: Bool { get }
    /// Whether something waits for the next tick: ticks come more often then.
    var isLively: Bool { get }
    /// Whether the screen shows scans in its own way, so that no banner is laid over it.
    var showsScans: Bool { get }
    /// Whether the client is mailed nothing of the step that is done here next.
    var scansSilently: Bool { get }
    /// Whether keys are wanted with their times, by `take`, and none is a scan.
    var wantsStrokes: Bool { get }
    /// The key bar while the focus is `.overlay`.
    var overlayKeys: [KeyBar.Item] { get }
    /// What cannot be done now, each with a sentence that says why.
    func disabled(_ context: Context) -> [Action: String]
    /// The screen has come up: newly pushed, or uncovered again.
    mutating func appear(_ context: Context) -> [Effect]
    /// One of the keymap's actions was asked for, by its key or from the palette.
    mutating func perform(_ action: Action, _ context: Context) -> [Effect]
    /// - Returns: what is to be done; nil where the event was not for this screen.
    mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]?
    /// A key of those a scanner may type came, where `wantsStrokes` says so.
    mutating func take(_ stroke: KeyStroke, _ context: Context) -> [Effect]
    /// Draws into `context.body`, which is blank.
    func draw(on canvas: inout Canvas, _ context: Context)
}

extension ScreenContent {
    package var focus: InputFocus { .keys }
    package var hasMenu: Bool { false }
    package var hasUnsavedWork: Bool { false }
    package var keepsDrafts: Bool { false }
    package var isLively: Bool { false }
    package var showsScans: Bool { false }
    package var scansSilently: Bool { false }
    package var wantsStrokes: Bool { false }
    package var overlayKeys: [KeyBar.Item] { [KeyBar.Item("Esc", "Close")] }
    package func disabled(_ context: Context) -> [Action: String] { [:] }
    package mutating func appear(_ context: Context) -> [Effect] { [] }
    package mutating func take(_ stroke: KeyStroke, _ context: Context) -> [Effect] { [] }
}
