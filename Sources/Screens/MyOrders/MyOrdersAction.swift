import Terminal

/// What can be done on a client's list of orders.
package enum MyOrdersAction: Sendable, Hashable {
    case open
    case up, down, pageUp, pageDown, first, last

    static let keymap = Keymap<MyOrdersAction>([
        Binding(
            [.enter, .character("o")], .open, "Open", help: "Open the order: its progress and what happened",
            section: "Orders", barPriority: 1),
        Binding([.down, .character("j")], .down, "Down", help: "Next order", section: "Moving"),
        Binding([.up, .character("k")], .up, "Up", help: "Order before", section: "Moving"),
        Binding(
            [.pageDown, .character(" ")], .pageDown, "Page down", help: "A page down", section: "Moving"),
        Binding([.pageUp], .pageUp, "Page up", help: "A page up", section: "Moving"),
        Binding([.home, .character("g")], .first, "First", help: "First order", section: "Moving"),
        Binding([.end, .character("G")], .last, "Last", help: "Last order", section: "Moving"),
    ])
}
