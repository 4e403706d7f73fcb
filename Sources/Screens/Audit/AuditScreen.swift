import Core
import Terminal

/// Who did what, and whether the record of it is whole: the newest first, today's at first. Older lines are read as the
/// cursor comes near.
package struct AuditScreen: ScreenContent {
    enum Mode: Sendable, Equatable {
        case list, search
        case choosingKind(PickList)
        case choosingPerson(PickList)
    }

    typealias Pages = LogPages<AuditRecord, AuditID>

    private(set) var query = AuditQuery()
    /// Whether `query` is for today; the day is filled in when it is asked, so that midnight is no trap.
    private(set) var isForToday = true
    private(set) var pages = Pages()
    private(set) var head: AuditHead?
    private(set) var people: [Account]?
    private(set) var mode = Mode.list
    private(set) var searchField = TextField()
    private(set) var isChecking = false

    package init() {}

    package var title: String { "Audit trail" }
    package var keymap: Keymap<AuditAction> { AuditAction.keymap }

    package var focus: InputFocus {
        switch mode {
        case .list: .keys
        case .search: .text
        case .choosingKind, .choosingPerson: .overlay
        }
    }

    package var overlayKeys: [KeyBar.Item] {
        [KeyBar.Item("Up", "Choose"), KeyBar.Item("Enter", "Take"), KeyBar.Item("Esc", "Close")]
    }

    var current: AuditRecord? { pages.current }

    private var isFiltered: Bool { query != AuditQuery() || !isForToday || !searchField.isEmpty }

    package func disabled(_ context: Context) -> [AuditAction: String] {
        if let refusal = context.refusal(.seeAudit) {
            return Dictionary(uniqueKeysWithValues: AuditAction.allCases.map { ($0, refusal) })
        }
        var reasons: [AuditAction: String] = [:]
        // While something is searched for, Enter ends the typing.
        if mode != .search {
            if current == nil {
                reasons[.open] = "There is no line under the cursor."
            } else if current?.order == nil {
                reasons[.open] = "This line is of no order."
            }
        }
        if people == nil { reasons[.person] = "The names are not there yet." }
        if isChecking { reasons[.check] = "The trail is being checked." }
        if !isFiltered { reasons[.clear] = "There are no filters: these are all lines of today." }
        return reasons
    }

    package mutating func appear(_ context: Context) -> [Effect] {
        relist(context) + [.ask(.audit(.people))]
    }

    package mutating func perform(_ action: AuditAction, _ context: Context) -> [Effect] {
        switch action {
        case .open where mode == .search:
            mode = .list
            return []
        case .open: return current?.order.map { [.push(.checklist(OrderChecklist(order: $0)))] } ?? []
        case .search:
            mode = .search
            return []
        case .kind:
            mode = .choosingKind(
                PickList(
                    title: "Lines of which kind?",
                    items: [.init(name: "All kinds")] + AuditKind.allCases.map { .init(name: $0.words) }))
            return []
        case .person:
            mode = .choosingPerson(
                PickList(
                    title: "Whose doings?",
                    items: [.init(name: "Everybody")] + (people ?? []).map { .init(name: $0.name) }))
            return []
        case .today:
            isForToday.toggle()
            return restart(context)
        case .clear:
            query = AuditQuery()
            isForToday = true
            searchField.set("")
            return restart(context)
        case .check:
            isChecking = true
            return [.ask(.audit(.check))]
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
        case .response(.audit(let answer)): return take(answer, context)
        case .response(.failed(.audit(let request), _, let text)):
            if case .page = request {
                pages.failed(text)
                return []
            }
            isChecking = false
            return request == .people ? [] : [.message(.error, text.line)]
        case .response: return nil
        }
    }

    private mutating func take(_ answer: AuditResponse, _ context: Context) -> [Effect] {
        switch answer {
        case .people(let new):
            people = new
            return []
        case .page(let page, let before, let answered):
            guard pages.take(page.records, next: page.next, after: before, generation: answered) else {
                return []
            }
            head = page.head
            return readMore(context)
        case .checked(let problems):
            isChecking = false
            guard let first = problems.first else {
                return [
                    .message(.success, "The audit trail is whole, and the orders' histories agree with it.")
                ]
            }
            let more = problems.count > 1 ? " There is more: `opts doctor` lists it all." : ""
            return [.bell, .message(.error, first + more)]
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
        case .choosingKind(var list):
            let outcome = list.handle(key)
            mode = outcome == .open ? .choosingKind(list) : .list
            guard case .chosen(let place) = outcome else { return [] }
            query.kinds = place == 0 ? [] : [AuditKind.allCases[place - 1]]
            return restart(context)
        case .choosingPerson(var list):
            let outcome = list.handle(key)
            mode = outcome == .open ? .choosingPerson(list) : .list
            guard case .chosen(let place) = outcome else { return [] }
            query.person = place == 0 ? nil : people?[place - 1].id
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
        return [.ask(.audit(.page(query, before: nil, generation: pages.generation)))]
    }

    /// Asks for what comes after the last line that is there, where the cursor is near it.
    private mutating func readMore(_ context: Context) -> [Effect] {
        guard let next = pages.placeOfNextPage(height: height(context)) else { return [] }
        return [.ask(.audit(.page(query, before: next, generation: pages.generation)))]
    }

    func height(_ context: Context) -> Int { max(1, Table.visibleRows(in: layout(context).list)) }

    /// What the list is of, in words.
    var filterWords: String {
        var words = [isForToday ? "Today" : "All days"]
        words.append(query.kinds.first.map(\.words) ?? "all kinds")
        if let person = query.person {
            words.append(people?.first { $0.id == person }.map { SafeText.visible($0.name) } ?? "one person")
        }
        return words.joined(separator: " · ")
    }
}
