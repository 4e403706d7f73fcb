import Core
import Terminal

/// The orders that were deleted: which, whose, by whom and why.
package struct DeletedOrders: ScreenContent {
    package enum Action: Hashable, Sendable { case search, up, down, pageUp, pageDown, first, last }

    /// Nil until they have been read.
    private(set) var tombstones: [Tombstone]?
    private(set) var cursor = ListCursor()
    private(set) var search = ListSearch()

    package init() {}

    package var title: String { "Deleted orders" }
    package var focus: InputFocus { search.isTyping ? .text : .keys }
    package var keymap: Keymap<Action> { DeletedOrders.keys }

    private static let keys = Keymap<Action>([
        Binding(
            [.character("/")], .search, "Search", help: "Search number, customer, person and reason",
            section: "List", barPriority: 1),
        Binding(
            [.down, .character("j")], .down, "Down", help: "Next one", section: "Moving", barPriority: 1),
        Binding([.up, .character("k")], .up, "Up", help: "One before", section: "Moving", barPriority: 2),
        Binding(
            [.pageDown, .character(" ")], .pageDown, "Page down", help: "A page down", section: "Moving"),
        Binding([.pageUp], .pageUp, "Page up", help: "A page up", section: "Moving"),
        Binding([.home, .character("g")], .first, "First", help: "The last one deleted", section: "Moving"),
        Binding([.end, .character("G")], .last, "Last", help: "The first one deleted", section: "Moving"),
    ])

    /// Those that are found by the search, and all where nothing is searched for.
    var rows: [Tombstone] {
        search.found(in: tombstones ?? []) { [$0.number.text, $0.customer, $0.by, $0.reason ?? ""] }
    }

    package func disabled(_ context: Context) -> [Action: String] {
        tombstones?.isEmpty == true
            ? [.search: "There is nothing to search: no order was ever deleted."] : [:]
    }

    package mutating func appear(_ context: Context) -> [Effect] { [.ask(.lifecycle(.deleted))] }

    package mutating func perform(_ action: Action, _ context: Context) -> [Effect] {
        let key: Key
        switch action {
        case .search:
            search.begin()
            return []
        case .up: key = .up
        case .down: key = .down
        case .pageUp: key = .pageUp
        case .pageDown: key = .pageDown
        case .first: key = .home
        case .last: key = .end
        }
        cursor.handle(key, count: rows.count, height: Table.visibleRows(in: places(context).list))
        return []
    }

    package mutating func handle(_ event: ScreenEvent, _ context: Context) -> [Effect]? {
        switch event {
        case .changed: return [.ask(.lifecycle(.deleted))]
        case .response(.lifecycle(.tombstones(let fresh))):
            tombstones = fresh
            cursor.move(to: cursor.index, count: rows.count)
            return []
        case .key(let key): return find(search.handle(key))
        case .paste(let text): return find(search.paste(text)) ?? []
        default: return nil
        }
    }

    private mutating func find(_ outcome: ListSearch.Outcome) -> [Effect]? {
        if outcome == .changed { cursor = ListCursor() }
        return outcome == .ignored ? nil : []
    }

    /// The list, and below it the reason of the one under the cursor, which may be long.
    private func places(_ context: Context) -> (list: Rect, reason: Rect) {
        let rows = context.body.height >= 14 ? min(8, context.body.height / 3) : 0
        let parts = search.rest(of: context.body).splitBottom(rows)
        return (parts.rest, parts.bottom)
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let all = rows
        search.draw(on: &canvas, in: context.body, placeholder: "number, customer, reason")
        let (list, reason) = places(context)
        if all.indices.contains(cursor.index) {
            drawReason(all[cursor.index], on: &canvas, in: reason)
        }
        let height = Table.visibleRows(in: list)
        let top = cursor.top(count: all.count, height: height)
        Table(
            columns: [
                TableColumn("Number", .flexible(min: 10, weight: 1)),
                TableColumn("Customer", .flexible(min: 14, weight: 3)),
                TableColumn("Deleted", .fixed(16)),
                TableColumn("By", .flexible(min: 8, weight: 2)),
                TableColumn("Reason", .flexible(min: 8, weight: 3), dropOrder: 1),
            ],
            rows: all.dropFirst(top).prefix(height).map { row($0, context) },
            cursor: all.isEmpty ? nil : cursor.index - top, position: top, total: all.count,
            emptyText: emptyText, highlight: search.text, cursorColumns: 1
        ).draw(on: &canvas, in: list)
    }

    private var emptyText: String {
        if tombstones == nil { return "Reading what was deleted" }
        return search.text.isEmpty ? "No order was ever deleted." : "No deleted order is like that."
    }

    private func drawReason(_ tombstone: Tombstone, on canvas: inout Canvas, in rect: Rect) {
        guard rect.height > 2 else { return }
        canvas.horizontalRule(at: rect.origin, width: rect.width)
        let inner = rect.splitTop(1).rest.inset(by: 1, 0)
        let text = tombstone.reason.map { SafeText.visible($0) } ?? "No reason was given."
        let lines = TextWidth.wrapped(
            "\(tombstone.number), \(SafeText.visible(tombstone.customer)): \(text)", to: inner.width)
        for (row, line) in lines.prefix(inner.height).enumerated() {
            let isCut = row == inner.height - 1 && lines.count > inner.height
            canvas.write(
                isCut ? line + String(canvas.glyphs.ellipsis) : line,
                at: Point(x: inner.x, y: inner.y + row), style: .text, maxWidth: inner.width)
        }
    }

    private func row(_ tombstone: Tombstone, _ context: Context) -> TableRow {
        let day = tombstone.at.day(in: context.zone).iso
        return TableRow([
            TableCell(tombstone.number.text),
            TableCell(SafeText.visible(tombstone.customer)),
            TableCell("\(day) \(tombstone.at.timeOfDay(in: context.zone))"),
            TableCell(SafeText.visible(tombstone.by)),
            TableCell(tombstone.reason.map { SafeText.visible($0) } ?? "", style: .textMuted),
        ])
    }
}
