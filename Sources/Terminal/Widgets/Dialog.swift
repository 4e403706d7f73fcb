import Foundation

/// A question over the screen. What a scanner types into it confirms nothing, and takes nothing away: without a field it
/// starts on its safe button; Enter in a field stays there, and Space presses nothing behind one. Ctrl-S, which no scanner
/// types, answers it from the field.
package struct Dialog<Action: Sendable & Hashable>: Sendable, Hashable {
    package struct Button: Sendable, Hashable {
        package let label: String
        package let action: Action

        package init(_ label: String, _ action: Action) {
            self.label = label
            self.action = action
        }
    }

    package enum Entry: Sendable, Hashable {
        case none
        /// A text such as a reason; the buttons work only once there is one, if it is required.
        case text(label: String, required: Bool)
        /// A word that must be typed before the buttons work, or a name that it stands for.
        case typedWord(String, name: String? = nil)
    }

    /// One of several things that go with the answer, chosen with Left and Right.
    package struct Options: Sendable, Hashable {
        package let label: String
        package let names: [String]

        package init(_ label: String, _ names: [String]) {
            self.label = label
            self.names = names
        }
    }

    enum Focus: Sendable, Hashable {
        case field
        case options
        /// 0 is the safe button.
        case button(Int)
    }

    package let title: String
    package let text: String
    package let cancelLabel: String
    package let buttons: [Button]
    package let entry: Entry
    package let options: Options?
    package private(set) var field: TextField
    /// Which of the options stands there.
    package private(set) var picked = 0
    private(set) var focus: Focus
    /// Said after an Enter that could not do what it looks like.
    private(set) var hint: String?

    package init(
        title: String, text: String, cancel: String = "Cancel", buttons: [Button], entry: Entry = .none,
        options: Options? = nil, typed: String = ""
    ) {
        self.title = title
        self.text = text
        cancelLabel = cancel
        self.buttons = buttons
        self.entry = entry
        self.options = options
        field = TextField(typed)
        focus = entry == .none ? .button(0) : .field
    }

    /// Whether the buttons other than the safe one work now.
    package var isReady: Bool {
        switch entry {
        case .none, .text(_, required: false): true
        case .text(_, required: true): field.text.contains { !$0.isWhitespace }
        case .typedWord(let word, let name):
            [word, name].compactMap(\.self).contains { Dialog.plain($0) == Dialog.plain(field.text) }
        }
    }

    /// What must be typed, whatever its case, accents and spaces: it shows that the name was read, no more.
    private static func plain(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }

    package mutating func paste(_ text: String) { if focus == .field { field.paste(text) } }

    package mutating func handle(_ key: Key) -> DialogOutcome<Action> {
        hint = nil
        switch (key, focus) {
        case (.escape, _): return .cancelled
        case (.control("s"), _):
            guard entry != .none, let first = buttons.first else { return .open }
            if isReady { return .chosen(first.action, text: field.text) }
            focus = .field
            hint = missing
        case (.tab, _), (.down, _): move(by: 1)
        case (.backTab, _), (.up, _): move(by: -1)
        case (.enter, .field) where options != nil: move(by: 1)
        case (.enter, .field), (.enter, .options):
            // Not on to the safe button: a second Enter there would throw away what was typed.
            hint = isReady ? buttons.first.map { "Ctrl-S: \($0.label)" } : missing
        case (.left, .options): pick(by: -1)
        case (.right, .options), (.character(" "), .options): pick(by: 1)
        case (.enter, .button(0)): return .cancelled
        case (.character(" "), .button(0)) where entry == .none: return .cancelled
        case (.enter, .button(let index)), (.character(" "), .button(let index)):
            if key != .enter && entry != .none { return .open }
            if isReady { return .chosen(buttons[index - 1].action, text: field.text) }
            focus = .field
            hint = missing
        case (.left, .button): move(by: -1)
        case (.right, .button): move(by: 1)
        case (_, .field): field.handle(key)
        default: break
        }
        return .open
    }

    /// What is to be typed first.
    private var missing: String {
        switch entry {
        case .none: ""
        case .text(let label, _): "\(label): type it first."
        case .typedWord(let word, _): "Type \(word) first."
        }
    }

    /// The key bar while the dialog is open.
    package var keys: [KeyBar.Item] {
        let answer = buttons.first.map { KeyBar.Item("^S", $0.label, enabled: isReady) }
        return (entry == .none ? [] : [answer].compactMap(\.self))
            + [KeyBar.Item("Tab", "Next")] + (focus == .field ? [] : [KeyBar.Item("Enter", "Press")])
            + [KeyBar.Item("Esc", cancelLabel)]
    }

    private var stops: [Focus] {
        (entry == .none ? [] : [.field]) + (options == nil ? [] : [.options])
            + buttonOrder.map { .button($0) }
    }

    /// The safe button stands first where the dialog starts on it, else last: Tab from the field goes on to the answer.
    var buttonOrder: [Int] {
        entry == .none ? Array(0...buttons.count) : Array(1..<buttons.count + 1) + [0]
    }

    private mutating func pick(by step: Int) {
        guard let count = options?.names.count, count > 0 else { return }
        picked = (picked + step + count) % count
    }

    private mutating func move(by step: Int) {
        let stops = stops
        let at = stops.firstIndex(of: focus) ?? 0
        focus = stops[(at + step + stops.count) % stops.count]
    }
}
