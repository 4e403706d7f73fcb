import Terminal

/// What can be done on the customers' list.
package enum CustomersAction: Sendable, Hashable {
    case edit, new, orders, invite, merge, search, clear
    case up, down, pageUp, pageDown, first, last

    static let keymap = Keymap<CustomersAction>([
        Binding(
            [.enter, .character("e")], .edit, "Edit", help: "Look at the customer's details, and change them",
            section: "Customer", barPriority: 1),
        Binding(
            [.character("o")], .orders, "Orders", help: "Show the customer's orders, open and finished",
            section: "Customer", barPriority: 2),
        Binding(
            [.character("n")], .new, "New", help: "Add a customer", section: "Customer", barPriority: 3),
        Binding(
            [.character("i")], .invite, "Invite",
            help: "Send the customer a letter with a code, to see their orders", section: "Customer",
            barPriority: 5),
        Binding(
            [.character("M")], .merge, "Merge",
            help: "Make this customer and another one the same; then choose the other", section: "Customer",
            barPriority: 6),
        Binding(
            [.character("/")], .search, "Search", help: "Search name, e-mail and telephone number",
            section: "List", barPriority: 4),
        Binding(
            [.character("x")], .clear, "Clear", help: "Clear the search", section: "List", barPriority: 7),
        Binding([.down, .character("j")], .down, "Down", help: "Next customer", section: "Moving"),
        Binding([.up, .character("k")], .up, "Up", help: "Customer before", section: "Moving"),
        Binding(
            [.pageDown, .character(" ")], .pageDown, "Page down", help: "A page down", section: "Moving"),
        Binding([.pageUp], .pageUp, "Page up", help: "A page up", section: "Moving"),
        Binding([.home, .character("g")], .first, "First", help: "First customer", section: "Moving"),
        Binding([.end, .character("G")], .last, "Last", help: "Last customer", section: "Moving"),
    ])
}
