import Terminal

/// What a client can do with one of their orders.
package enum MyOrderAction: Sendable, Hashable {
    case approve, decline, mail, save, back
    case up, down, pageUp, pageDown, first, last

    static let keymap = Keymap<MyOrderAction>([
        Binding(
            [.character("a")], .approve, "Approve", help: "Approve what waits for you, with a comment",
            section: "Your answer", barPriority: 1),
        Binding(
            [.character("d")], .decline, "Decline", help: "Decline what waits for you, and say why",
            section: "Your answer", barPriority: 2),
        Binding(
            [.character("e")], .mail, "Mail it to me", help: "Have the order sent to you by e-mail, as a PDF",
            section: "Order", barPriority: 3),
        Binding(
            [.character("w")], .save, "Save PDF", help: "Save the order to a PDF file", section: "Order",
            barPriority: 4),
        Binding([.down, .character("j")], .down, "Down", help: "Scroll down", section: "Moving"),
        Binding([.up, .character("k")], .up, "Up", help: "Scroll up", section: "Moving"),
        Binding(
            [.pageDown, .character(" ")], .pageDown, "Page down", help: "A page down", section: "Moving"),
        Binding([.pageUp], .pageUp, "Page up", help: "A page up", section: "Moving"),
        Binding([.home, .character("g")], .first, "Top", help: "To the top", section: "Moving"),
        Binding([.end, .character("G")], .last, "End", help: "To the end", section: "Moving"),
        Binding(
            [.escape, .character("q")], .back, "Back", help: "Go back to the list", section: "Moving",
            barPriority: 5),
    ])
}
