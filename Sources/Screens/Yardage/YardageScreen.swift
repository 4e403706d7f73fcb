import Core
import Terminal

/// The table that yardages are reckoned by. Admins change it, staff see it.
package struct YardageScreen: ScreenContent {
    /// Nil until it has been read.
    private(set) var table: YardageTable?
    private(set) var cursor = ListCursor()
    private(set) var search = ListSearch()
    private(set) var line: YardageLineForm?
    private(set) var dialog: Dialog<YardageQuestion>?
    /// Whether an answer to a dialog is waited for.
    private var isWorking = false
    private(set) var problem: ErrorText?

    package init() {}

    package var title: String { "Yardage table" }
    package var keymap: Keymap<YardageAction> { YardageAction.keymap }
    package var focus: InputFocus {
        if line != nil || dialog != nil { return .overlay }
        return search.isTyping ? .text : .keys
    }

    package var overlayKeys: [KeyBar.Item] { line?.keys ?? dialog?.keys ?? [KeyBar.Item("Esc", "Close")] }
    package var hasUnsavedWork: Bool { line != nil }

    /// The lines that are found by the search, and all where nothing is searched for.
    var entries: [YardageEntry] {
        search.found(in: table?.entries ?? []) { [$0.kind.words, $0.nameWords] }
    }

    var current: YardageEntry? {
        entries.indices.contains(cursor.index) ? entries[cursor.index] : nil
    }

    package func disabled(_ context: Context) -> [YardageAction: String] {
        var reason: String?
        if let refusal = context.refusal(.changeYardage) {
            reason = refusal
        } else if table == nil {
            reason = "The table is not there yet."
        } else if isWorking {
            reason = "The table is being changed."
        }
        var disabled: [YardageAction: String] = [:]
        for action in YardageAction.allCases where action.changes { disabled[action] = reason }
        // While something is searched for, Enter ends the typing.
        if search.isTyping { disabled[.change] = nil }
        if reason == nil, table == .standard { disabled[.reset] = "The table is the standard one." }
        return disabled
    }

    package mutating func appear(_ context: Context) -> [Effect] { [.ask(.yardage(.read))] }

    package mutating func perform(_ action: YardageAction, _ context: Context) -> [Effect] {
        switch action {
        case .change where search.isTyping: search.keep()
        case .search: search.begin()
        case .change: line = current.map(YardageLineForm.init(changing:))
        case .add: line = YardageLineForm(adding: current?.kind ?? .piece)
        case .remove:
            guard let current else { return [] }
            dialog = Dialog(
                title: "Remove \(current.nameWords)?",
                text: "\(current.kind.words), \(current.valueWords). What was reckoned by it before stays.",
                cancel: "Keep", buttons: [.init("Remove", .remove)])
        case .reset:
            dialog = Dialog(
                title: "Back to the standard table?",
                text: "Every line that the shop added or changed is lost.", cancel: "Keep the shop's",
                buttons: [.init("Standard table", .reset)])
        case .up: move(.up, context)
        case .down: move(.down, context)
        case .pageUp: move(.pageUp, context)
        case .pageDown: move(.pageDown, context)
        case .first: move(.home, context)
        case .last: move(.end, context)
        }
        return []
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key): return press(key)
        case .paste(let text):
            if line != nil {
                line?.paste(text)
            } else if dialog == nil {
                find(search.paste(text))
            }
            return []
        case .mouse(let mouse): return click(mouse, context)
        case .changed: return [.ask(.yardage(.read))]
        case .response(.yardage(.read(let fresh))):
            show(fresh)
            return []
        case .response(.yardage(.changed(let fresh, let change))):
            isWorking = false
            line = nil
            show(fresh)
            if case .add(let entry) = change {
                if !entries.contains(entry) { search.clear() }
                go(to: entry)
            }
            return [.message(.success, YardageScreen.words(of: change))]
        case .response(.failed(.yardage(let request), let error, let text)):
            return refuse(request, error, text)
        case .response, .scanned, .tick, .resized, .ending: return nil
        }
    }

    private mutating func press(_ key: Key) -> [Effect]? {
        if line != nil {
            switch line?.handle(key) {
            case .cancelled?: line = nil
            case .chosen(let change)?: return [.ask(.yardage(.change(change)))]
            case .open?, nil: break
            }
            return []
        }
        guard let outcome = dialog?.handle(key) else {
            let outcome = search.handle(key)
            find(outcome)
            return outcome == .ignored ? nil : []
        }
        switch outcome {
        case .open: return []
        case .cancelled:
            dialog = nil
            return []
        case .chosen(let question, _):
            dialog = nil
            isWorking = true
            switch question {
            case .reset: return [.ask(.yardage(.change(.reset)))]
            case .remove:
                guard let current else { return [] }
                return [.ask(.yardage(.change(.remove(current.kind, current.name))))]
            }
        }
    }

    private mutating func find(_ outcome: ListSearch.Outcome) {
        if outcome == .changed { cursor = ListCursor() }
    }

    private mutating func refuse(_ request: YardageRequest, _ error: ShopError?, _ text: ErrorText)
        -> [Effect]?
    {
        isWorking = false
        if case .read = request {
            problem = text
            return []
        }
        guard line != nil else { return nil }
        if case .yardage(let problem)? = error { line?.refuse(problem) } else { line?.refuse(text) }
        return [.bell]
    }

    private static func words(of change: YardageChange) -> String {
        switch change {
        case .add(let entry): "\(entry.nameWords) is in the table: \(entry.valueWords)."
        case .set(_, let name, _): "\(SafeText.visible(name)) is changed."
        case .remove(_, let name): "\(SafeText.visible(name)) is out of the table."
        case .reset: "The table is the standard one again."
        }
    }

    // MARK: What is shown

    /// The cursor stays on its line.
    private mutating func show(_ fresh: YardageTable) {
        let selected = current
        table = fresh
        problem = nil
        if let selected { go(to: selected) }
        cursor.move(to: cursor.index, count: entries.count)
    }

    private mutating func go(to entry: YardageEntry) {
        let place = entries.firstIndex { $0.kind == entry.kind && $0.name == entry.name }
        cursor.move(to: place ?? cursor.index, count: entries.count)
    }

    private mutating func move(_ key: Key, _ context: Context) {
        cursor.handle(key, count: entries.count, height: rowsShown(context))
    }

    private mutating func click(_ mouse: Mouse, _ context: Context) -> [Effect]? {
        guard focus != .overlay else { return [] }
        switch mouse.action {
        case .wheelUp: cursor.move(to: cursor.index - 3, count: entries.count)
        case .wheelDown: cursor.move(to: cursor.index + 3, count: entries.count)
        case .press:
            guard let row = row(at: mouse.at, context) else { return nil }
            cursor.move(to: row, count: entries.count)
        }
        return []
    }
}
