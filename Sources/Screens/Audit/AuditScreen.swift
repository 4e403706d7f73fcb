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

    static let pageSize = 200

    private(set) var query = AuditQuery()
    /// Whether `query` is for today; the day is filled in when it is asked, so that midnight is no trap.
    private(set) var isForToday = true
    /// Nil until they have been read.
    private(set) var records: [AuditRecord]?
    /// Where to go on reading; nil where all that fits is there.
    private(set) var next: AuditID?
    private(set) var head: AuditHead?
    private(set) var people: [Account]?
    private(set) var cursor = ListCursor()
    private(set) var mode = Mode.list
    private(set) var searchField = TextField()
    private(set) var problem: ErrorText?
    private(set) var isChecking = false
    private var generation = 0
    private var isReadingMore = false

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

    var current: AuditRecord? {
        records.flatMap { $0.indices.contains(cursor.index) ? $0[cursor.index] : nil }
    }

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
        case .changed: return cursor.index == 0 && mode == .list ? relist(context) : []
        case .scanned, .resized, .tick, .ending: return nil
        case .response(.audit(let answer)): return take(answer, context)
        case .response(.failed(.audit(let request), _, let text)):
            isReadingMore = false
            isChecking = false
            if case .page = request {
                problem = text
                return []
            }
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
            guard answered == generation else { return [] }
            isReadingMore = false
            problem = nil
            next = page.next
            head = page.head
            records = before == nil ? page.records : (records ?? []) + page.records
            cursor.move(to: cursor.index, count: records?.count ?? 0)
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
        cursor.handle(key, count: records?.count ?? 0, height: height(context))
        return readMore(context)
    }

    private mutating func click(_ mouse: Mouse, _ context: Context) -> [Effect] {
        guard mode == .list, let records else { return [] }
        cursor.handle(mouse, on: table(context), in: layout(context).list, count: records.count)
        return readMore(context)
    }

    // MARK: Reading

    private mutating func restart(_ context: Context) -> [Effect] {
        cursor = ListCursor()
        return relist(context)
    }

    /// Asks for the first page.
    private mutating func relist(_ context: Context) -> [Effect] {
        generation += 1
        isReadingMore = false
        query.since = isForToday ? context.today : nil
        query.search = searchField.text
        return [.ask(.audit(.page(query, before: nil, generation: generation)))]
    }

    /// Asks for what comes after the last line that is there, where the cursor is near it.
    private mutating func readMore(_ context: Context) -> [Effect] {
        guard let records, let next, !isReadingMore,
            cursor.index + 2 * height(context) >= records.count
        else { return [] }
        isReadingMore = true
        return [.ask(.audit(.page(query, before: next, generation: generation)))]
    }

    private func height(_ context: Context) -> Int { max(1, Table.visibleRows(in: layout(context).list)) }

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
