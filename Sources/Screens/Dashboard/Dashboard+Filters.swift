import Core
import Terminal

/// Filtering: the panel with every filter, the short menus, and saved views.
extension Dashboard {
    mutating func openPanel() -> [Effect] {
        mode = .panel(FilterPanel(filter, names: customerNames, milestones: milestoneNames))
        return [.ask(.finding(.milestoneNames))]
    }

    mutating func openViews(_ context: Context) -> [Effect] {
        mode = .views(ViewsMenu(query: query(context), actor: context.actor))
        return [.ask(.finding(.views))]
    }

    // MARK: Keys and pastes

    mutating func press(_ key: Key, in panel: FilterPanel, _ context: Context) -> [Effect] {
        var panel = panel
        let outcome = panel.handle(key, today: context.today)
        mode = .panel(panel)
        return follow(outcome, panel, context)
    }

    mutating func follow(_ outcome: FilterPanel.Outcome, _ panel: FilterPanel, _ context: Context) -> [Effect]
    {
        switch outcome {
        case .open: return []
        case .kept:
            mode = .list
            return []
        case .cancelled:
            mode = .list
            var before = panel.before
            before.sort = filter.sort
            before.ascending = filter.ascending
            return before == filter ? [] : setFilter(before, context)
        case .changed:
            name(panel.names)
            return setFilter(panel.applied(to: filter), context)
        case .typed(let text): return [.ask(.customers(matching: text))]
        }
    }

    mutating func press(_ key: Key, in menu: FilterMenu, _ context: Context) -> [Effect] {
        var menu = menu
        let outcome = menu.handle(key, today: context.today)
        mode = .menu(menu)
        switch outcome {
        case .open: return []
        case .cancelled:
            mode = .list
            return []
        case .edited: return edited(menu)
        case .chosen(let choice): return choose(choice, context)
        }
    }

    mutating func press(_ key: Key, in menu: ViewsMenu, _ context: Context) -> [Effect] {
        var menu = menu
        let outcome = menu.handle(key)
        mode = .views(menu)
        switch outcome {
        case .open: return []
        case .cancelled:
            mode = .list
            return []
        case .chosen(let view): return open(view, context)
        case .ask(let request): return [.ask(.finding(request))]
        }
    }

    mutating func paste(_ text: String, _ context: Context) -> [Effect] {
        switch mode {
        case .list, .papers: return []
        case .search: return pasteSearch(text, context)
        case .menu(var menu):
            menu.paste(text)
            mode = .menu(menu)
            return edited(menu)
        case .panel(var panel):
            let outcome = panel.paste(text, today: context.today)
            mode = .panel(panel)
            return follow(outcome, panel, context)
        case .views(var menu):
            menu.paste(text)
            mode = .views(menu)
            return []
        }
    }

    private func edited(_ menu: FilterMenu) -> [Effect] {
        menu.kind == .customer ? [.ask(.customers(matching: menu.text))] : []
    }

    private mutating func choose(_ choice: FilterMenu.Choice, _ context: Context) -> [Effect] {
        mode = .list
        var new = filter
        switch choice {
        case .due(let due): new.due = due
        case .typeRange:
            mode = .menu(.range)
            return []
        case .customer(let id, let name):
            new.customer = id
            if let id { self.name([id: name]) }
        }
        return setFilter(new, context)
    }

    // MARK: Answers

    /// The customer menu begins with whose order the cursor is on.
    mutating func offerCustomer(of order: Order) {
        guard case .menu(var menu) = mode, menu.kind == .customer, menu.text.isEmpty else { return }
        menu.items.insert(
            .init(
                label: "\(SafeText.visible(order.customer.name)) (of this order)",
                choice: .customer(order.customer.id, name: order.customer.name)), at: 0)
        mode = .menu(menu)
    }

    mutating func take(_ customers: [Customer], for typed: String) -> [Effect] {
        if case .panel(var panel) = mode {
            panel.offer(customers, for: typed)
            mode = .panel(panel)
            return []
        }
        guard case .menu(var menu) = mode, menu.kind == .customer, menu.text == typed else { return [] }
        let first = typed.isEmpty ? menu.items.prefix(1).filter { $0.label.hasSuffix("(of this order)") } : []
        menu.items =
            first
            + customers.map {
                .init(label: SafeText.visible($0.name), choice: .customer($0.id, name: $0.name))
            }
        mode = .menu(menu)
        return []
    }

    mutating func take(_ answer: FindingResponse, _ context: Context) -> [Effect] {
        if case .milestoneNames(let names) = answer {
            setMilestoneNames(names)
            if case .panel(var panel) = mode {
                panel.offer(names)
                mode = .panel(panel)
            }
            return []
        }
        if case .viewChanged(let saved) = answer, saved.owner == context.actor?.account.id {
            // What is shown now is that view from now on, or still is.
            if saved.query == query(context) || saved.id == view?.id { setView(saved) }
        }
        if case .viewDeleted(let id) = answer, id == view?.id { setView(nil) }
        guard case .views(var menu) = mode else { return [] }
        defer { mode = .views(menu) }
        switch answer {
        case .views(let views): return menu.take(views).map { .ask(.finding($0)) }
        case .viewCounted(let id, let count): menu.take(count, of: id)
        case .viewChanged(let saved):
            menu.select(saved)
            return [.ask(.finding(.views))]
        case .viewDeleted: return [.ask(.finding(.views))]
        case .milestoneNames, .due, .waiting: break
        }
        return []
    }

    mutating func take(_ error: ShopError?, _ text: ErrorText, of request: FindingRequest) -> [Effect]? {
        guard case .views(var menu) = mode, request.changesSomething else { return nil }
        menu.refuse(error, text)
        mode = .views(menu)
        return []
    }
}
