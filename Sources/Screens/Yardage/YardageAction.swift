import Terminal

/// What can be done on the screen of the yardage table.
package enum YardageAction: Sendable, Hashable, CaseIterable {
    case change, add, remove, reset
    case search
    case up, down, pageUp, pageDown, first, last

    /// Whether only those who may change the table can do it.
    var changes: Bool {
        switch self {
        case .change, .add, .remove, .reset: true
        case .search, .up, .down, .pageUp, .pageDown, .first, .last: false
        }
    }

    static let keymap = Keymap<YardageAction>([
        Binding(
            [.enter, .character("e")], .change, "Change",
            help: "Change the yards or the percentage of a line",
            section: "Table", barPriority: 1),
        Binding(
            [.character("a")], .add, "Add", help: "Add a line after the others of its kind",
            section: "Table", barPriority: 2),
        Binding(
            [.character("x")], .remove, "Remove", help: "Take a line out of the table", section: "Table",
            barPriority: 3),
        Binding(
            [.character("S")], .reset, "Standard", help: "Go back to the table that a new shop begins with",
            section: "Table", barPriority: 4),
        Binding(
            [.character("/")], .search, "Search", help: "Search kind and name", section: "Table",
            barPriority: 5),
        Binding([.down, .character("j")], .down, "Down", help: "Next line", section: "Moving"),
        Binding([.up, .character("k")], .up, "Up", help: "Line before", section: "Moving"),
        Binding(
            [.pageDown, .character(" ")], .pageDown, "Page down", help: "A page down", section: "Moving"),
        Binding([.pageUp], .pageUp, "Page up", help: "A page up", section: "Moving"),
        Binding([.home, .character("g")], .first, "First", help: "First line", section: "Moving"),
        Binding([.end, .character("G")], .last, "Last", help: "Last line", section: "Moving"),
    ])
}

/// What the screen's dialogs ask.
enum YardageQuestion: Sendable, Hashable { case remove, reset }
