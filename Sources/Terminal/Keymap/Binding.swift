/// One thing a screen can do, the keys that do it, and the words that say so in the key bar and in help.
package struct Binding<Action: Hashable & Sendable>: Sendable, Hashable {
    /// Every key that does it; the first is the one shown in the key bar.
    package let keys: [Key]
    package let action: Action
    /// One or two words, for the key bar and the command palette.
    package let label: String
    /// A whole sentence, for the help screen.
    package let help: String
    /// The heading it stands under in help.
    package let section: String
    /// Lower comes first in the key bar and is the last to go when there is no room; nil keeps it out.
    package let barPriority: Int?

    package init(
        _ keys: [Key], _ action: Action, _ label: String, help: String, section: String,
        barPriority: Int? = nil
    ) {
        self.keys = keys
        self.action = action
        self.label = label
        self.help = help
        self.section = section
        self.barPriority = barPriority
    }

    /// The same binding for a wider set of actions: `.map(AppAction.dashboard)`.
    package func map<Wider>(_ wrap: (Action) -> Wider) -> Binding<Wider> {
        Binding<Wider>(keys, wrap(action), label, help: help, section: section, barPriority: barPriority)
    }
}
