import Terminal

/// What can be done on the catalogue screen.
package enum CatalogueAction: Sendable, Hashable, CaseIterable {
    case otherList, add, open, rename, tellsClient, clientActs, needsFabric, days, retire, moveUp, moveDown
    case up, down, first, last

    /// Whether only those who may change the catalogue can do it.
    var changes: Bool {
        switch self {
        case .add, .open, .rename, .tellsClient, .clientActs, .needsFabric, .days, .retire, .moveUp,
            .moveDown:
            true
        case .otherList, .up, .down, .first, .last: false
        }
    }

    /// Whether it is for milestones alone.
    var isForMilestones: Bool {
        switch self {
        case .tellsClient, .clientActs, .needsFabric, .days: true
        default: false
        }
    }

    static let keymap = Keymap<CatalogueAction>([
        Binding(
            [.tab, .backTab, .left, .right], .otherList, "Other list",
            help: "Go to the routes, and back to the milestones", section: "Lists", barPriority: 1),
        Binding(
            [.character("a")], .add, "Add", help: "Add a milestone or a route", section: "Change",
            barPriority: 2),
        Binding(
            [.enter, .character("e")], .open, "Change",
            help: "Change a route's steps and rules, or a milestone's name", section: "Change", barPriority: 3
        ),
        Binding([.character("n")], .rename, "Name", help: "Rename it", section: "Change", barPriority: 8),
        Binding(
            [.character("t")], .tellsClient, "Tell", help: "Whether the client is told when it is done",
            section: "Change", barPriority: 4),
        Binding(
            [.character("c")], .clientActs, "Client", help: "Whether the client has to approve it",
            section: "Change", barPriority: 5),
        Binding(
            [.character("f")], .needsFabric, "Fabric",
            help: "Whether it may only start when the fabric is all there", section: "Change", barPriority: 6),
        Binding(
            [.character("d")], .days, "Days", help: "How many working days it should take", section: "Change",
            barPriority: 7),
        Binding(
            [.character("x")], .retire, "Retire",
            help: "Offer it no more, or offer it again; orders that have it keep it", section: "Change",
            barPriority: 9),
        Binding(
            [.character("K")], .moveUp, "Up", help: "Move it up the list", section: "Change", barPriority: 10),
        Binding(
            [.character("J")], .moveDown, "Down", help: "Move it down the list", section: "Change",
            barPriority: 11),
        Binding([.up, .character("k")], .up, "Up", help: "Go up", section: "Moving"),
        Binding([.down, .character("j")], .down, "Down", help: "Go down", section: "Moving"),
        Binding([.home, .character("g")], .first, "First", help: "Go to the first", section: "Moving"),
        Binding([.end, .character("G")], .last, "Last", help: "Go to the last", section: "Moving"),
    ])
}
