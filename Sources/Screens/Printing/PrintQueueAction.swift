import Terminal

/// What can be done with the print queue.
package enum PrintQueueAction: Sendable, Hashable, CaseIterable {
    case open, resend, resendTo, cancel, settled, printers
    case up, down, pageUp, pageDown, first, last

    static let keymap = Keymap<PrintQueueAction>([
        Binding(
            [.character("s")], .resend, "Send again", help: "Send the job again to its printer",
            section: "Jobs", barPriority: 1),
        Binding(
            [.character("t")], .resendTo, "To another", help: "Send the job again to another printer",
            section: "Jobs", barPriority: 3),
        Binding(
            [.delete, .character("x")], .cancel, "Cancel", help: "Cancel the job", section: "Jobs",
            barPriority: 2),
        Binding(
            [.enter, .character("o")], .open, "Open", help: "Open the job's order", section: "Jobs",
            barPriority: 5),
        Binding(
            [.character("a")], .settled, "All", help: "Show the jobs that are done as well, or no longer",
            section: "Jobs", barPriority: 6),
        Binding(
            [.character("p")], .printers, "Printers", help: "Choose which printer is usual for what",
            section: "Jobs", barPriority: 4),
        Binding([.up, .character("k")], .up, "Up", help: "Go to the job above", section: "Moving"),
        Binding([.down, .character("j")], .down, "Down", help: "Go to the job below", section: "Moving"),
        Binding([.pageUp], .pageUp, "Page up", help: "A page up", section: "Moving"),
        Binding(
            [.pageDown, .character(" ")], .pageDown, "Page down", help: "A page down", section: "Moving"),
        Binding([.home, .character("g")], .first, "First", help: "Go to the newest job", section: "Moving"),
        Binding([.end, .character("G")], .last, "Last", help: "Go to the oldest job", section: "Moving"),
    ])
}
