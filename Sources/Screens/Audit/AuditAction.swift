import Terminal

/// What can be done with the audit trail.
package enum AuditAction: Sendable, Hashable, CaseIterable {
    case open, search, kind, person, today, clear, check
    case up, down, pageUp, pageDown, first, last

    static let keymap = Keymap<AuditAction>([
        Binding([.enter], .open, "Open", help: "Open the line's order", section: "Trail", barPriority: 1),
        Binding(
            [.character("/")], .search, "Search",
            help: "Search what happened, the order, person and terminal", section: "Filters", barPriority: 2),
        Binding(
            [.character("o")], .kind, "Kind", help: "Show lines of one kind", section: "Filters",
            barPriority: 3),
        Binding(
            [.character("p")], .person, "Person", help: "Show one person's doings", section: "Filters",
            barPriority: 4),
        Binding(
            [.character("d")], .today, "Day", help: "Show today's lines, or those of all days",
            section: "Filters", barPriority: 5),
        Binding(
            [.character("x")], .clear, "Clear", help: "Take all filters away", section: "Filters",
            barPriority: 6),
        Binding(
            [.character("v")], .check, "Check", help: "Find out whether the trail is whole",
            section: "Trail", barPriority: 7),
        Binding([.up, .character("k")], .up, "Up", help: "Go to the line above", section: "Moving"),
        Binding([.down, .character("j")], .down, "Down", help: "Go to the line below", section: "Moving"),
        Binding([.pageUp], .pageUp, "Page up", help: "A page up", section: "Moving"),
        Binding(
            [.pageDown, .character(" ")], .pageDown, "Page down", help: "A page down", section: "Moving"),
        Binding([.home, .character("g")], .first, "First", help: "Go to the newest line", section: "Moving"),
        Binding(
            [.end, .character("G")], .last, "Last", help: "Go to the oldest line that is read so far",
            section: "Moving"),
    ])
}
