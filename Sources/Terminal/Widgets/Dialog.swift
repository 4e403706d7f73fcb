/// A question over the screen. It starts on its safe button, and Enter in its field never presses one: what a scanner
/// types into it confirms nothing.
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
        /// A word that must be typed, in any case, before the buttons work.
        case typedWord(String)
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
        case .typedWord(let word): field.text.lowercased() == word.lowercased()
        }
    }

    package mutating func paste(_ text: String) { if focus == .field { field.paste(text) } }

    package mutating func handle(_ key: Key) -> DialogOutcome<Action> {
        switch (key, focus) {
        case (.escape, _): return .cancelled
        case (.tab, _), (.down, _): move(by: 1)
        case (.backTab, _), (.up, _): move(by: -1)
        case (.enter, .field), (.enter, .options): move(by: 1)
        case (.left, .options): pick(by: -1)
        case (.right, .options), (.character(" "), .options): pick(by: 1)
        case (.enter, .button(0)), (.character(" "), .button(0)): return .cancelled
        case (.enter, .button(let index)), (.character(" "), .button(let index)):
            if isReady { return .chosen(buttons[index - 1].action, text: field.text) }
            focus = .field
        case (.left, .button): move(by: -1)
        case (.right, .button): move(by: 1)
        case (_, .field): field.handle(key)
        default: break
        }
        return .open
    }

    private var stops: [Focus] {
        (entry == .none ? [] : [.field]) + (options == nil ? [] : [.options])
            + (0...buttons.count).map { .button($0) }
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
