import Core
import Terminal

/// The orders of the shop: a list to search, filter and sort, with the selected order beside it.
package struct Dashboard: ScreenContent {
    enum Mode: Sendable, Equatable {
        case list
        /// Typing what is searched for.
        case search
        case menu(FilterMenu)
        case panel(FilterPanel)
        case views(ViewsMenu)
        case papers(PapersMenu)
    }

    private(set) var window = OrderWindow()
    var mode = Mode.list
    /// A question about the order under the cursor.
    var question: LifecycleQuestion?
    private(set) var searchField = TextField()
    /// What is shown and in what order, apart from the search.
    private(set) var filter: OrderQuery
    /// What the screen came up with, and comes back to with Escape.
    private let home: OrderQuery
    /// The names of the customers that are filtered by.
    private(set) var customerNames: [CustomerID: String]
    /// The view that was opened last.
    private(set) var view: SavedView?
    private(set) var milestoneNames: [String] = []
    private(set) var generation = 0
    /// The order in the preview, which may still be the one before.
    private(set) var preview: Order?
    /// The cursor has moved on; the preview follows when it rests, so that a step costs a slow line nothing.
    private(set) var previewDue: Instant?
    private static let rest: Int64 = 200
    /// The orders that are marked, in the order in which they were.
    private(set) var marked: [OrderID] = []
    /// Why the list could not be read.
    private(set) var problem: ErrorText?

    /// The open orders, the first due on top.
    package init() { self.init(OrderQuery()) }

    /// - Parameter query: what is shown at first; without a search.
    package init(_ query: OrderQuery, customers names: [CustomerID: String] = [:]) {
        filter = query
        home = query
        customerNames = names
    }

    var sort: OrderQuery.SortColumn { filter.sort }
    var ascending: Bool { filter.ascending }

    /// All orders of a customer, open and finished, the last due on top.
    package init(of customer: Customer) {
        var query = OrderQuery()
        query.status = .all
        query.customer = customer.id
        query.ascending = false
        self.init(query, customers: [customer.id: customer.name])
    }

    package var title: String {
        guard let name = home.customer.flatMap({ customerNames[$0] }) else { return "Orders" }
        return "Orders of \(SafeText.visible(name))"
    }
    package var isLively: Bool { previewDue != nil }

    package var focus: InputFocus {
        if question != nil { return .overlay }
        return switch mode {
        case .list: .keys
        case .search: .text
        case .menu, .panel, .views, .papers: .overlay
        }
    }

    package var hasMenu: Bool { if case .papers = mode { true } else { false } }

    package var overlayKeys: [KeyBar.Item] {
        if let question { return question.keys }
        return switch mode {
        case .panel:
            [
                KeyBar.Item("Tab", "Row"), KeyBar.Item("Left/Right", "Change"), KeyBar.Item("Space", "Tick"),
                KeyBar.Item("^S", "Keep"), KeyBar.Item("^X", "Clear all"), KeyBar.Item("Esc", "As before"),
            ]
        case .views(let menu): menu.keys
        case .papers: PapersMenu.keys
        case .menu, .list, .search:
            [KeyBar.Item("Up/Down", "Choose"), KeyBar.Item("Enter", "Take it"), KeyBar.Item("Esc", "Close")]
        }
    }

    func query(_ context: Context) -> OrderQuery {
        var query = filter
        query.search = searchField.text
        return query
    }

    /// Whether anything but the open orders is shown.
    var isFiltered: Bool { filter.isFiltered || !searchField.isEmpty }

    /// Whether Escape has something to take back before it leaves.
    var hasMoved: Bool {
        var plain = filter
        plain.sort = home.sort
        plain.ascending = home.ascending
        return plain != home || !searchField.isEmpty
    }

    package mutating func appear(_ context: Context) -> [Effect] { reload(context) }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key): return press(key, context)
        case .paste(let text) where question != nil:
            question?.paste(text)
            return []
        case .paste(let text):
            return paste(text, context)
        case .mouse(let mouse): return click(mouse, context)
        case .changed: return reload(context)
        case .resized:
            window.show(rowsShown(context))
            return needed(context) + askPreview(context)
        case .response(let response): return take(response, context)
        case .tick:
            guard let previewDue, previewDue <= context.now else { return nil }
            return askPreview(context, again: true)
        case .scanned, .ending: return nil
        }
    }

    private mutating func take(_ response: Response, _ context: Context) -> [Effect]? {
        switch response {
        case .orders(let page):
            guard page.request.generation == generation else { return [] }
            problem = nil
            window.take(page, height: rowsShown(context))
            return needed(context) + askPreview(context)
        case .order(let order):
            offerCustomer(of: order)
            if order.id == window.selected { preview = order }
            return []
        case .customers(let typed, let customers): return take(customers, for: typed)
        case .finding(let answer): return take(answer, context)
        case .failed(.finding(let request), let error, let text): return take(error, text, of: request)
        case .moved(let order):
            if order.id == window.selected { preview = order }
            return [.message(.success, order.lastMoveWords)] + reload(context)
        case .lifecycle(let done):
            let message = done.words.map { [Effect.message(.success, $0)] } ?? []
            if case .duplicated(let order, _) = done {
                return message + [.push(.checklist(OrderChecklist(order: order.id)))]
            }
            if case .cancelled(let order) = done {
                // It leaves the list of open orders, and with it the key that takes this back.
                let way =
                    filter.status == .open ? " To take that back: a shows it again, and Z reinstates it." : ""
                return [.message(.success, "Order \(order.number) is cancelled.\(way)")] + reload(context)
            }
            return message + reload(context)
        // The preview asked for an order that somebody, perhaps here, has just deleted: the list shows that.
        case .failed(.order(let id), .order(.deleted)?, _):
            if preview?.id == id { preview = nil }
            return []
        case .failed(.orders, _, let text):
            problem = text
            return []
        default: return nil
        }
    }

    // MARK: Reading

    /// Reads what is shown again; the cursor stays on its order.
    mutating func reload(_ context: Context) -> [Effect] {
        ask(context) + askPreview(context, again: true)
    }

    /// Reads another list from its top.
    mutating func relist(_ context: Context) -> [Effect] {
        window.restart()
        return ask(context)
    }

    /// Asks for rows where some are missing.
    mutating func needed(_ context: Context) -> [Effect] {
        window.needsRows(rowsShown(context)) ? ask(context) : []
    }

    private mutating func ask(_ context: Context) -> [Effect] {
        generation += 1
        let height = max(10, rowsShown(context))
        return [
            .ask(
                .orders(
                    OrderListRequest(
                        query: query(context), position: window.top - height, limit: 3 * height,
                        keeping: window.selected, leading: window.cursor - window.top + height,
                        generation: generation)))
        ]
    }

    /// Asks for the selected order where there is a preview: at once where none is shown or it is `again` asked
    /// for, else with the next tick.
    mutating func askPreview(_ context: Context, again: Bool = false) -> [Effect] {
        previewDue = nil
        guard layout(context).preview != nil, let selected = window.selected,
            again || preview?.id != selected
        else { return [] }
        guard again || preview == nil else {
            previewDue = Instant(milliseconds: context.now.milliseconds + Dashboard.rest)
            return []
        }
        return [.ask(.order(selected))]
    }

    // MARK: Changes by keys

    mutating func move(to place: Int, _ context: Context) -> [Effect] {
        window.move(to: place, height: rowsShown(context))
        return needed(context) + askPreview(context)
    }

    mutating func scroll(by step: Int, _ context: Context) -> [Effect] {
        window.scroll(by: step, height: rowsShown(context))
        return needed(context) + askPreview(context)
    }

    mutating func setSort(_ column: OrderQuery.SortColumn, ascending: Bool, _ context: Context) -> [Effect] {
        filter.sort = column
        filter.ascending = ascending
        return reload(context)
    }

    /// Shows other orders, from the top.
    mutating func setFilter(_ new: OrderQuery, _ context: Context) -> [Effect] {
        filter = new
        return relist(context)
    }

    mutating func name(_ customers: [CustomerID: String]) {
        customerNames.merge(customers) { $1 }
    }

    mutating func setMilestoneNames(_ names: [String]) { milestoneNames = names }

    mutating func open(_ saved: SavedView, _ context: Context) -> [Effect] {
        mode = .list
        view = saved
        name(saved.customers)
        searchField.set(saved.query.search)
        filter = saved.query
        filter.search = ""
        return saved.gaps.map { .message(.info, $0.sentence) } + relist(context)
    }

    /// Marks the order under the cursor, or no longer.
    mutating func toggleMark() {
        guard let selected = window.selected else { return }
        if let place = marked.firstIndex(of: selected) {
            marked.remove(at: place)
        } else {
            marked.append(selected)
        }
    }

    mutating func unmark() { marked = [] }

    /// What a paper is made of: the marked orders, else the one under the cursor.
    var chosen: [OrderID] { marked.isEmpty ? window.selected.map { [$0] } ?? [] : marked }

    /// What they are called in a sentence.
    var chosenWords: String? {
        switch marked.count {
        case 0: window.current.map { "order \($0.number)" }
        case 1: "the marked order"
        case let count: "\(count) marked orders"
        }
    }

    mutating func setView(_ saved: SavedView?) { view = saved }

    mutating func clearFilters(_ context: Context) -> [Effect] { go(to: OrderQuery(), context) }

    /// Back to what the screen came up with.
    mutating func goHome(_ context: Context) -> [Effect] { go(to: home, context) }

    private mutating func go(to query: OrderQuery, _ context: Context) -> [Effect] {
        let sorted = filter
        filter = query
        filter.sort = sorted.sort
        filter.ascending = sorted.ascending
        view = nil
        searchField.set("")
        mode = .list
        return reload(context)
    }

    mutating func pasteSearch(_ text: String, _ context: Context) -> [Effect] {
        searchField.paste(text)
        return relist(context)
    }

    /// Clears what was searched for; the cursor stays on its order.
    mutating func clearSearch(_ context: Context) -> [Effect] {
        searchField.set("")
        mode = .list
        return reload(context)
    }

    mutating func typeSearch(_ key: Key, _ context: Context) -> [Effect]? {
        let before = searchField.text
        guard searchField.handle(key) else { return nil }
        return searchField.text == before ? [] : relist(context)
    }
}
