import Terminal

/// What can be done with the log of scans.
package enum ScanLogAction: Sendable, Hashable, CaseIterable {
    case open, search, outcome, person, terminal, today, clear
    case up, down, pageUp, pageDown, first, last

    static let keymap = Keymap<ScanLogAction>([
        Binding([.enter], .open, "Open", help: "Open the scan's order", section: "Scans", barPriority: 1),
        Binding(
            [.character("/")], .search, "Search",
            help: "Search what was scanned, the answer, order, person and terminal", section: "Filters",
            barPriority: 2),
        Binding(
            [.character("o")], .outcome, "Outcome",
            help: "Show all, good, refused, unknown or unreadable scans",
            section: "Filters", barPriority: 3),
        Binding(
            [.character("p")], .person, "Person", help: "Show one person's scans", section: "Filters",
            barPriority: 4),
        Binding(
            [.character("t")], .terminal, "Terminal", help: "Show one terminal's scans", section: "Filters",
            barPriority: 5),
        Binding(
            [.character("d")], .today, "Day", help: "Show today's scans, or those of all days",
            section: "Filters", barPriority: 6),
        Binding(
            [.character("x")], .clear, "Clear", help: "Take all filters away", section: "Filters",
            barPriority: 7),
        Binding([.up, .character("k")], .up, "Up", help: "Go to the scan above", section: "Moving"),
        Binding([.down, .character("j")], .down, "Down", help: "Go to the scan below", section: "Moving"),
        Binding([.pageUp], .pageUp, "Page up", help: "A page up", section: "Moving"),
        Binding(
            [.pageDown, .character(" ")], .pageDown, "Page down", help: "A page down", section: "Moving"),
        Binding([.home, .character("g")], .first, "First", help: "Go to the newest scan", section: "Moving"),
        Binding(
            [.end, .character("G")], .last, "Last", help: "Go to the oldest scan that is read so far",
            section: "Moving"),
    ])
}
