import Terminal

/// What can be done on the scan screen beside scanning and typing.
package enum ScanAction: Hashable, Sendable {
    case enter, open, print, undo, log, silence, back

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
            [.function(8)], .undo, "Undo",
            help: "As the UNDO card: say what would be taken back, pressed again take it back",
            section: "Scan",
            barPriority: 4),
        Binding(
            [.function(6)], .log, "Log", help: "Look through all that was scanned", section: "Scan",
            barPriority: 6),
        Binding(
            [.function(9)], .silence, "Don't tell",
            help: "Mail the client nothing of the next step; pressed again, do", section: "Scan",
            barPriority: 7),
        Binding(
            [.escape], .back, "Back", help: "Empty the field, or go back", section: "Scan", barPriority: 5),
    ])
}
