import Terminal

/// What can be done with a list of steps: a route's or an order's.
package enum StepAction: Sendable, Hashable, CaseIterable {
    case save, otherSide, add, drop, moveUp, moveDown, rules, rename, route, leave
    case up, down, first, last

    /// The keys of a route's steps.
    static let routeKeymap = Keymap<StepAction>(
        common("route") + [
            Binding(
                [.character("b")], .rules, "Before", help: "Choose what must be finished before it may start",
                section: "Steps", barPriority: 4),
            Binding(
                [.character("n")], .rename, "Name", help: "Rename the route", section: "Route", barPriority: 8
            ),
        ] + moving)

    /// The keys of an order's list.
    static let orderKeymap = Keymap<StepAction>(
        common("list") + [
            Binding(
                [.character("r")], .route, "Route", help: "Make the list that of a route", section: "List",
                barPriority: 4)
        ] + moving)

    private static func common(_ thing: String) -> [Binding<StepAction>] {
        [
            Binding(
                [.control("s")], .save, "Save", help: "Save the \(thing)", section: thing.capitalized,
                barPriority: 1),
            Binding(
                [.tab, .backTab, .left, .right], .otherSide, "Other side",
                help: "Go to the catalogue, and back to the list", section: "Moving", barPriority: 2),
            Binding(
                [.enter, .character("a")], .add, "Add", help: "Add the catalogue's milestone to the list",
                section: "Steps", barPriority: 3),
            Binding(
                [.character("x"), .delete], .drop, "Drop", help: "Take the milestone off the list",
                section: "Steps", barPriority: 5),
            Binding([.character("K")], .moveUp, "Up", help: "Move it up", section: "Steps", barPriority: 6),
            Binding(
                [.character("J")], .moveDown, "Down", help: "Move it down", section: "Steps", barPriority: 7),
        ]
    }

    private static let moving: [Binding<StepAction>] = [
        Binding([.up, .character("k")], .up, "Up", help: "Go up", section: "Moving"),
        Binding([.down, .character("j")], .down, "Down", help: "Go down", section: "Moving"),
        Binding([.home, .character("g")], .first, "First", help: "Go to the first", section: "Moving"),
        Binding([.end, .character("G")], .last, "Last", help: "Go to the last", section: "Moving"),
        Binding(
            [.escape, .character("q")], .leave, "Back", help: "Go back; asks where something is not saved",
            section: "Moving", barPriority: 9),
    ]
}

/// What a list's dialogs ask.
enum StepQuestion: Hashable, Sendable {
    case discard, rename
    /// Somebody else saved the order meanwhile.
    case saveMine, takeTheirs
}
