import Core
import Terminal

/// What can be done on every screen.
package enum FrameAction: Sendable, Hashable {
    case back, help, palette, messages, refresh, scan, signOut, suspend, quit
    /// Ends the session for the next person, who finds the same screen up.
    case switchPerson
    case lock
    /// Gives the password beside the badge.
    case givePassword
    /// Opens the screen that changes one's own password.
    case ownPassword
    /// Opens the list of screens.
    case goTo
    case go(Destination)
    case theme(String)

    static let ofDestinations: [FrameAction] = [.scan] + Destination.allCases.map { .go($0) }

    /// Whether somebody may do it at all.
    func isOffered(to actor: Actor) -> Bool {
        switch self {
        case .scan: actor.may(.scanCodes)
        case .go(let destination): Destination.all(for: actor).contains(destination)
        case .back, .help, .palette, .messages, .refresh, .signOut, .switchPerson, .lock, .givePassword,
            .ownPassword, .suspend, .quit, .goTo, .theme:
            true
        }
    }

    /// Whether it can be done where nobody is signed in.
    var isForAnybody: Bool {
        switch self {
        case .back, .help, .palette, .messages, .suspend, .quit, .theme: true
        case .refresh, .scan, .signOut, .switchPerson, .lock, .givePassword, .ownPassword, .goTo, .go: false
        }
    }

    static let keymap = Keymap<FrameAction>(
        [
            Binding(
                [.function(2)], .scan, "Scan", help: "Open the scan screen", section: everywhere,
                barPriority: 80),
            Binding(
                [.function(3)], .goTo, "Go to", help: "Choose another screen", section: everywhere,
                barPriority: 82),
            Binding(
                [.escape], .back, "Back", help: "Go back to the screen before", section: everywhere,
                barPriority: 85),
            Binding(
                [.character("r"), .function(5)], .refresh, "Refresh", help: "Read everything again",
                section: everywhere),
            Binding(
                [.character("m"), .function(4)], .messages, "Messages", help: "Show the messages so far",
                section: everywhere),
            Binding([], .signOut, "Sign out", help: "Sign out", section: everywhere),
            Binding(
                [.control("o")], .switchPerson, "Switch",
                help: "Let somebody else sign in, who finds this screen up", section: everywhere),
            Binding(
                [.control("l")], .lock, "Lock", help: "Lock the screen until you are back",
                section: everywhere),
            Binding(
                [], .givePassword, "Password", help: "Give the password beside the badge",
                section: everywhere),
            Binding(
                [], .ownPassword, "My password", help: "Change my password", section: everywhere),
            Binding(
                [.control("z")], .suspend, "Suspend", help: "Stop for a while; `fg` in the shell comes back",
                section: everywhere),
            Binding(
                [.character("q"), .control("q"), .control("c")], .quit, "Quit", help: "Leave the program",
                section: everywhere, barPriority: 90),
            Binding(
                [.character(":"), .control("p")], .palette, "Actions",
                help: "Find any action by its name", section: everywhere, barPriority: 95),
            Binding(
                [.character("?"), .function(1)], .help, "Help", help: "Show this help", section: everywhere,
                barPriority: 99),
        ]
            + Destination.allCases.map { destination in
                Binding(
                    [], .go(destination), destination.name, help: "Go to: \(destination.name)",
                    section: "Screens")
            }
            + Theme.builtInNames.map { name in
                Binding([], .theme(name), "Theme", help: "Theme: \(name)", section: "Looks")
            })

    private static let everywhere = "Everywhere"
}
