import Terminal

package struct FirstStart: ScreenContent {
    package enum Action: Hashable, Sendable {}

    package init() {}

    package var title: String { "Welcome" }
    package var keymap: Keymap<Action> { Keymap([]) }
    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {}
    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? { nil }
    package func draw(on canvas: inout Canvas, _ context: Context) {}
}
