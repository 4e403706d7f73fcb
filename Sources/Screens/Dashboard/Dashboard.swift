import Core
import Terminal

/// The orders of the shop: a list to search, filter and sort, with the selected order beside it.
package struct Dashboard: ScreenContent {
    enum Mode: Sendable, Equatable {
        case list
        /// Typing what is searched for.
        case search
        case menu(FilterMenu)
    }

    private(set) var window = OrderWindow()
    var mode = Mode.list
    /// A question about the order under the cursor.
    var question: LifecycleQuestion?
    private(set) var searchField = TextField()
    private(set) var status = OrderQuery.StatusFilter.open
    private(set) var due: DueFilter?
    private(set) var customer: CustomerID?
    private(set) var customerName = ""
    private(set) var sort = OrderQuery.SortColumn.due
    private(set) var ascending = true
    private(set) var generation = 0
    /// The order in the preview, which may still be the one before.
    private(set) var preview: Order?
    /// The cursor has moved on; the preview follows when it rests, so that a step costs a slow line nothing.
    private(set) var previewDue: Instant?
    private static let rest: Int64 = 200
    /// Why the list could not be read.
    private(set) var problem: ErrorText?

    /// Whether it was opened for one customer's orders: then it is left by Escape like any other screen.
    let isOfCustomer: Bool

    package init() { isOfCustomer = false }

    /// All orders of a customer, open and finished.
    package init(of customer: Customer) {
        isOfCustomer = true
        self.customer = customer.id
        customerName = customer.name
        status = .all
        ascending = false
    }

    package var title: String { isOfCustomer ? "Orders of \(SafeText.visible(customerName))" : "Orders" }
    package var isLively: Bool { previewDue != nil }

    package var focus: InputFocus {
        if question != nil { return .overlay }
        return switch mode {
        case .list: .keys
        case .search: .text
        case .menu: .overlay
        }
    }

    package var overlayKeys: [KeyBar.Item] {
        if question != nil { return LifecycleQuestion.keys }
        return menuKeys
    }

    private var menuKeys: [KeyBar.Item] {
        [KeyBar.Item("Up", "Choose"), KeyBar.Item("Enter", "Take it"), KeyBar.Item("Esc", "Close")]
    }

    func query(_ context: Context) -> OrderQuery {
        var query = OrderQuery()
        query.status = status
        query.customer = customer
        query.due = due?.range(today: context.today)
        query.sort = sort
        query.ascending = ascending
        query.search = searchField.text
        return query
    }

    var isFiltered: Bool { status != .open || due != nil || customer != nil || !searchField.isEmpty }

    package mutating func appear(_ context: Context) -> [Effect] { reload(context) }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key): return press(key, context)
        case .paste(let text) where question != nil:
            question?.paste(text)
            return []
        case .paste(let text):
            switch mode {
            case .list: return []
            case .search:
                searchField.paste(text)
                return relist(context)
            case .menu(var menu):
                menu.paste(text)
                mode = .menu(menu)
                return edited(menu)
            }
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
            if case .menu(var menu) = mode, menu.kind == .customer, menu.text.isEmpty {
                menu.items.insert(
                    .init(
                        label: "\(SafeText.visible(order.customer.name)) (of this order)",
                        choice: .customer(order.customer.id, name: order.customer.name)), at: 0)
                mode = .menu(menu)
            }
            if order.id == window.selected { preview = order }
            return []
        case .customers(let typed, let customers):
            guard case .menu(var menu) = mode, menu.kind == .customer, menu.text == typed else { return [] }
            let first =
                typed.isEmpty ? menu.items.prefix(1).filter { $0.label.hasSuffix("(of this order)") } : []
            menu.items =
                first
                + customers.map {
                    .init(label: SafeText.visible($0.name), choice: .customer($0.id, name: $0.name))
                }
            mode = .menu(menu)
            return []
        case .moved(let order):
            if order.id == window.selected { preview = order }
            return [.message(.success, order.lastMoveWords)] + reload(context)
        case .lifecycle(let done):
            let message = done.words.map { [Effect.message(.success, $0)] } ?? []
            if case .duplicated(let order, _) = done {
                return message + [.push(.checklist(OrderChecklist(order: order.id)))]
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
        sort = column
        self.ascending = ascending
        return reload(context)
    }

    mutating func choose(_ choice: FilterMenu.Choice, _ context: Context) -> [Effect] {
        mode = .list
        switch choice {
        case .status(let new): status = new
        case .due(let new): due = new
        case .typeRange:
            mode = .menu(.range)
            return []
        case .customer(let id, let name):
            customer = id
            customerName = name
        }
        return relist(context)
    }

    mutating func clearFilters(_ context: Context) -> [Effect] {
        status = .open
        due = nil
        customer = nil
        searchField.set("")
        mode = .list
        return reload(context)
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

    func edited(_ menu: FilterMenu) -> [Effect] {
        menu.kind == .customer ? [.ask(.customers(matching: menu.text))] : []
    }
}
