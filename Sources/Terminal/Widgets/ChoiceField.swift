/// A text with a list of suggestions that opens under it and filters as you type.
///
/// Typing opens the list, F4 opens and closes it; Up and Down choose, Enter or Tab take the choice, Escape closes.
/// A field that does not allow free text also opens on Space and Enter, and a letter begins another choice.
package struct ChoiceField: Sendable, Hashable {
    /// What can be chosen. May be replaced while the list is open, as completions come in.
    package var options: [String] {
        didSet { clampHighlight() }
    }
    /// Whether a text that is none of the options is a value.
    package let allowsFreeText: Bool
    /// Whether the options are narrowed by what is typed; if not, their owner does it.
    package let narrows: Bool
    package private(set) var field: TextField
    package private(set) var isOpen = false
    /// The row of `matches` that Enter takes; nil where what is typed stands.
    package private(set) var highlighted: Int?
    /// Whether the text was typed since the list opened: until then the list is whole.
    private var isFiltering = false

    package init(
        _ text: String = "", options: [String], allowsFreeText: Bool = true, narrows: Bool = true
    ) {
        self.options = options
        self.narrows = narrows
        self.allowsFreeText = allowsFreeText
        field = TextField(text)
    }

    package var text: String { field.text }

    /// The option that the text names, without regard to case; nil for free text.
    package var chosen: String? {
        options.first { $0 == text } ?? options.first { $0.lowercased() == text.lowercased() }
    }

    /// Whether the text is a value: empty, one of the options, or free text where that is allowed.
    package var isValid: Bool { field.isEmpty || allowsFreeText || chosen != nil }

    /// The options to show: those with the typed text in them, the ones that start with it first.
    package var matches: [String] {
        let typed = text.lowercased()
        guard narrows, isFiltering, !typed.isEmpty else { return options }
        let starting = options.filter { $0.lowercased().hasPrefix(typed) }
        let containing = options.filter {
            let option = $0.lowercased()
            return !option.hasPrefix(typed) && option.contains(typed)
        }
        return starting + containing
    }

    package mutating func set(_ text: String) {
        field.set(text)
        close()
    }

    package mutating func paste(_ text: String) {
        field.paste(text)
        typed()
    }

    package mutating func open() {
        isOpen = true
        isFiltering = false
        highlighted =
            options.firstIndex { $0 == chosen } ?? (allowsFreeText ? nil : options.isEmpty ? nil : 0)
    }

    package mutating func close() {
        isOpen = false
        isFiltering = false
        highlighted = nil
    }

    /// Ends the editing when the field is left: closes the list and, where the text is an option in other letters
    /// or the start of just one (fixed lists only), makes it that option.
    package mutating func settle() {
        if let chosen {
            if chosen != text { field.set(chosen) }
        } else if !allowsFreeText, !field.isEmpty {
            let starting = options.filter { $0.lowercased().hasPrefix(text.lowercased()) }
            if starting.count == 1, let only = starting.first { field.set(only) }
        }
        close()
    }

    /// - returns: whether `key` was for the field. Tab takes the highlighted choice and is then handed on.
    @discardableResult
    package mutating func handle(_ key: Key) -> Bool {
        if isOpen, let taken = handleOpen(key) { return taken }
        switch key {
        case .function(4):
            if isOpen { close() } else { open() }
            return true
        case .enter, .character(" "):
            if !allowsFreeText, !isOpen {
                open()
                return true
            }
            if key == .enter { return false }
        default: break
        }
        let before = text
        // Of a fixed list, a letter begins another choice: it is never added to the one that stands there.
        if !allowsFreeText, !isFiltering, chosen != nil, case .character = key { field.set("") }
        guard field.handle(key) else { return false }
        if text != before { typed() }
        return true
    }

    private mutating func handleOpen(_ key: Key) -> Bool? {
        let count = matches.count
        switch key {
        case .down, .control("n"):
            highlighted = count == 0 ? nil : min(count - 1, (highlighted ?? -1) + 1)
        case .up, .control("p"):
            highlighted = highlighted.flatMap { $0 > 0 ? $0 - 1 : allowsFreeText ? nil : 0 }
        case .pageDown: highlighted = count == 0 ? nil : min(count - 1, (highlighted ?? 0) + 8)
        case .pageUp: highlighted = count == 0 ? nil : max(0, (highlighted ?? 0) - 8)
        case .enter: take()
        case .tab, .backTab:
            take()
            return false
        case .escape: close()
        default: return nil
        }
        return true
    }

    private mutating func take() {
        let shown = matches
        if let highlighted, shown.indices.contains(highlighted) { field.set(shown[highlighted]) }
        close()
    }

    private mutating func typed() {
        isOpen = true
        isFiltering = true
        highlighted = allowsFreeText || matches.isEmpty ? nil : 0
        if allowsFreeText, matches.isEmpty { isOpen = false }
    }

    private mutating func clampHighlight() {
        let count = matches.count
        if let highlighted, highlighted >= count { self.highlighted = count == 0 ? nil : count - 1 }
        if isFiltering, count > 0 || allowsFreeText { isOpen = count > 0 }
    }
}
