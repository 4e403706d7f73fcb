import Core
import Terminal

/// What is due when: a month with the orders of each day counted, and those of one day listed.
package struct CalendarScreen: ScreenContent {
    package enum Action: Hashable, Sendable {
        case left, right, up, down, monthBefore, monthAfter, first, last, today, other, open, showDay
    }

    /// Nil until the screen has come up.
    private(set) var calendar: MonthCalendar?
    private(set) var page: DuePage?
    private(set) var cursor = ListCursor()
    /// Whether the keys move in the day's list and not in the month.
    private(set) var isInList = false
    private(set) var problem: ErrorText?
    /// Why the list could not be read.
    static let mostOrders = 200

    package init() {}

    package var title: String { "Due dates" }

    package var keymap: Keymap<Action> { CalendarScreen.keys }

    private static let keys = Keymap<Action>([
        Binding(
            [.enter], .open, "Open",
            help: "Show the day's orders on the dashboard; in the list, open the order",
            section: "Orders", barPriority: 1),
        Binding(
            [.tab, .backTab], .other, "List", help: "Go to the day's list, or back to the month",
            section: "Orders", barPriority: 2),
        Binding(
            [.character("d")], .showDay, "Dashboard", help: "Show the day's orders on the dashboard",
            section: "Orders", barPriority: 5),
        Binding(
            [.pageUp, .character("[")], .monthBefore, "Month before", help: "The month before",
            section: "Moving", barPriority: 3),
        Binding(
            [.pageDown, .character("]")], .monthAfter, "Month after", help: "The month after",
            section: "Moving", barPriority: 4),
        Binding([.character("t")], .today, "Today", help: "Today", section: "Moving", barPriority: 6),
        Binding(
            [.left, .character("h")], .left, "Day before", help: "The day before", section: "Moving"),
        Binding([.right, .character("l")], .right, "Day after", help: "The day after", section: "Moving"),
        Binding(
            [.up, .character("k")], .up, "Up", help: "A week before; in the list, the order before",
            section: "Moving"),
        Binding(
            [.down, .character("j")], .down, "Down", help: "A week after; in the list, the next order",
            section: "Moving"),
        Binding([.home, .character("g")], .first, "First", help: "First day or order", section: "Moving"),
        Binding([.end, .character("G")], .last, "Last", help: "Last day or order", section: "Moving"),
    ])

    /// The orders of the selected day, as far as they are read.
    var orders: [OrderSummary] { page.flatMap { $0.day == day ? $0.orders : nil } ?? [] }

    var day: CalendarDay? { calendar.flatMap { CalendarDay($0.selected) } }

    /// How many orders are due in the month that is shown, those of days before today as late; nil until it is read.
    func totals(today: CalendarDay) -> (open: Int, late: Int, completed: Int, cancelled: Int)? {
        guard let day, let page, page.day.year == day.year, page.day.month == day.month else { return nil }
        func sum(_ count: (CalendarDay, DueDay) -> Int) -> Int {
            page.counts.reduce(0) { $0 + count($1.key, $1.value) }
        }
        return (
            open: sum { $0 < today ? 0 : $1.open }, late: sum { $0 < today ? $1.open : 0 },
            completed: sum { $1.completed }, cancelled: sum { $1.cancelled }
        )
    }

    package func disabled(_ context: Context) -> [Action: String] {
        var reasons: [Action: String] = [:]
        if orders.isEmpty {
            reasons[.other] = "Nothing is due on that day."
            if isInList { reasons[.open] = "Nothing is due on that day." }
        }
        return reasons
    }

    package mutating func appear(_ context: Context) -> [Effect] {
        let today = PickedDay(context.today)
        if calendar == nil { calendar = MonthCalendar(selected: today, today: today) }
        calendar?.setToday(today)
        return ask()
    }

    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {
        switch action {
        case .open:
            guard isInList else { return showDay() }
            guard orders.indices.contains(cursor.index) else { return [] }
            return [.push(.checklist(OrderChecklist(order: orders[cursor.index].id)))]
        case .showDay: return showDay()
        case .other:
            isInList.toggle()
            return []
        case .up where isInList, .down where isInList, .first where isInList, .last where isInList:
            let key: Key =
                switch action {
                case .up: .up
                case .down: .down
                case .first: .home
                default: .end
                }
            cursor.handle(key, count: orders.count, height: 10)
            return []
        case .left: return move(.left)
        case .right: return move(.right)
        case .up: return move(.up)
        case .down: return move(.down)
        case .monthBefore: return move(.pageUp)
        case .monthAfter: return move(.pageDown)
        case .first: return move(.home)
        case .last: return move(.end)
        case .today: return move(.character("t"))
        }
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .changed: return ask()
        case .mouse(let mouse): return click(mouse, context)
        case .response(.finding(.due(let new))):
            guard new.day == day else { return [] }
            problem = nil
            let selected = orders.indices.contains(cursor.index) ? orders[cursor.index].id : nil
            page = new
            cursor.move(
                to: new.orders.firstIndex { $0.id == selected } ?? cursor.index, count: new.orders.count)
            if new.orders.isEmpty { isInList = false }
            return []
        case .response(.failed(.finding(.due), _, let text)):
            problem = text
            return []
        case .key(.escape) where isInList:
            isInList = false
            return []
        case .key, .paste, .tick, .response, .scanned, .resized, .ending: return nil
        }
    }

    private mutating func move(_ key: Key) -> [Effect] {
        let old = calendar?.selected
        calendar?.handle(key)
        return calendar?.selected == old ? [] : went()
    }

    private mutating func went() -> [Effect] {
        isInList = false
        cursor = ListCursor()
        return ask()
    }

    private func ask() -> [Effect] {
        guard let day, let first = CalendarDay(year: day.year, month: day.month, day: 1) else { return [] }
        let last = first.adding(days: CalendarDay.daysIn(month: day.month, of: day.year) - 1)
        return [.ask(.finding(.due(days: first...last, day: day, limit: CalendarScreen.mostOrders)))]
    }

    private func showDay() -> [Effect] {
        guard let day else { return [] }
        var query = OrderQuery()
        query.status = .all
        query.due = DueFilter(day...day)
        return [.push(.dashboard(Dashboard(query)))]
    }

    private mutating func click(_ mouse: Mouse, _ context: Context) -> [Effect] {
        let layout = layout(context)
        switch mouse.action {
        case .wheelUp, .wheelDown:
            let key: Key = mouse.action == .wheelUp ? .up : .down
            if layout.list.contains(mouse.at) { cursor.handle(key, count: orders.count, height: 10) }
            return []
        case .press: break
        }
        if let day = calendar?.day(at: mouse.at, in: layout.month) {
            if day == calendar?.selected { return showDay() }
            calendar?.select(day)
            return went()
        }
        guard let row = row(at: mouse.at, context) else { return [] }
        let isAgain = isInList && row == cursor.index
        isInList = true
        cursor.move(to: row, count: orders.count)
        return isAgain ? perform(.open, context) : []
    }
}

extension CalendarDay {
    /// Nil outside the years that orders can be due in.
    init?(_ day: PickedDay) { self.init(year: day.year, month: day.month, day: day.day) }
}
