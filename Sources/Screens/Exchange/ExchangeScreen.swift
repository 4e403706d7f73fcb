import Core
import Terminal

/// Takes the shop out into files, and files in. What runs goes on beside the other screens.
package struct ExchangeScreen: ScreenContent {
    package enum Action: Hashable, Sendable { case exportShop, exportLists, look, take }

    /// What is running, and how much of it is done, of a hundred.
    struct Work: Sendable, Equatable {
        let request: ExchangeRequest
        var part = 0
        var isEnding = false
    }

    /// What came of the last work.
    enum Result: Sendable, Equatable {
        case told([String])
        case failed(ErrorText)
    }

    private(set) var field = TextField()
    private(set) var work: Work?
    private(set) var result: Result?
    /// The file that was looked at last and can be imported.
    private(set) var looked: String?

    package init() {}

    package var title: String { "Export and import" }
    package var focus: InputFocus { .text }
    package var overlayKeys: [KeyBar.Item] { [] }
    package var isLively: Bool { work != nil }

    package var keymap: Keymap<Action> {
        Keymap([
            Binding(
                [.enter], .look, "Look", help: "Tell what an import of the file would do",
                section: "Import", barPriority: 1),
            Binding(
                [.function(8)], .take, "Import", help: "Import the file that was looked at",
                section: "Import", barPriority: 2),
            Binding(
                [.function(6)], .exportShop, "Export", help: "Export the shop to a file",
                section: "Export", barPriority: 3),
            Binding(
                [.function(7)], .exportLists, "Lists", help: "Export the shop's lists for spreadsheets",
                section: "Export", barPriority: 4),
        ])
    }

    private var name: String { field.text.trimmingWhitespace() }

    package func disabled(_ context: Context) -> [Action: String] {
        let all: [Action] = [.exportShop, .exportLists, .look, .take]
        if context.actor?.account.role != .admin {
            return Dictionary(
                uniqueKeysWithValues: all.map { ($0, "Only an admin of the shop may do this.") })
        }
        if let refusal = context.filesRefusal {
            return Dictionary(uniqueKeysWithValues: all.map { ($0, refusal) })
        }
        if work != nil {
            return Dictionary(
                uniqueKeysWithValues: all.map { ($0, "One thing is running. Esc ends it.") })
        }
        var reasons: [Action: String] = [:]
        if name.isEmpty { reasons[.look] = "Type the file's name first." }
        if looked != name || name.isEmpty {
            reasons[.take] = "Look at the file first: Enter tells what would happen."
        }
        return reasons
    }

    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {
        switch action {
        case .exportShop: start(.exportShop)
        case .exportLists: start(.exportLists)
        case .look: start(.importFile(name, dryRun: true))
        case .take: start(.importFile(name, dryRun: false))
        }
    }

    private mutating func start(_ request: ExchangeRequest) -> [Effect] {
        work = Work(request: request)
        result = nil
        looked = nil
        return [.ask(.exchange(request))]
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(.escape):
            guard let running = work, !running.isEnding else { return work == nil ? nil : [] }
            work?.isEnding = true
            return [.ask(.exchange(.cancel))]
        case .key(let key):
            guard work == nil else { return [] }
            return field.handle(key) ? [] : nil
        case .paste(let text):
            if work == nil { field.paste(text) }
            return []
        case .response(.exchange(let response)): return take(response)
        case .response(.failed(.exchange, _, let text)):
            work = nil
            result = .failed(text)
            return []
        default: return nil
        }
    }

    private mutating func take(_ response: ExchangeResponse) -> [Effect] {
        switch response {
        case .progress(let part): work?.part = part
        case .cancelling: break
        case .exported(let path):
            work = nil
            result = .told(["Written: \(SafeText.visible(path))"])
        case .imported(let summary):
            work = nil
            if summary.isDryRun { looked = name }
            result = .told(summary.lines)
        }
        return []
    }
}
