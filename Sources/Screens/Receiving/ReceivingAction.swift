import Terminal

/// What can be done on the receiving screen.
package enum ReceivingAction: Sendable, Hashable {
    case receive, correct, order, open, search, clear, all
    case up, down, pageUp, pageDown, first, last

    static let keymap = Keymap<ReceivingAction>([
        Binding(
            [.enter], .receive, "Receive", help: "Say how much of the fabric has come in",
            section: "Fabric", barPriority: 1),
        Binding(
            [.character("c")], .correct, "Correct",
            help: "Correct what has come in, with a reason", section: "Fabric", barPriority: 2),
        Binding(
            [.character("o")], .order, "Ordered", help: "Say how much of the fabric is ordered",
            section: "Fabric", barPriority: 3),
        Binding(
            [.character("v")], .open, "Checklist", help: "Open the order: its milestones and history",
            section: "Fabric", barPriority: 4),
        Binding(
            [.character("/")], .search, "Search", help: "Search order, customer, piece and fabric",
            section: "List", barPriority: 5),
        Binding(
            [.character("x")], .clear, "Clear", help: "Clear the search", section: "List", barPriority: 7),
        Binding(
            [.character("a")], .all, "All orders",
            help: "Show what all open orders are short of", section: "List", barPriority: 6),
        Binding([.down, .character("j")], .down, "Down", help: "Next fabric", section: "Moving"),
        Binding([.up, .character("k")], .up, "Up", help: "Fabric before", section: "Moving"),
        Binding(
            [.pageDown, .character(" ")], .pageDown, "Page down", help: "A page down", section: "Moving"),
        Binding([.pageUp], .pageUp, "Page up", help: "A page up", section: "Moving"),
        Binding([.home, .character("g")], .first, "First", help: "First fabric", section: "Moving"),
        Binding([.end, .character("G")], .last, "Last", help: "Last fabric", section: "Moving"),
    ])
}
