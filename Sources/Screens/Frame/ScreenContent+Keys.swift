import Terminal

extension ScreenContent {
    mutating func press(_ key: Key, _ context: Context) -> KeyPress {
        switch focus {
        case .overlay: return .done(handle(.key(key), context) ?? [])
        case .text:
            if case .character = key { return .done(handle(.key(key), context) ?? []) }
        case .keys: break
        }
        switch keymap.meaning(of: key, disabled: disabled(context)) {
        case .perform(let action): return .done(perform(action, context))
        case .unavailable(_, let reason): return .unavailable(reason)
        case nil: return handle(.key(key), context).map { .done($0) } ?? .ignored
        }
    }

    /// What the binding at that place in the keymap does.
    mutating func performBinding(_ index: Int, _ context: Context) -> KeyPress {
        guard keymap.bindings.indices.contains(index) else { return .ignored }
        let action = keymap.bindings[index].action
        if let reason = disabled(context)[action] { return .unavailable(reason) }
        return .done(perform(action, context))
    }

    func isUnbound(_ key: Key) -> Bool { keymap.meaning(of: key) == nil }

    /// The keys that the screen takes for itself.
    var ownKeys: Set<Key> { Set(keymap.bindings.flatMap(\.keys)) }

    func barItems(_ context: Context) -> [KeyBar.Item] {
        guard focus != .overlay else { return overlayKeys }
        return keymap.barItems(focus: focus, disabled: Set(disabled(context).keys))
    }

    func paletteItems(_ context: Context) -> [Palette<PaletteAction>.Item] {
        let disabled = disabled(context)
        return keymap.bindings.enumerated().map { index, binding in
            Palette.Item(
                binding.help, key: binding.keys.first?.name ?? "", action: .screen(binding: index),
                enabled: disabled[binding.action] == nil, words: binding.label)
        }
    }

    /// What the screen can do, as it is found on other screens.
    func paletteItems(at destination: Destination) -> [Palette<PaletteAction>.Item] {
        keymap.bindings.compactMap { binding -> Palette<PaletteAction>.Item? in
            // Moving about in the screen and leaving it are nothing to look for.
            guard let key = binding.keys.first, key != .escape, binding.section != "Moving" else {
                return nil
            }
            return Palette<PaletteAction>.Item(
                "\(destination.name): \(binding.label)",
                action: .elsewhere(destination, hint: "\(key.name): \(binding.help)."), words: binding.help,
                isElsewhere: true)
        }
    }

    func helpSections(_ context: Context) -> [HelpSection] {
        keymap.helpSections(disabled: disabled(context))
    }
}

extension Keymap {
    /// The key bar's items with the keys that work where text may have the focus, most important first.
    func barItems(focus: InputFocus, disabled: Set<Action>, taken: Set<Key> = []) -> [KeyBar.Item] {
        bindings.enumerated()
            .compactMap { place, binding in
                binding.barPriority.map { (priority: $0, place: place, binding: binding) }
            }
            .sorted { ($0.priority, $0.place) < ($1.priority, $1.place) }
            .compactMap { entry in
                let key = entry.binding.key(focus: focus, taken: taken)
                return key.map {
                    KeyBar.Item(
                        $0.name, entry.binding.label, enabled: !disabled.contains(entry.binding.action))
                }
            }
    }
}

extension Binding {
    /// The first of its keys that works: where text has the focus a character is text.
    func key(focus: InputFocus, taken: Set<Key> = []) -> Key? {
        keys.first { key in
            if focus == .text, case .character = key { return false }
            return !taken.contains(key)
        }
    }
}
