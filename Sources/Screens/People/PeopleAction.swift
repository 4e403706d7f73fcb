import Terminal

/// What can be done with the people who may sign in.
package enum PeopleAction: Sendable, Hashable, CaseIterable {
    case add, password, role, disable, badge, clients
    case up, down, pageUp, pageDown, first, last

    static let keymap = Keymap<PeopleAction>([
        Binding(
            [.character("n")], .add, "Add", help: "Add somebody who works in the shop", section: "People",
            barPriority: 1),
        Binding(
            [.character("b")], .badge, "Badge", help: "Make a badge, or take it back", section: "People",
            barPriority: 2),
        Binding(
            [.character("p")], .password, "Password", help: "Set another password, or mail a code for one",
            section: "People", barPriority: 3),
        Binding(
            [.character("o")], .role, "Role", help: "Make an admin, or a member of staff again",
            section: "People", barPriority: 4),
        Binding(
            [.character("d")], .disable, "Disable", help: "Let somebody in no longer, or in again",
            section: "People", barPriority: 5),
        Binding(
            [.character("a")], .clients, "Clients",
            help: "Show the accounts of clients as well, or no longer",
            section: "People", barPriority: 6),
        Binding([.up, .character("k")], .up, "Up", help: "Go to the person above", section: "Moving"),
        Binding([.down, .character("j")], .down, "Down", help: "Go to the person below", section: "Moving"),
        Binding([.pageUp], .pageUp, "Page up", help: "A page up", section: "Moving"),
        Binding(
            [.pageDown, .character(" ")], .pageDown, "Page down", help: "A page down", section: "Moving"),
        Binding(
            [.home, .character("g")], .first, "First", help: "Go to the first person", section: "Moving"),
        Binding([.end, .character("G")], .last, "Last", help: "Go to the last person", section: "Moving"),
    ])
}
