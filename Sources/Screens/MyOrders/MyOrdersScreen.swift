import Core
import Terminal

/// What a client sees after signing in: their own orders, what waits for them on top; with the one under the cursor
/// beside the list where there is room.
package struct MyOrdersScreen: ScreenContent {
    private static let pageFrom = 120

    /// Nil until they have been read.
    private(set) var orders: [OwnOrderSummary]?
    private(set) var cursor = ListCursor()
    /// The order under the cursor, where it is shown beside the list and has been read.
    private(set) var preview: OwnOrder?
    private(set) var problem: ErrorText?

    package init() {}

    package var title: String { "My orders" }
    package var keymap: Keymap<MyOrdersAction> { MyOrdersAction.keymap }

    private var count: Int { orders?.count ?? 0 }

    var current: OwnOrderSummary? {
        orders.flatMap { $0.indices.contains(cursor.index) ? $0[cursor.index] : nil }
    }

    package func disabled(_ context: Context) -> [MyOrdersAction: String] {
        current == nil ? [.open: "There is no order under the cursor."] : [:]
    }

    package mutating func appear(_ context: Context) -> [Effect] { [.ask(.myOrders(.list))] }

    package mutating func perform(_ action: MyOrdersAction, _ context: Context) -> [Effect] {
        let height = Table.visibleRows(in: layout(context).list)
        switch action {
        case .open: return current.map { [.push(.myOrder(MyOrderScreen($0.id, $0.number)))] } ?? []
        case .up: cursor.handle(.up, count: count, height: height)
        case .down: cursor.handle(.down, count: count, height: height)
        case .pageUp: cursor.handle(.pageUp, count: count, height: height)
        case .pageDown: cursor.handle(.pageDown, count: count, height: height)
        case .first: cursor.handle(.home, count: count, height: height)
        case .last: cursor.handle(.end, count: count, height: height)
        }
        return readPreview(context)
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .changed: return [.ask(.myOrders(.list))]
        case .resized: return readPreview(context)
        case .response(.myOrders(.list(let new))):
            let selected = current?.id
            orders = new
            problem = nil
            cursor.move(to: new.firstIndex { $0.id == selected } ?? cursor.index, count: new.count)
            return readPreview(context, again: true)
        case .response(.myOrders(.order(let order))):
            if order.id == current?.id { preview = order }
            return []
        case .response(.failed(.myOrders(.order), _, _)): return []
        case .response(.failed(.myOrders(.list), _, let text)):
            problem = text
            return []
        case .mouse(let mouse): return click(mouse, context)
        case .key, .paste, .tick, .response, .scanned, .ending: return nil
        }
    }

    /// - Parameter again: whether what is shown may be old.
    private mutating func readPreview(_ context: Context, again: Bool = false) -> [Effect] {
        guard layout(context).page != nil, let current else {
            preview = nil
            return []
        }
        if preview?.id == current.id, !again { return [] }
        if preview?.id != current.id { preview = nil }
        return [.ask(.myOrders(.order(current.id)))]
    }

    private mutating func click(_ mouse: Mouse, _ context: Context) -> [Effect] {
        if cursor.handle(mouse, on: table(context), in: layout(context).list, count: count) {
            return perform(.open, context)
        }
        return readPreview(context)
    }

    // MARK: Drawing

    private func layout(_ context: Context) -> (head: Rect, list: Rect, page: Rect?) {
        let (head, rest) = context.body.splitTop(1)
        guard rest.width >= MyOrdersScreen.pageFrom else { return (head, rest, nil) }
        let (list, page) = rest.splitLeft(rest.width / 2)
        return (head, list, page)
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let layout = layout(context)
        if let problem {
            return canvas.write(problem.line, in: context.body.inset(by: 2, 1), style: .error)
        }
        canvas.write(
            headWords(context), at: Point(x: layout.head.x + 1, y: layout.head.y), style: .textMuted,
            maxWidth: layout.head.width - 2)
        table(context).draw(on: &canvas, in: layout.list)
        guard let page = layout.page else { return }
        canvas.verticalRule(at: page.origin, height: page.height)
        guard let preview else { return }
        let shown = OwnOrderPage(order: preview, answerKeys: "Enter opens the order, to answer.")
        let (top, rest) = page.inset(by: 2, 0).splitTop(OwnOrderPage.headHeight)
        shown.drawHead(on: &canvas, in: top, context)
        shown.drawBody(on: &canvas, in: rest, context)
    }

    private func headWords(_ context: Context) -> String {
        let waiting = orders?.count { $0.standing == .waitingForYou } ?? 0
        let name = context.actor.map { SafeText.visible($0.account.name) } ?? ""
        switch waiting {
        case 0: return "Welcome, \(name)."
        case 1: return "Welcome, \(name). One order waits for your answer."
        default: return "Welcome, \(name). \(waiting) orders wait for your answer."
        }
    }

    private func table(_ context: Context) -> Table {
        let all = orders ?? []
        let height = Table.visibleRows(in: layout(context).list)
        let top = cursor.top(count: all.count, height: height)
        let sidemarks = all.contains { $0.sidemark != nil }
        return Table(
            columns: [
                TableColumn("Order", .fixed(10)),
                TableColumn("What", .flexible(min: 16, weight: 3)),
                TableColumn("Progress", .fixed(12), dropOrder: 2),
                TableColumn("How it stands", .fixed(17)),
                TableColumn("Expected", .fixed(15), dropOrder: 1),
            ] + (sidemarks ? [TableColumn("Sidemark", .flexible(min: 10, weight: 1), dropOrder: 3)] : []),
            rows: all.dropFirst(top).prefix(height).map { row($0, context) },
            cursor: all.isEmpty ? nil : cursor.index - top, position: top, total: all.count,
            emptyText: orders == nil ? "Reading your orders" : "You have no orders here yet.",
            cursorColumns: 2)
    }

    private func row(_ order: OwnOrderSummary, _ context: Context) -> TableRow {
        let isWaiting = order.standing == .waitingForYou
        let due = order.standing.isOpen ? order.due.map { DayWords.day($0, today: context.today) } : nil
        let name = order.title.isEmpty ? order.invoice ?? "" : order.title
        return TableRow(
            [
                TableCell(SafeText.visible(order.number.text)),
                TableCell(SafeText.visible(name)),
                TableCell(progress: order.finished, of: order.total),
                TableCell(
                    "\(order.standing.glyph(context.glyphs)) \(order.standing.words)",
                    style: order.standing.style),
                TableCell(due ?? ""),
                TableCell(order.sidemark.map { SafeText.visible($0) } ?? "", style: .textMuted),
            ], mark: isWaiting ? "?" : "", markStyle: .statusWaiting)
    }
}
