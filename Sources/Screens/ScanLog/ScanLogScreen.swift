import Core
import Terminal

/// All that was scanned, good or bad, the newest first: today's at first. Older scans are read as the cursor comes near.
package struct ScanLogScreen: ScreenContent {
    enum Mode: Sendable, Equatable {
        case list, search
        case choosingPerson(PickList)
        case choosingTerminal(PickList)
    }

    typealias Pages = LogPages<ScanRecord, ScanID>

    private(set) var query = ScanLogQuery()
    /// Whether `query` is for today; the day is filled in when it is asked, so that midnight is no trap.
    private(set) var isForToday = true
    private(set) var pages = Pages()
    private(set) var choices: ScanLogChoices?
    private(set) var mode = Mode.list
    private(set) var searchField = TextField()

    package init() {}

    package var title: String { "Scan log" }
    package var keymap: Keymap<ScanLogAction> { ScanLogAction.keymap }

    package var focus: InputFocus {
        switch mode {
        case .list: .keys
        case .search: .text
        case .choosingPerson, .choosingTerminal: .overlay
        }
    }

    package var overlayKeys: [KeyBar.Item] {
        [KeyBar.Item("Up", "Choose"), KeyBar.Item("Enter", "Take"), KeyBar.Item("Esc", "Close")]
    }

    var current: ScanRecord? { pages.current }

    private var isFiltered: Bool { query != ScanLogQuery() || !isForToday || !searchField.isEmpty }

    package func disabled(_ context: Context) -> [ScanLogAction: String] {
        var reasons: [ScanLogAction: String] = [:]
        // While something is searched for, Enter ends the typing.
        if mode != .search, current?.number == nil {
            reasons[.open] =
                current == nil ? "There is no scan under the cursor." : "This scan is of no order."
        }
        if choices == nil {
            for action in [ScanLogAction.person, .terminal] {
                reasons[action] = "The names are not there yet."
            }
        }
        if !isFiltered { reasons[.clear] = "There are no filters: these are all scans of today." }
        return reasons
    }

    package mutating func appear(_ context: Context) -> [Effect] {
        relist(context) + [.ask(.scanLog(.choices))]
    }

    package mutating func perform(_ action: ScanLogAction, _ context: Context) -> [Effect] {
        switch action {
        case .open where mode == .search:
            mode = .list
            return []
        case .open: return current?.order.map { [.push(.checklist(OrderChecklist(order: $0)))] } ?? []
        case .search:
            mode = .search
            return []
        case .outcome:
            let all = ScanLogQuery.Outcomes.allCases
            let place = all.firstIndex(of: query.outcomes) ?? 0
            query.outcomes = all[(place + 1) % all.count]
            return restart(context)
        case .person:
            mode = .choosingPerson(
                PickList(
                    title: "Whose scans?",
                    items: [.init(name: "Everybody")] + (choices?.people ?? []).map { .init(name: $0.name) }))
            return []
        case .terminal:
            mode = .choosingTerminal(
                PickList(
                    title: "Scans of which terminal?",
                    items: [.init(name: "All")] + (choices?.terminals ?? []).map { .init(name: $0) }))
            return []
        case .today:
            isForToday.toggle()
            return restart(context)
        case .clear:
            query = ScanLogQuery()
            isForToday = true
            searchField.set("")
            return restart(context)
        case .up: return move(.up, context)
        case .down: return move(.down, context)
        case .pageUp: return move(.pageUp, context)
        case .pageDown: return move(.pageDown, context)
        case .first: return move(.home, context)
        case .last: return move(.end, context)
        }
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key): return press(key, context)
        case .paste(let text):
            guard mode == .search else { return [] }
            searchField.paste(text)
            return restart(context)
        case .mouse(let mouse): return click(mouse, context)
        // At the top the newest are shown as they come; further down the list stays as it is being read.
        case .changed: return pages.cursor.index == 0 && mode == .list ? relist(context) : []
        case .scanned, .resized, .tick, .ending: return nil
        case .response(.scanLog(.choices(let new))):
            choices = new
            return []
        case .response(.scanLog(.page(let page, let before, let answered))):
            guard pages.take(page.records, next: page.next, after: before, generation: answered) else {
                return []
            }
            return readMore(context)
        case .response(.failed(.scanLog(let request), _, let text)):
            if case .page = request { pages.failed(text) }
            return []
        case .response: return nil
        }
    }

    // MARK: Keys

    private mutating func press(_ key: Key, _ context: Context) -> [Effect]? {
        switch mode {
        case .list: return nil
        case .search:
            if key == .escape {
                mode = .list
                guard !searchField.isEmpty else { return [] }
                searchField.set("")
                return restart(context)
            }
            let before = searchField.text
            guard searchField.handle(key) else { return nil }
            return searchField.text == before ? [] : restart(context)
        case .choosingPerson(var list):
            let outcome = list.handle(key)
            mode = outcome == .open ? .choosingPerson(list) : .list
            guard case .chosen(let place) = outcome else { return [] }
            query.person = place == 0 ? nil : choices?.people[place - 1].id
            return restart(context)
        case .choosingTerminal(var list):
            let outcome = list.handle(key)
            mode = outcome == .open ? .choosingTerminal(list) : .list
            guard case .chosen(let place) = outcome else { return [] }
            query.terminal = place == 0 ? nil : choices?.terminals[place - 1]
            return restart(context)
        }
    }

    private mutating func move(_ key: Key, _ context: Context) -> [Effect] {
        pages.move(key, height: height(context))
        return readMore(context)
    }

    private mutating func click(_ mouse: Mouse, _ context: Context) -> [Effect] {
        guard mode == .list else { return [] }
        pages.click(mouse, on: table(context), in: layout(context).list)
        return readMore(context)
    }

    // MARK: Reading

    private mutating func restart(_ context: Context) -> [Effect] {
        pages.toTop()
        return relist(context)
    }

    /// Asks for the first page.
    private mutating func relist(_ context: Context) -> [Effect] {
        pages.begin()
        query.since = isForToday ? context.today : nil
        query.search = searchField.text
        return [.ask(.scanLog(.page(query, before: nil, generation: pages.generation)))]
    }

    /// Asks for what comes after the last scan that is there, where the cursor is near it.
    private mutating func readMore(_ context: Context) -> [Effect] {
        guard let next = pages.placeOfNextPage(height: height(context)) else { return [] }
        return [.ask(.scanLog(.page(query, before: next, generation: pages.generation)))]
    }

    func height(_ context: Context) -> Int { max(1, Table.visibleRows(in: layout(context).list)) }

    /// What the list is of, in words.
    var filterWords: String {
        var words = [isForToday ? "Today" : "All days", query.outcomes.words]
        if let person = query.person {
            words.append(
                choices?.people.first { $0.id == person }.map { SafeText.visible($0.name) } ?? "one person")
        }
        if let terminal = query.terminal { words.append("on \(SafeText.visible(terminal))") }
        return words.joined(separator: " · ")
    }
}
