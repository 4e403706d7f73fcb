import ArgumentParser
import Core

/// Which orders, and in what order: everything that a list can be filtered by.
struct ListOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only orders of this status. It can be given several times, as can --customer, --milestone, --waiting and --priority: an order then passes with any of them.",
            valueName: "status"))
    var status: [StatusChoice] = []

    @Flag(help: "Only open orders that were due before today.")
    var late = false

    @Option(
        help: ArgumentHelp(
            "Only orders due on these days: FROM..TO, either end left out, or one day. A day is typed as in the editor: 12/18, fri, today, +2w, 2026-12-18.",
            valueName: "days"))
    var due: String?

    @Option(
        help: ArgumentHelp(
            "Only orders of customers whose name, e-mail or telephone number begins like this.",
            valueName: "text"))
    var customer: [String] = []

    @Option(
        help: ArgumentHelp("Only open orders of which this milestone is the next.", valueName: "name"))
    var milestone: [String] = []

    @Option(help: ArgumentHelp("Only open orders that wait on this.", valueName: "reason"))
    var waiting: [WaitReason] = []

    @Option(help: ArgumentHelp("Only orders of this priority.", valueName: "priority"))
    var priority: [Priority] = []

    @Option(
        help: ArgumentHelp(
            "Only orders with each of these words, or their beginnings, in number, invoice, customer, product codes, descriptions or notes.",
            valueName: "text"))
    var search: String?

    @Option(help: ArgumentHelp("Sort by this column.", valueName: "column"))
    var sort: OrderQuery.SortColumn?

    @Flag(help: "Sort the other way round.")
    var reverse = false

    @Option(
        help: ArgumentHelp(
            "Begin with the view saved under this name; other options change it.", valueName: "name"))
    var view: String?

    func validate() throws {
        guard !status.contains(.late) || status.allSatisfy({ $0 == .late }) else {
            throw ValidationError(
                "--status late goes with no other status. --late leaves only the late ones of any: --late --status onHold."
            )
        }
    }

    /// Whether any order was left out on purpose.
    var isFiltered: Bool {
        !status.isEmpty || late || due != nil || !customer.isEmpty || !milestone.isEmpty || !waiting.isEmpty
            || !priority.isEmpty || search != nil || view != nil
    }

    /// - Throws: `ValidationError` where a value names nothing, with what it may be; `ShopError`.
    func query(of shop: Shop, by actor: Actor) throws -> OrderQuery {
        var query = OrderQuery()
        query.status = .all
        if let view {
            let saved = try shop.view(named: view, by: actor)
            for gap in saved.gaps { Notice.say(gap.sentence) }
            query = saved.query
        }
        let statuses = status.compactMap(\.statuses)
        if !statuses.isEmpty {
            query.status = OrderQuery.StatusFilter(statuses.reduce(into: []) { $0.formUnion($1) })
        }
        if late || status.contains(.late) { query.isLate = true }
        if let due { query.due = try days(due, today: shop.today) }
        if !customer.isEmpty { query.customers = try customers(of: shop, by: actor) }
        if !milestone.isEmpty { query.milestones = try milestones(of: shop, by: actor) }
        if !waiting.isEmpty { query.waiting = Set(waiting) }
        if !priority.isEmpty { query.priorities = Set(priority) }
        if let search { query.search = search }
        setOrder(of: &query)
        return query
    }

    /// Lists of open orders have the first due on top; those with finished ones the newest.
    private func setOrder(of query: inout OrderQuery) {
        if let sort {
            query.sort = sort
            query.ascending = true
        } else if view == nil, query.statuses.contains(where: { !$0.isOpen }) {
            query.sort = .number
            query.ascending = false
        }
        if reverse { query.ascending.toggle() }
    }

    private func days(_ text: String, today: CalendarDay) throws -> DueFilter {
        switch DueFilter.typed(text, today: today) {
        case .success(let filter): filter
        case .failure(let problem):
            throw ValidationError(
                "--due: \(problem.sentence) Two days make a range: today..+2w, 12/1.., ..fri.")
        }
    }

    private static let mostCustomers = 1000

    private func customers(of shop: Shop, by actor: Actor) throws -> Set<CustomerID> {
        var found: Set<CustomerID> = []
        for text in customer {
            let matches = try shop.customers(matching: text, limit: ListOptions.mostCustomers + 1, by: actor)
            guard !matches.isEmpty else { throw ShopError.notFound(.customer, named: text) }
            guard matches.count <= ListOptions.mostCustomers else {
                throw ValidationError(
                    "--customer \(SafeText.visible(text)): more than \(ListOptions.mostCustomers) customers are like that. Give more of the name."
                )
            }
            found.formUnion(matches.map(\.id))
        }
        return found
    }

    private func milestones(of shop: Shop, by actor: Actor) throws -> Set<String> {
        let names = try shop.milestoneNames(by: actor)
        return Set(
            try milestone.map { typed in
                guard let name = names.first(where: { SearchText.fold($0) == SearchText.fold(typed) }) else {
                    throw ValidationError(
                        "There is no milestone '\(SafeText.visible(typed))'. Give one of these: "
                            + names.map { "'\(SafeText.visible($0))'" }.joined(separator: ", ") + ".")
                }
                return name
            })
    }
}
