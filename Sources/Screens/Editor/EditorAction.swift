import Core
import Terminal

/// What can be done in the order editor beside typing.
package enum EditorAction: Hashable, Sendable {
    case save, open, route, addPiece, duplicatePiece, removePiece, putBack
    case addFabric, reckon
    case nextSection, previousSection, leave

    static let keymap = Keymap<EditorAction>([
        Binding(
            [.control("s")], .save, "Save", help: "Save the order", section: "Order",
            barPriority: 1),
        Binding(
            [.function(4)], .open, "List", help: "Open the list of a choice, or the month of a date",
            section: "Order", barPriority: 2),
        Binding(
            [.control("t")], .route, "Route",
            help: "Fill a new order's milestones from the next route", section: "Order", barPriority: 8),
        Binding(
            [.function(6), .control("n")], .addPiece, "Add piece", help: "Add a piece after this one",
            section: "Pieces", barPriority: 3),
        Binding(
            [.function(7), .control("d")], .duplicatePiece, "Copy",
            help: "Add a copy of the piece or fabric that the cursor is in", section: "Pieces",
            barPriority: 6),
        Binding(
            [.function(8), .control("x")], .removePiece, "Remove",
            help: "Take away the piece or fabric that the cursor is in",
            section: "Pieces", barPriority: 7),
        Binding(
            [.function(9), .control("y")], .putBack, "Put back",
            help: "Put the piece or fabric removed last back",
            section: "Pieces", barPriority: 8),
        Binding(
            [.control("f")], .addFabric, "Fabric", help: "Add a fabric to the piece that the cursor is in",
            section: "Pieces", barPriority: 5),
        Binding(
            [.function(5)], .reckon, "Yardage",
            help: "Reckon how much of the fabric that the cursor is in is needed", section: "Pieces",
            barPriority: 9),
        Binding([.pageDown], .nextSection, "Next section", help: "Go to the next section", section: "Moving"),
        Binding(
            [.pageUp], .previousSection, "Section above", help: "Go to the section above", section: "Moving"),
        Binding(
            [.escape], .leave, "Back", help: "Go back; asks what to do with unsaved work", section: "Moving",
            barPriority: 4),
    ])
}

/// What the editor's dialogs ask.
enum EditorQuestion: Hashable, Sendable {
    /// A kept form is there: begin without it.
    case startFresh
    case keepAndLeave, discardAndLeave
    /// Somebody else saved the order meanwhile, and both changed the same.
    case keep(AnsweredConflict)
    /// A known customer's name was typed over.
    case rename(CustomerRenaming)
    case anotherCustomer
    /// Fabric has been received of what is to be removed.
    case remove
    /// Fabric that was removed has been received since.
    case saveWithout([FabricID])
    /// The order has been deleted: what was typed becomes a new one.
    case takeAsNew
}
