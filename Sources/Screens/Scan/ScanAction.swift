import Terminal

/// What can be done on the scan screen beside scanning and typing.
package enum ScanAction: Hashable, Sendable {
    case enter, open, print, undo, back

    static let keymap = Keymap<ScanAction>([
        Binding(
            [.enter], .enter, "Take",
            help: "Take what is typed; with nothing typed, complete the shown order's next milestone",
            section: "Scan", barPriority: 1),
        Binding(
            [.function(5)], .open, "Open order", help: "Open the shown order", section: "Scan", barPriority: 2
        ),
        Binding(
            [.function(7)], .print, "Print", help: "Print the shown order's work order", section: "Scan",
            barPriority: 3),
        Binding(
            [.function(8)], .undo, "Undo", help: "Take back the shown order's last step", section: "Scan",
            barPriority: 4),
        Binding(
            [.escape], .back, "Back", help: "Empty the field, or go back", section: "Scan", barPriority: 5),
    ])
}
