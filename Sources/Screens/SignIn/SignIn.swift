import Terminal

package struct SignIn: ScreenContent {
    package enum Action: Hashable, Sendable {}

    package let isDemo: Bool

    package init(isDemo: Bool = false) { self.isDemo = isDemo }

    package var title: String { "Sign in" }
    package var keymap: Keymap<Action> { Keymap([]) }
    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {}
    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? { nil }
    package func draw(on canvas: inout Canvas, _ context: Context) {}
}
