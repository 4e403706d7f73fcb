import Terminal

/// What can be done with the outbox.
package enum OutboxAction: Sendable, Hashable, CaseIterable {
    case preview, resend, cancel, open, settled, test
    case up, down, pageUp, pageDown, first, last

    static let keymap = Keymap<OutboxAction>([
        Binding(
            [.enter, .character("v")], .preview, "Read", help: "Read the letter as it would go out now",
            section: "Letters", barPriority: 1),
        Binding(
            [.character("s")], .resend, "Send again", help: "Send the letter again, now", section: "Letters",
            barPriority: 2),
        Binding(
            [.delete, .character("x")], .cancel, "Cancel", help: "Cancel a letter that has not been sent",
            section: "Letters", barPriority: 3),
        Binding(
            [.character("o")], .open, "Order", help: "Open the order that the letter is about",
            section: "Letters", barPriority: 5),
        Binding(
            [.character("a")], .settled, "All",
            help: "Show the letters that were accepted or cancelled, or do not",
            section: "Letters", barPriority: 4),
        Binding(
            [.character("t")], .test, "Test", help: "Send a test to your own address", section: "Letters",
            barPriority: 6),
        Binding([.up, .character("k")], .up, "Up", help: "Go to the letter above", section: "Moving"),
        Binding([.down, .character("j")], .down, "Down", help: "Go to the letter below", section: "Moving"),
        Binding([.pageUp], .pageUp, "Page up", help: "A page up", section: "Moving"),
        Binding(
            [.pageDown, .character(" ")], .pageDown, "Page down", help: "A page down", section: "Moving"),
        Binding(
            [.home, .character("g")], .first, "First", help: "Go to the newest letter", section: "Moving"),
        Binding([.end, .character("G")], .last, "Last", help: "Go to the oldest letter", section: "Moving"),
    ])
}
