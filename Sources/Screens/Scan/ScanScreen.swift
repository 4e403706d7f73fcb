import Terminal

package struct ScanScreen: ScreenContent {
    package enum Action: Hashable, Sendable {}

    package init() {}

    package var title: String { "Scan" }
    package var showsScans: Bool { true }
    package var keymap: Keymap<Action> { Keymap([]) }
    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {}
    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? { nil }
    package func draw(on canvas: inout Canvas, _ context: Context) {}
}
