/// The keys that work on a screen. Key bar, help and command palette are generated from it, so that they
/// cannot say anything else than what the keys do.
///
///     let keymap = Keymap([
///         Binding([.control("s")], Action.save, "Save", help: "Save the order", section: "Order",
///                 barPriority: 1),
///     ])
///     keymap.meaning(of: .control("s"), disabled: [.save: "Nothing has changed."])
package struct Keymap<Action: Hashable & Sendable>: Sendable {
    package let bindings: [Binding<Action>]
    private let byKey: [Key: Action]

    package init(_ bindings: [Binding<Action>]) {
        self.bindings = bindings
        byKey = bindings.reduce(into: [:]) { found, binding in
            for key in binding.keys where found[key] == nil { found[key] = binding.action }
        }
    }

    /// A screen's own keys over those of every screen: where both bind a key, the screen's binding has it,
    /// and the other is shown without that key, or not at all when it has no other.
    package init(screen: [Binding<Action>], global: [Binding<Action>]) {
        let taken = Set(screen.flatMap(\.keys))
        let rest = global.compactMap { binding -> Binding<Action>? in
            let keys = binding.keys.filter { !taken.contains($0) }
            guard !keys.isEmpty || binding.keys.isEmpty else { return nil }
            return Binding(
                keys, binding.action, binding.label, help: binding.help, section: binding.section,
                barPriority: binding.barPriority)
        }
        self.init(screen + rest)
    }

    /// What the key does here; nil when it is not bound.
    package func meaning(of key: Key, disabled: [Action: String] = [:]) -> KeyMeaning<Action>? {
        guard let action = byKey[key] else { return nil }
        if let reason = disabled[action] { return .unavailable(action, reason: reason) }
        return .perform(action)
    }

    /// What the key bar shows, most important first.
    package func barItems(disabled: [Action: String] = [:]) -> [KeyBarItem] {
        bindings.enumerated()
            .compactMap { place, binding in
                binding.barPriority.map { (priority: $0, place: place, binding: binding) }
            }
            .sorted { ($0.priority, $0.place) < ($1.priority, $1.place) }
            .compactMap { entry in
                entry.binding.keys.first.map {
                    KeyBarItem(
                        key: $0.name, label: entry.binding.label,
                        disabledReason: disabled[entry.binding.action])
                }
            }
    }

    /// What the help screen shows; sections in the order in which they first appear.
    package func helpSections(disabled: [Action: String] = [:]) -> [HelpSection] {
        var titles: [String] = []
        var entries: [String: [HelpSection.Entry]] = [:]
        for binding in bindings {
            if entries[binding.section] == nil { titles.append(binding.section) }
            entries[binding.section, default: []].append(
                HelpSection.Entry(
                    keys: binding.keys.map(\.name).joined(separator: ", "), text: binding.help,
                    disabledReason: disabled[binding.action]))
        }
        return titles.map { HelpSection(title: $0, entries: entries[$0] ?? []) }
    }

    /// Keys bound to more than one action; a map that is right has none.
    package var conflicts: [KeyConflict<Action>] {
        var order: [Key] = []
        var actions: [Key: [Action]] = [:]
        for binding in bindings {
            for key in binding.keys {
                if actions[key] == nil { order.append(key) }
                if actions[key]?.contains(binding.action) != true {
                    actions[key, default: []].append(binding.action)
                }
            }
        }
        return order.compactMap { key in
            let claims = actions[key] ?? []
            return claims.count > 1 ? KeyConflict(key: key, actions: claims) : nil
        }
    }
}
