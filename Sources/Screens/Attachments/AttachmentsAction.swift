import Core
import Terminal

/// What can be done with an order's files.
package enum AttachmentsAction: Sendable, Hashable, CaseIterable {
    case add, printed, save, remove, details, back
    case up, down, pageUp, pageDown, first, last

    /// Whether it is about the file under the cursor.
    var needsFile: Bool { [.printed, .save, .remove, .details].contains(self) }
    var changesOrder: Bool { [.add, .printed, .remove].contains(self) }
    var needsRight: Bool { changesOrder || self == .save }

    static let keymap = Keymap<AttachmentsAction>([
        Binding(
            [.character("a")], .add, "Attach", help: "Attach a photo or file to the order", section: "Files",
            barPriority: 1),
        Binding(
            [.character("p")], .printed, "Printed", help: "Print the photo on the work order, or no longer",
            section: "Files", barPriority: 2),
        Binding(
            [.character("s")], .save, "Save", help: "Save the file to a folder", section: "Files",
            barPriority: 3),
        Binding(
            [.enter], .details, "Details", help: "Show all that is known of the file", section: "Files",
            barPriority: 4),
        Binding(
            [.delete, .character("x")], .remove, "Remove", help: "Take the file off the order",
            section: "Files", barPriority: 5),
        Binding([.up, .character("k")], .up, "Up", help: "Go to the file above", section: "Moving"),
        Binding([.down, .character("j")], .down, "Down", help: "Go to the file below", section: "Moving"),
        Binding([.pageUp], .pageUp, "Page up", help: "A page up", section: "Moving"),
        Binding([.pageDown], .pageDown, "Page down", help: "A page down", section: "Moving"),
        Binding([.home, .character("g")], .first, "First", help: "Go to the first file", section: "Moving"),
        Binding([.end, .character("G")], .last, "Last", help: "Go to the last file", section: "Moving"),
        Binding(
            [.escape, .character("q")], .back, "Back", help: "Go back", section: "Moving", barPriority: 6),
    ])
}
