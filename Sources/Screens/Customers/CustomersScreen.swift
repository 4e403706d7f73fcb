import Core
import Terminal

/// The shop's customers, by name: searched as one types, with the one under the cursor beside the list.
package struct CustomersScreen: ScreenContent {
    enum Mode: Sendable, Equatable {
        case list
        /// Typing who is looked for.
        case search
    }

    private(set) var window = RowWindow<CustomerSummary>()
    private(set) var mode = Mode.list
    private(set) var searchField = TextField()
    /// The customer who is to take another in, while the other is being chosen.
    private(set) var keeper: CustomerSummary?
    /// The two who were last compared: whoever of them is gone then, the cursor goes to the other.
    private var compared: [CustomerID] = []
    private(set) var generation = 0
    /// Why the list could not be read.
    private(set) var problem: ErrorText?

    package init() {}

    package var title: String { keeper == nil ? "Customers" : "Customers: merge" }
    package var focus: InputFocus { mode == .search ? .text : .keys }
    package var keymap: Keymap<CustomersAction> { CustomersAction.keymap }

    package func disabled(_ context: Context) -> [CustomersAction: String] {
        var reasons: [CustomersAction: String] = [:]
        if window.current == nil {
            for action in [CustomersAction.edit, .orders, .invite, .merge] {
                reasons[action] = "There is no customer under the cursor."
            }
        }
        if let current = window.current {
            let name = SafeText.visible(current.customer.name)
            if current.access == .registered {
                reasons[.invite] = "\(name) has an account already."
            } else if current.access == .disabled {
                reasons[.invite] = "The account of \(name) is disabled."
            } else if current.customer.email == nil {
                reasons[.invite] = "\(name) has no e-mail address that a letter could go to."
            }
        }
        if let keeper {
            let name = SafeText.visible(keeper.customer.name)
            if window.selected == keeper.id {
                reasons[.merge] = "This is \(name): go to the customer who is the same person."
            }
        }
        // While somebody is searched for, Enter ends the typing.
        if mode == .search { reasons[.edit] = nil }
        if searchField.isEmpty { reasons[.clear] = "Nobody is searched for: these are all customers." }
        return reasons
    }

    package mutating func appear(_ context: Context) -> [Effect] {
        ask(context) + compared.map { .ask(.customerBook(.customer($0))) }
    }

    package mutating func perform(_ action: CustomersAction, _ context: Context) -> [Effect] {
        let height = max(1, rowsShown(context))
        switch action {
        case .edit where mode == .search:
            mode = .list
            return []
        case .edit:
            if keeper != nil { return perform(.merge, context) }
            return window.current.map { [.push(.customerEditor(CustomerEditor($0.id)))] } ?? []
        case .new: return [.push(.customerEditor(CustomerEditor(nil)))]
        case .orders:
            return window.current.map { [.push(.dashboard(Dashboard(of: $0.customer)))] } ?? []
        case .invite:
            return window.current.map { [.ask(.customerBook(.invite($0.id)))] } ?? []
        case .merge: return merge()
        case .search:
            mode = .search
            return []
        case .clear: return clear(context)
        case .up: return move(to: window.cursor - 1, context)
        case .down: return move(to: window.cursor + 1, context)
        case .pageUp: return move(to: window.cursor - max(1, height - 1), context)
        case .pageDown: return move(to: window.cursor + max(1, height - 1), context)
        case .first: return move(to: 0, context)
        case .last: return move(to: window.total - 1, context)
        }
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .key(let key): return press(key, context)
        case .paste(let text):
            guard mode == .search else { return [] }
            searchField.paste(text)
            return relist(context)
        case .mouse(let mouse): return click(mouse, context)
        case .changed: return ask(context)
        case .resized:
            window.show(rowsShown(context))
            return needed(context)
        case .response(.customerBook(.page(let page, let answered))):
            guard answered == generation else { return [] }
            problem = nil
            window.take(
                page.rows, from: page.position, count: OrderCount(value: page.count, isExact: true),
                height: rowsShown(context))
            return needed(context)
        case .response(.customerBook(.invited(let summary, let outlook))):
            let words = outlook.sentence(to: SafeText.visible(summary.customer.name))
            return ask(context) + [.message(.success, words)]
        case .response(.failed(.customerBook(.page), _, let text)):
            problem = text
            return []
        case .response(.customerBook(.customer(let found))):
            // The second of them is there, so the first was, too: nothing is merged.
            if found.id == compared.last { compared = [] }
            return []
        case .response(.failed(.customerBook(.customer(let id)), .notFound?, _)):
            guard let stays = compared.first(where: { $0 != id }) else { return nil }
            compared = []
            window.select(stays, height: rowsShown(context))
            return ask(context)
        case .response, .tick, .scanned, .ending: return nil
        }
    }

    // MARK: Merging

    /// Chooses the customer who stays, then the one who is the same.
    private mutating func merge() -> [Effect] {
        guard let current = window.current else { return [] }
        guard let keeper else {
            self.keeper = current
            return []
        }
        self.keeper = nil
        compared = [keeper.id, current.id]
        return [.push(.customerMerge(CustomerMerge(keeping: keeper, taking: current)))]
    }

    // MARK: Keys

    private mutating func press(_ key: Key, _ context: Context) -> [Effect]? {
        switch mode {
        case .list:
            guard key == .escape else { return nil }
            if keeper != nil {
                keeper = nil
                return [.message(.info, "Nothing is merged.")]
            }
            return searchField.isEmpty ? nil : clear(context)
        case .search:
            if key == .escape { return clear(context) }
            let before = searchField.text
            guard searchField.handle(key) else { return nil }
            return searchField.text == before ? [] : relist(context)
        }
    }

    private mutating func click(_ mouse: Mouse, _ context: Context) -> [Effect] {
        let list = layout(context).list
        guard list.contains(mouse.at) else { return [] }
        switch mouse.action {
        case .wheelUp, .wheelDown:
            window.scroll(by: mouse.action == .wheelUp ? -3 : 3, height: rowsShown(context))
            return needed(context)
        case .press:
            guard let row = table(context).row(at: mouse.at, in: list) else { return [] }
            let place = window.top + row
            if place == window.cursor, mode == .list { return perform(.edit, context) }
            return move(to: place, context)
        }
    }

    private mutating func move(to place: Int, _ context: Context) -> [Effect] {
        window.move(to: place, height: rowsShown(context))
        return needed(context)
    }

    // MARK: Reading

    /// Reads another list from its top.
    private mutating func relist(_ context: Context) -> [Effect] {
        window.restart()
        return ask(context)
    }

    private mutating func clear(_ context: Context) -> [Effect] {
        searchField.set("")
        mode = .list
        return ask(context)
    }

    private mutating func needed(_ context: Context) -> [Effect] {
        window.needsRows(rowsShown(context)) ? ask(context) : []
    }

    private mutating func ask(_ context: Context) -> [Effect] {
        generation += 1
        let height = max(10, rowsShown(context))
        var request = CustomerListRequest(limit: 3 * height)
        request.search = searchField.text
        request.position = max(0, window.top - height)
        request.keeping = window.selected
        request.leading = window.cursor - window.top + height
        return [.ask(.customerBook(.page(request, generation: generation)))]
    }
}
