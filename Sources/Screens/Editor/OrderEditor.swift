import Core
import Terminal

package struct OrderEditor: ScreenContent {
    package enum Action: Hashable, Sendable {}

    package let order: OrderID?

    package init(editing order: OrderID?) { self.order = order }

    package var title: String { order == nil ? "New order" : "Order" }
    package var keymap: Keymap<Action> { Keymap([]) }
    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {}
    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? { nil }
    package func draw(on canvas: inout Canvas, _ context: Context) {}
}
