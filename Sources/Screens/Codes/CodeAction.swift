import Terminal

/// What can be done with a mailed code.
package enum CodeAction: Sendable, Hashable {
    case submit, approve, decline

    static let typing = Keymap<CodeAction>([
        Binding(
            [.control("s")], .submit, "Go on", help: "Go on with what is typed", section: "Code",
            barPriority: 1)
    ])

    static let answering = Keymap<CodeAction>([
        Binding(
            [.character("a")], .approve, "Approve", help: "Approve it, with a comment",
            section: "Your answer", barPriority: 1),
        Binding(
            [.character("d")], .decline, "Decline", help: "Decline it, and say why", section: "Your answer",
            barPriority: 2),
    ])
}
