import Core
import Terminal

extension Dashboard {
    package enum Action: Hashable, Sendable {
        case open, new, edit, completeNext, undo, pdf, print, papers, mark, unmark
        /// Something done to the order as a whole.
        case whole(LifecycleAction)
        case search, keepSearch, dropSearch, everything, filters, filterDue, filterCustomer, clearFilters,
            views
        case sortColumn, sortDirection
        case up, down, pageUp, pageDown, first, last, middle
    }

    package var keymap: Keymap<Action> { mode == .search ? Dashboard.searchKeys : Dashboard.keys }

    /// While something is searched for, letters are typed, and Enter and Escape end the typing.
    private static let searchKeys = Keymap<Action>([
        Binding(
            [.enter], .keepSearch, "Keep", help: "Keep what was found, and go back to the list",
            section: "Search", barPriority: 1),
        Binding(
            [.escape], .dropSearch, "Clear", help: "Clear the search", section: "Search", barPriority: 2),
        Binding(
            [.tab], .everything, "Closed too", help: "Search closed orders too, or the open ones alone again",
            section: "Search", barPriority: 3),
        Binding([.down], .down, "Down", help: "Next order", section: "Moving", barPriority: 4),
        Binding([.up], .up, "Up", help: "Order before", section: "Moving"),
        Binding([.pageDown], .pageDown, "Page down", help: "A page down", section: "Moving"),
        Binding([.pageUp], .pageUp, "Page up", help: "A page up", section: "Moving"),
    ])

    private static let keys = Keymap<Action>(
        [
            Binding(
                [.enter, .character("o")], .open, "Open", help: "Open the order: its milestones and history",
                section: "Order", barPriority: 1),
            Binding(
                [.character("n")], .new, "New", help: "Take a new order", section: "Order", barPriority: 2),
            Binding(
                [.character("e")], .edit, "Edit", help: "Change the order", section: "Order", barPriority: 3),
            Binding(
                [.character("c")], .completeNext, "Complete next",
                help: "Complete the order's next milestone",
                section: "Order", barPriority: 4),
            Binding(
                [.character("u")], .undo, "Undo", help: "Take back the last step done on the order",
                section: "Order", barPriority: 6),
            Binding(
                [.character("p")], .print, "Print", help: "Print the work order, of all that are marked",
                section: "Order", barPriority: 8),
            Binding(
                [.character("w")], .pdf, "PDF",
                help: "Write the work order as a PDF file, of all that are marked",
                section: "Order", barPriority: 9),
            Binding(
                [.character("P")], .papers, "Papers",
                help: "Other papers, of all that are marked: client copy, labels, cards, day sheet",
                section: "Order", barPriority: 10),
            Binding(
                [.character("t")], .mark, "Mark", help: "Mark the order for papers, or no longer",
                section: "Order", barPriority: 10),
            Binding(
                [.character("T")], .unmark, "Unmark all", help: "Mark no order any more", section: "Order"),
        ] + LifecycleAction.bindings(Action.whole) + [
            Binding(
                [.character("/")], .search, "Search",
                help: "Search number, invoice, customer, product code and notes", section: "List",
                barPriority: 5),
            Binding(
                [.character("f")], .filters, "Filter",
                help: "Filter by status, due days, customer, milestone, what is waited on, priority",
                section: "List", barPriority: 7),
            Binding(
                [.character("a")], .everything, "All",
                help: "Show closed orders too, or the open ones alone again", section: "List",
                barPriority: 12),
            Binding(
                [.character("v")], .views, "Views", help: "Saved views: open one, save this list as one",
                section: "List", barPriority: 7),
            Binding(
                [.character("d")], .filterDue, "Due", help: "Show only orders that are due in some days",
                section: "List", barPriority: 10),
            Binding(
                [.character("b")], .filterCustomer, "By customer",
                help: "Show only the orders of one customer",
                section: "List", barPriority: 11),
            Binding(
                [.character("x")], .clearFilters, "Clear", help: "Clear search and filters", section: "List",
                barPriority: 12),
            Binding(
                [.character("s")], .sortColumn, "Sort", help: "Sort by the next column", section: "List",
                barPriority: 13),
            Binding(
                [.character("S")], .sortDirection, "Reverse", help: "Sort the other way round",
                section: "List"),
            Binding([.down, .character("j")], .down, "Down", help: "Next order", section: "Moving"),
            Binding([.up, .character("k")], .up, "Up", help: "Order before", section: "Moving"),
            Binding(
                [.pageDown, .character(" ")], .pageDown, "Page down", help: "A page down", section: "Moving"),
            Binding([.pageUp], .pageUp, "Page up", help: "A page up", section: "Moving"),
            Binding([.home, .character("g")], .first, "First", help: "First order", section: "Moving"),
            Binding([.end, .character("G")], .last, "Last", help: "Last order", section: "Moving"),
            Binding([.character("%")], .middle, "Middle", help: "The middle of the list", section: "Moving"),
        ])

    package func disabled(_ context: Context) -> [Action: String] {
        var reasons: [Action: String] = [:]
        if let order = window.current {
            for action in LifecycleAction.allCases {
                reasons[.whole(action)] = action.refusal(order.number, order.status, context)
            }
            if order.status == .cancelled {
                for action in [Action.edit, .completeNext, .undo] {
                    reasons[action] = ShopError.cancelled(order.number).text(zone: context.zone).line
                }
            } else if order.finished == order.total {
                reasons[.completeNext] = "Every milestone of \(order.number) is finished."
            }
        } else {
            let whole = LifecycleAction.allCases.map { Action.whole($0) }
            for action in [Action.open, .edit, .completeNext, .undo, .pdf, .print, .mark] + whole {
                reasons[action] = "There is no order under the cursor."
            }
        }
        if !marked.isEmpty {
            reasons[.pdf] = nil
            reasons[.print] = nil
        } else {
            reasons[.unmark] = "No order is marked: t marks the one under the cursor."
        }
        if let refusal = context.filesRefusal { reasons[.pdf] = refusal }
        if !isFiltered { reasons[.clearFilters] = "Nothing is filtered: these are the open orders." }
        return reasons
    }

    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {
        let height = max(1, rowsShown(context))
        switch action {
        case .new: return [.push(.editor(OrderEditor(editing: nil)))]
        case .search:
            mode = .search
            return []
        case .keepSearch: mode = .list
        case .dropSearch: return clearSearch(context)
        case .everything:
            var new = filter
            new.status = filter.status == .open ? .all : .open
            return setFilter(new, context)
        case .filters: return openPanel()
        case .views: return openViews(context)
        case .filterDue: mode = .menu(.due)
        case .filterCustomer:
            mode = .menu(.customer)
            let selected: [Effect] = window.selected.map { [.ask(.order($0))] } ?? []
            return selected + [.ask(.customers(matching: ""))]
        case .clearFilters: return clearFilters(context)
        case .sortColumn:
            let columns = sortable(context)
            let next = ((columns.firstIndex(of: sort) ?? 0) + 1) % columns.count
            return setSort(columns[next], ascending: true, context)
        case .sortDirection: return setSort(sort, ascending: !ascending, context)
        case .up: return move(to: window.cursor - 1, context)
        case .down: return move(to: window.cursor + 1, context)
        case .pageUp: return move(to: window.cursor - max(1, height - 1), context)
        case .pageDown: return move(to: window.cursor + max(1, height - 1), context)
        case .first: return move(to: 0, context)
        case .last: return move(to: window.total - 1, context)
        case .middle: return move(to: window.total / 2, context)
        case .whole(let action):
            guard let order = window.current else { return [] }
            let begun = action.begin(order.id, order.number, customer: order.customer)
            question = begun.question
            return begun.effects
        case .mark:
            toggleMark()
            return move(to: window.cursor + 1, context)
        case .unmark: unmark()
        case .papers: mode = .papers(PapersMenu(chosen, words: chosenWords, at: context.now))
        case .pdf:
            let words = "Writing the work \(chosen.count == 1 ? "order" : "orders") of \(chosenWords ?? "")."
            return [.message(.info, words), .ask(.writePDF(DocumentRequest(.workOrder, orders: chosen)))]
        case .print:
            let words =
                "Sending the work \(chosen.count == 1 ? "order" : "orders") of \(chosenWords ?? "") to the printer."
            return [.message(.info, words), .ask(.print(PrintRequest(.workOrder, orders: chosen)))]
        case .open, .edit, .completeNext, .undo:
            return window.current.map { perform(action, on: $0) } ?? []
        }
        return []
    }

    private func perform(_ action: Action, on order: OrderSummary) -> [Effect] {
        switch action {
        case .open: [.push(.checklist(OrderChecklist(order: order.id)))]
        case .edit: [.push(.editor(OrderEditor(editing: order.id)))]
        case .completeNext: [.ask(.completeNext(order.id))]
        case .undo: [.ask(.undoLast(order.id))]
        default: []
        }
    }

    mutating func press(_ key: Key, _ context: Context) -> [Effect]? {
        if question != nil { return answer(key) }
        switch mode {
        case .list:
            guard key == .escape, hasMoved else { return nil }
            return searchField.isEmpty ? goHome(context) : clearSearch(context)
        case .search: return typeSearch(key, context)
        case .menu(let menu): return press(key, in: menu, context)
        case .panel(let panel): return press(key, in: panel, context)
        case .views(let menu): return press(key, in: menu, context)
        case .papers(var menu):
            let outcome = menu.handle(key, at: context.now)
            mode = outcome == .open ? .papers(menu) : .list
            return outcome.effects
        }
    }

    private mutating func answer(_ key: Key) -> [Effect] {
        guard let outcome = question?.handle(key), outcome != .open else { return [] }
        question = nil
        if case .ask(let request) = outcome { return [.ask(.lifecycle(request))] }
        return []
    }

    mutating func click(_ mouse: Mouse, _ context: Context) -> [Effect] {
        let list = layout(context).list
        if question != nil { return [] }
        switch mode {
        case .menu, .views, .papers: return []
        case .panel(var panel):
            guard mouse.action == .press, let hit = panel.hit(mouse.at, in: context.body) else { return [] }
            let outcome = panel.toggle(hit.row, hit.item, today: context.today)
            mode = .panel(panel)
            return follow(outcome, panel, context)
        case .list, .search: break
        }
        guard list.contains(mouse.at) else { return [] }
        switch mouse.action {
        case .wheelUp: return scroll(by: -3, context)
        case .wheelDown: return scroll(by: 3, context)
        case .press: break
        }
        let table = table(context)
        if let header = table.headerColumn(at: mouse.at, in: list) {
            let column = Column.allCases[header].sort
            return setSort(column, ascending: column == sort ? !ascending : true, context)
        }
        guard let row = table.row(at: mouse.at, in: list) else { return [] }
        let place = window.top + row
        if place == window.cursor, mode == .list { return perform(.open, context) }
        return move(to: place, context)
    }
}
