import Core
import Terminal

/// What can be done on the scan doctor's screen: by keys that no scanner types.
package enum ScanDoctorAction: Sendable, Hashable {
    case learn, again, forget, print, leave, up, down

    static let keymap = Keymap<ScanDoctorAction>([
        Binding(
            [.function(6)], .learn, "Learn", help: "Read this terminal's scans by what the card taught",
            section: "Scan doctor", barPriority: 1),
        Binding(
            [.function(7)], .again, "Begin anew", help: "Forget the scans so far and begin anew",
            section: "Scan doctor", barPriority: 2),
        Binding(
            [.function(8)], .forget, "Forget", help: "Read this terminal's scans as they come again",
            section: "Scan doctor", barPriority: 3),
        Binding(
            [.function(9)], .print, "Print card", help: "Print the scan-doctor card", section: "Scan doctor",
            barPriority: 4),
        Binding(
            [.escape], .leave, "Back", help: "Go back; scans are taken again", section: "Scan doctor",
            barPriority: 5),
        Binding([.up, .pageUp], .up, "Up", help: "See what stands above", section: "Scan doctor"),
        Binding([.down, .pageDown], .down, "Down", help: "See what stands below", section: "Scan doctor"),
    ])
}
