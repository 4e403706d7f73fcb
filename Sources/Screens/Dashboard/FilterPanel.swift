import Core
import Terminal

/// Every filter at once, over the list, which follows each change.
struct FilterPanel: Sendable, Equatable {
    enum Row: Sendable, Equatable, CaseIterable {
        case status, late, due, customer, milestone, waiting, priority

        var label: String {
            switch self {
            case .status: "Status"
            case .late: "Late"
            case .due: "Due"
            case .customer: "Customer"
            case .milestone: "Next is"
            case .waiting: "Waits on"
            case .priority: "Priority"
            }
        }
    }

    enum Outcome: Sendable, Equatable {
        case open, kept, cancelled
        /// The filters are others now.
        case changed
        /// Customers that match the typed text are wanted.
        case typed(String)
    }

    private static let states = OrderStatus.allCases
    private static let urgencies = Array(Priority.allCases.reversed())

    /// What was filtered by before, for Escape.
    let before: OrderQuery
    private(set) var focus = Row.status
    private(set) var ticks: [TickRow]
    private(set) var due: TextField
    private(set) var dueProblem: String?
    private(set) var customer: ChoiceField
    /// What stands in the customer's row while it is not typed into: it is the customer who is filtered by.
    private var settledCustomer: String
    private(set) var customerProblem: String?
    /// The customers that the list offers, by what stands there.
    private var offered: [String: CustomerID] = [:]
    private var chosen: Set<CustomerID>
    private(set) var names: [CustomerID: String]
    private var milestones: [String]
    private var lastDue: DueFilter?

    init(_ query: OrderQuery, names: [CustomerID: String], milestones known: [String]) {
        before = query
        self.names = names
        milestones = known
        chosen = query.customers
        let shown =
            query.customers.count > 1
            ? "\(query.customers.count) customers"
            : query.customer.map { SafeText.visible(names[$0] ?? "one customer") } ?? ""
        customer = ChoiceField(shown, options: [], allowsFreeText: true, narrows: false)
        settledCustomer = shown
        due = TextField(query.due?.text ?? "")
        lastDue = query.due
        let statuses = query.status == .all ? [] : query.status.statuses
        ticks = [
            TickRow(FilterPanel.states.map { .init($0.words, on: statuses.contains($0)) }),
            TickRow([.init("only late ones", on: query.isLate)]),
            TickRow([]),
            TickRow(WaitReason.allCases.map { .init($0.words, on: query.waiting.contains($0)) }),
            TickRow(FilterPanel.urgencies.map { .init($0.rawValue, on: query.priorities.contains($0)) }),
        ]
        offer(known)
    }

    /// Takes in the milestones that there are; those that are filtered by stay whether they are or not.
    mutating func offer(_ known: [String]) {
        let on = ticks[2].items.isEmpty ? before.milestones : chosenMilestones
        milestones = known + on.subtracting(known).sorted()
        ticks[2] = TickRow(milestones.map { .init(SafeText.visible($0), on: on.contains($0)) })
    }

    mutating func offer(_ customers: [Customer], for typed: String) {
        guard typed == customer.text else { return }
        offered = [:]
        var labels: [String] = []
        for person in customers {
            let contact = person.email ?? person.phone
            let name = SafeText.visible(person.name)
            let label = offered[name] == nil ? name : "\(name) (\(SafeText.visible(contact ?? "no contact")))"
            guard offered[label] == nil else { continue }
            offered[label] = person.id
            names[person.id] = person.name
            labels.append(label)
        }
        customer.options = labels
    }

    func ticks(of row: Row) -> TickRow? { FilterPanel.place(of: row).map { ticks[$0] } }

    static func place(of row: Row) -> Int? {
        switch row {
        case .status: 0
        case .late: 1
        case .milestone: 2
        case .waiting: 3
        case .priority: 4
        case .due, .customer: nil
        }
    }

    private var chosenMilestones: Set<String> { Set(ticks[2].chosen.map { milestones[$0] }) }

    /// `query` with these filters in place of its own.
    func applied(to query: OrderQuery) -> OrderQuery {
        var query = query
        query.status = OrderQuery.StatusFilter(Set(ticks[0].chosen.map { FilterPanel.states[$0] }))
        query.isLate = !ticks[1].chosen.isEmpty
        query.due = lastDue
        query.customers = chosen
        query.milestones = chosenMilestones
        query.waiting = Set(ticks[3].chosen.map { WaitReason.allCases[$0] })
        query.priorities = Set(ticks[4].chosen.map { FilterPanel.urgencies[$0] })
        return query
    }

    mutating func handle(_ key: Key, today: CalendarDay) -> Outcome {
        if focus == .customer, customer.isOpen {
            if [.up, .down, .enter, .escape].contains(key) { return typeCustomer(key) }
            if key == .tab || key == .backTab {
                // What is chosen in the list is taken first.
                let outcome = typeCustomer(key)
                return go(by: key == .tab ? 1 : -1, today) == .changed ? .changed : outcome
            }
        }
        switch key {
        case .escape: return .cancelled
        case .enter, .control("s"): return keep(today)
        case .control("x"):
            self = FilterPanel(before, names: names, milestones: milestones).cleared
            return .changed
        case .down, .tab: return go(by: 1, today)
        case .up, .backTab: return go(by: -1, today)
        default: break
        }
        if let place = FilterPanel.place(of: focus) {
            let old = ticks[place].chosen
            ticks[place].handle(key)
            return ticks[place].chosen == old ? .open : .changed
        }
        if focus == .customer { return typeCustomer(key) }
        let old = due.text
        due.handle(key)
        return due.text == old ? .open : readDue(today, isLeft: false)
    }

    mutating func paste(_ text: String, today: CalendarDay) -> Outcome {
        switch focus {
        case .due:
            due.paste(text)
            return readDue(today, isLeft: false)
        case .customer:
            customer.paste(text)
            return typedCustomer()
        default: return .open
        }
    }

    /// A click on one of the row's items.
    mutating func toggle(_ row: Row, _ item: Int?, today: CalendarDay) -> Outcome {
        focus = row
        guard let item, let place = FilterPanel.place(of: row) else { return .open }
        ticks[place].toggle(item)
        return .changed
    }

    private var cleared: FilterPanel {
        var panel = self
        panel.ticks[0] = TickRow(
            FilterPanel.states.map { .init($0.words, on: OrderQuery.StatusFilter.open.statuses.contains($0)) }
        )
        for place in 1..<ticks.count {
            panel.ticks[place] = TickRow(ticks[place].items.map { .init($0.name) })
        }
        panel.due = TextField()
        panel.lastDue = nil
        panel.chosen = []
        panel.customer.set("")
        panel.settledCustomer = ""
        panel.customerProblem = nil
        panel.focus = focus
        return panel
    }

    private mutating func go(by step: Int, _ today: CalendarDay) -> Outcome {
        let rows = Row.allCases
        let place = rows.firstIndex(of: focus) ?? 0
        let outcome: Outcome =
            focus == .due ? readDue(today, isLeft: true) : focus == .customer ? settleCustomer() : .open
        customer.close()
        focus = rows[(place + step + rows.count) % rows.count]
        return outcome
    }

    /// Keeps the filters, unless something that was typed is none yet: that is said, or taken first.
    private mutating func keep(_ today: CalendarDay) -> Outcome {
        let outcome: Outcome =
            focus == .due ? readDue(today, isLeft: true) : focus == .customer ? settleCustomer() : .open
        if dueProblem != nil {
            focus = .due
        } else if customerProblem != nil {
            focus = .customer
        } else if outcome != .changed {
            return .kept
        }
        return outcome
    }

    /// What was typed and not chosen from the list: the one customer that it fits, else it is said.
    private mutating func settleCustomer() -> Outcome {
        customerProblem = nil
        guard customer.text != settledCustomer else { return .open }
        guard customer.options.count == 1, let label = customer.options.first, let id = offered[label] else {
            customerProblem =
                customer.options.isEmpty
                ? "No customer is called that." : "Several are called that: choose one with Down and Enter."
            return .open
        }
        customer.set(label)
        settledCustomer = label
        guard chosen != [id] else { return .open }
        chosen = [id]
        return .changed
    }

    /// While it is typed, what is no date yet leaves the list as it is; once it is left, it is said.
    private mutating func readDue(_ today: CalendarDay, isLeft: Bool) -> Outcome {
        dueProblem = nil
        let old = lastDue
        if due.text.isBlank {
            lastDue = nil
        } else {
            switch DueFilter.typed(due.text, today: today) {
            case .success(let filter): lastDue = filter
            case .failure(let problem): if isLeft { dueProblem = problem.sentence }
            }
        }
        return lastDue == old ? .open : .changed
    }

    private mutating func typeCustomer(_ key: Key) -> Outcome {
        let old = customer.text
        customer.handle(key)
        guard customer.text != old || key == .enter else { return .open }
        return typedCustomer()
    }

    private mutating func typedCustomer() -> Outcome {
        let old = chosen
        customerProblem = nil
        if let id = offered[customer.text] {
            chosen = [id]
            settledCustomer = customer.text
        } else if customer.text.isEmpty {
            chosen = []
            settledCustomer = ""
        }
        return chosen == old ? .typed(customer.text) : .changed
    }
}
