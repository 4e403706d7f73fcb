import Core
import Terminal

/// What open orders wait on: a column for each reason, the longest wait on top.
package struct WaitingScreen: ScreenContent {
    package enum Action: Hashable, Sendable {
        case open, list, search, left, right, up, down, pageUp, pageDown, first, last
    }

    private(set) var waiting: WaitingBoard?
    private(set) var board = Board([], lines: 2)
    private(set) var search = ListSearch()
    private(set) var problem: ErrorText?

    package init() {}

    package var title: String { "Waiting on" }

    package var focus: InputFocus { search.isTyping ? .text : .keys }
    package var keymap: Keymap<Action> { WaitingScreen.keys }

    private static let keys = Keymap<Action>([
        Binding(
            [.enter, .character("o")], .open, "Open", help: "Open the order: its milestones and history",
            section: "Orders", barPriority: 1),
        Binding(
            [.character("f")], .list, "As a list", help: "Show the orders of this column on the dashboard",
            section: "Orders", barPriority: 2),
        Binding(
            [.character("/")], .search, "Search", help: "Search order, customer and what is waited for",
            section: "Orders", barPriority: 2),
        Binding(
            [.left, .character("h"), .backTab], .left, "Column before", help: "The column before",
            section: "Moving", barPriority: 3),
        Binding(
            [.right, .character("l"), .tab], .right, "Column after", help: "The column after",
            section: "Moving", barPriority: 4),
        Binding([.down, .character("j")], .down, "Down", help: "Next order", section: "Moving"),
        Binding([.up, .character("k")], .up, "Up", help: "Order before", section: "Moving"),
        Binding(
            [.pageDown, .character(" ")], .pageDown, "Page down", help: "A page down", section: "Moving"),
        Binding([.pageUp], .pageUp, "Page up", help: "A page up", section: "Moving"),
        Binding([.home, .character("g")], .first, "First", help: "The longest wait", section: "Moving"),
        Binding([.end, .character("G")], .last, "Last", help: "The newest wait", section: "Moving"),
    ])

    /// What is found by the search, and all where nothing is searched for.
    var shown: WaitingBoard? {
        guard let waiting, !search.text.isEmpty else { return waiting }
        return WaitingBoard(
            columns: waiting.columns.map { column in
                let found = search.found(in: column.orders) { [$0.number.text, $0.customer, $0.wait.detail] }
                return WaitingBoard.Column(reason: column.reason, count: found.count, orders: found)
            })
    }

    /// The order under the cursor.
    var current: WaitingOrder? {
        guard let shown, let card = board.card, shown.columns.indices.contains(board.column),
            shown.columns[board.column].orders.indices.contains(card)
        else { return nil }
        return shown.columns[board.column].orders[card]
    }

    package func disabled(_ context: Context) -> [Action: String] {
        var reasons: [Action: String] =
            current == nil
            ? [.open: "No order waits here.", .list: "No order waits here."] : [:]
        // While something is searched for, Enter ends the typing.
        if search.isTyping { reasons[.open] = nil }
        if waiting?.columns.contains(where: { !$0.orders.isEmpty }) != true {
            reasons[.search] = "There is nothing to search: no open order waits."
        }
        return reasons
    }

    package mutating func appear(_ context: Context) -> [Effect] { [.ask(.finding(.waiting))] }

    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {
        let rect = search.rest(of: context.body)
        switch action {
        case .open where search.isTyping: search.keep()
        case .search: search.begin()
        case .open: return current.map { [.push(.checklist(OrderChecklist(order: $0.order)))] } ?? []
        case .list:
            guard let reason = current?.wait.reason else { return [] }
            var query = OrderQuery()
            query.waiting = [reason]
            return [.push(.dashboard(Dashboard(query)))]
        case .left: board.handle(.left, in: rect)
        case .right: board.handle(.right, in: rect)
        case .up: board.handle(.up, in: rect)
        case .down: board.handle(.down, in: rect)
        case .pageUp: board.handle(.pageUp, in: rect)
        case .pageDown: board.handle(.pageDown, in: rect)
        case .first: board.handle(.home, in: rect)
        case .last: board.handle(.end, in: rect)
        }
        return []
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .changed: return [.ask(.finding(.waiting))]
        case .response(.finding(.waiting(let new))):
            show(new, context)
            return []
        case .response(.failed(.finding(.waiting), _, let text)):
            problem = text
            return []
        case .mouse(let mouse): return click(mouse, context)
        case .key(let key):
            let selected = current
            let outcome = search.handle(key)
            if outcome == .changed { find(selected, context) }
            return outcome == .ignored ? nil : []
        case .paste(let text):
            let selected = current
            if search.paste(text) == .changed { find(selected, context) }
            return []
        case .tick, .response, .scanned, .resized, .ending: return nil
        }
    }

    private mutating func show(_ new: WaitingBoard, _ context: Context) {
        let selected = current
        let isFirst = waiting == nil
        waiting = new
        problem = nil
        fill(selected, context)
        if isFirst { goWhereSomethingWaits() }
    }

    /// Shows what is found now.
    private mutating func find(_ selected: WaitingOrder?, _ context: Context) {
        fill(selected, context)
        if current == nil { goWhereSomethingWaits() }
    }

    /// The cursor of each column stays on its order.
    private mutating func fill(_ selected: WaitingOrder?, _ context: Context) {
        guard let shown else { return }
        board.show(shown.columns.map { column($0, context) }) { index in
            selected.flatMap { selected in
                selected.wait.reason == shown.columns[index].reason
                    ? shown.columns[index].orders.firstIndex { $0.order == selected.order } : nil
            }
        }
    }

    private mutating func goWhereSomethingWaits() {
        guard let place = shown?.columns.firstIndex(where: { !$0.orders.isEmpty }) else { return }
        board.moveTo(column: place)
    }

    private func column(_ column: WaitingBoard.Column, _ context: Context) -> Board.Column {
        Board.Column(
            column.reason.title, count: column.count, cards: column.orders.map { card($0, context) },
            emptyText: search.text.isEmpty ? "Nothing waits on this." : "Nothing is like that.")
    }

    /// From so many days on a wait is looked at as late.
    private static let longWait = 14

    private func card(_ order: WaitingOrder, _ context: Context) -> Board.Card {
        let days = order.wait.days(until: context.today, in: context.zone)
        let isLate = order.due.map { $0 < context.today } ?? false
        let urgency = order.priority == .rush || order.priority == .high ? " \(order.priority.rawValue)" : ""
        return Board.Card(
            order.number.text + urgency,
            badge: (isLate ? "! " : "") + (days == 1 ? "1 day" : "\(days) days"),
            badgeStyle: isLate || days >= WaitingScreen.longWait ? .statusLate : .statusWaiting,
            lines: [SafeText.visible(order.customer), SafeText.visible(order.wait.detail)])
    }

    private mutating func click(_ mouse: Mouse, _ context: Context) -> [Effect] {
        let rect = search.rest(of: context.body)
        switch mouse.action {
        case .wheelUp: board.handle(.up, in: rect)
        case .wheelDown: board.handle(.down, in: rect)
        case .press:
            guard let hit = board.card(at: mouse.at, in: rect) else { return [] }
            let isAgain = hit.column == board.column && hit.card == board.card
            board.moveTo(column: hit.column, card: hit.card)
            search.keep()
            if isAgain { return perform(.open, context) }
        }
        return []
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        if let problem {
            return canvas.write(problem.line, in: context.body.inset(by: 2, 1), style: .error)
        }
        guard let waiting else {
            return canvas.write("Reading what waits", in: context.body.inset(by: 2, 1), style: .textMuted)
        }
        if waiting.columns.allSatisfy({ $0.count == 0 }) {
            return canvas.write(
                "No open order waits on anything.", in: context.body.inset(by: 2, 1), style: .textMuted)
        }
        search.draw(on: &canvas, in: context.body, placeholder: "order, customer, fabric")
        board.draw(on: &canvas, in: search.rest(of: context.body))
    }
}
